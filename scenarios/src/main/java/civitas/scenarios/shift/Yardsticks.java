package civitas.scenarios.shift;

import civitas.analysis.shift.Bunching;
import civitas.analysis.shift.Closure;
import civitas.analysis.shift.CoupledFlow;
import civitas.analysis.shift.Densities;
import civitas.analysis.shift.GaussianClosure;
import civitas.analysis.shift.Kernels;
import civitas.analysis.shift.LinearQuadratic;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.PerformativeOptimum;
import civitas.analysis.shift.PointClosure;
import civitas.analysis.shift.RateBounds;
import civitas.analysis.shift.ShiftModel;
import civitas.analysis.shift.SteadyState;
import civitas.scenario.Benchmark;
import civitas.scenario.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What runs are measured against: steady states by the Gibbs fixed point, closed forms, bounds of theorems, closures. */
final class Yardsticks {
    /** A sweep over parameters must not fill the memory. */
    private static final int MOST_KEPT = 32;

    /** Everything that decides the steady state. */
    private record Key(
            int dimensions,
            Objective objective,
            LossPart loss,
            InteractionPart interaction,
            ReferencePart reference,
            StartPart start,
            FixedPart fixed,
            double alpha,
            double beta,
            Numbers initialModel,
            GridPart grid) {}

    private static final Map<Key, Yardsticks> SOLVED = new ConcurrentHashMap<>();

    private final ShiftProblem problem;
    private final Optional<SteadyState> steady;
    private List<Benchmark> general = List.of();

    private Yardsticks(ShiftProblem problem) {
        this.problem = problem;
        steady = problem.model().alpha() > 0
                ? SteadyState.of(
                        problem.model(), problem.grid(), problem.start().on(problem.grid()))
                : Optional.empty();
    }

    /** The yardsticks at these parameters; solved once per program, unless it is about very many different ones. */
    static Yardsticks of(ShiftParameters p) {
        Key key = new Key(
                p.dimensions(),
                p.objective(),
                p.loss(),
                p.interaction(),
                p.reference(),
                p.start(),
                p.fixed(),
                p.alpha() * (1 - p.platform().subsidy()),
                p.beta(),
                p.initialModel(),
                p.grid());
        if (SOLVED.size() >= MOST_KEPT) {
            SOLVED.clear();
        }
        return SOLVED.computeIfAbsent(key, unknown -> new Yardsticks(ShiftProblem.of(p)));
    }

    ShiftProblem problem() {
        return problem;
    }

    /** The steady state, if there is one on the grid. */
    Optional<SteadyState> steady() {
        return steady;
    }

    /** Risk and energy of the steady state. */
    double steadyRisk() {
        SteadyState state = steady.orElseThrow();
        return problem.model().risk().value(Densities.points(state.density(), problem.grid()), state.model());
    }

    /** Energy of the steady state; NaN if there is none. */
    double steadyEnergy() {
        return steady.isEmpty() ? Double.NaN : Scorecard.energy(problem, steady.get(), steadyRisk());
    }

    /** All benchmarks at these parameters, which have these yardsticks. */
    synchronized List<Benchmark> benchmarks(ShiftParameters p) {
        if (general.isEmpty()) {
            general = new ArrayList<>();
            steady.ifPresent(state -> {
                addSteady(state);
                addOptimum(state);
            });
            addBounds();
            if (steady.isPresent() && problem.model().dimensions() == 1) {
                addClosures();
            }
            addBunching(p);
        }
        List<Benchmark> all = new ArrayList<>(general);
        linearQuadratic(p).ifPresent(exact -> addExact(all, exact, p.platform().training()));
        return List.copyOf(all);
    }

    private void add(String name, double value, String unit, String description) {
        if (Double.isFinite(value)) {
            general.add(new Benchmark(name, value, unit, description));
        }
    }

    private void addSteady(SteadyState state) {
        double[] density = state.density();
        String rest = " of the steady state.";
        add("stable_x", state.model()[0], "1", "Performatively stable model: first coordinate" + rest);
        if (problem.model().dimensions() == 2) {
            add("stable_x_2", state.model()[1], "1", "Its second coordinate.");
        }
        add("stable_mean", Densities.mean(density, problem.grid(), 0), "1", "Mean of the first feature" + rest);
        add(
                "stable_variance",
                Densities.variance(density, problem.grid(), 0),
                "1",
                "Variance of the first feature" + rest);
        add("stable_risk", steadyRisk(), "1", "The platform's risk in the steady state.");
        add("stable_energy", steadyEnergy(), "1", "Energy" + rest);
        add(
                "stable_kl",
                Densities.divergence(density, problem.model().logReference(problem.grid()), problem.grid()),
                "1",
                "Divergence from the reference" + rest);
        List<Modes.Mode> modes =
                Modes.of(problem.grid().marginal(density), problem.grid().line());
        add("stable_modes", modes.size(), "modes", "Peaks of the first feature's density in the steady state.");
        add("stable_mode_1", Scorecard.mode(modes, 0), "1", "Place of the leftmost of them.");
        add("stable_mode_2", Scorecard.mode(modes, 1), "1", "Place of the next one.");
        if (problem.model().dimensions() == 1) {
            add(
                    "adapted_retraining_slope",
                    state.retrainingSlope(),
                    "1",
                    "Factor of the distance to rest from one retraining to the next, if people adapt fully in between.");
            add(
                    "adapted_model_rate",
                    state.totalSlope(),
                    "1/time",
                    "Rate at which a model that follows its gradient comes to rest among people who respond at once.");
        }
    }

    private void addOptimum(SteadyState state) {
        boolean quick = problem.model().dimensions() == 1
                || problem.model().kernel() instanceof Kernels.None
                || problem.model().kernel() instanceof Kernels.Quadratic;
        if (quick) {
            PerformativeOptimum optimum = PerformativeOptimum.of(problem.model(), state);
            add("optimal_x", optimum.model()[0], "1", "Model of least risk once people have responded to it.");
            add("optimal_risk", optimum.risk(), "1", "The risk it has then.");
        }
    }

    private void addBounds() {
        ShiftModel model = problem.model();
        RateBounds bounds = RateBounds.of(model);
        String bound = "Theorem: lower bound of the rate, ";
        bounds.aligned().ifPresent(rate -> add("bound_aligned", rate, "1/time", bound + "aligned objectives."));
        bounds.algorithmFast()
                .ifPresent(rate -> add("bound_algorithm_fast", rate, "1/time", bound + "a model that is always best."));
        bounds.populationFast()
                .ifPresent(rate -> add("bound_population_fast", rate, "1/time", bound + "people who respond at once."));
        boolean covered = bounds.aligned().isPresent() || bounds.algorithmFast().isPresent();
        add(
                "within_theorems",
                covered ? 1 : 0,
                "1",
                "1 if the theorems' conditions on losses, kernel and reference hold, 0 if this is outside them.");
    }

    private void addClosures() {
        addClosure("point", new PointClosure(problem.model()), problem.start().mean());
        GaussianClosure gaussian = new GaussianClosure(problem.model());
        addClosure("gaussian", gaussian, gaussian.state(problem.start()));
    }

    /** People and model at rest by turns, from where people start. */
    private void addClosure(String name, Closure closure, double[] state) {
        CoupledFlow flow = new CoupledFlow(closure, problem.model().risk());
        double[] x = problem.model().anchor();
        double step = 0.5 / (1 + Stability.curvature(problem));
        try {
            for (int n = 0; n < 100; n++) {
                flow.advance(state, x, 0, step);
            }
            for (int n = 0; n < 40; n++) {
                flow.rest(state, x);
                x = problem.model().risk().minimiser(closure.points(state), x);
            }
            flow.rest(state, x);
        } catch (ArithmeticException | IllegalArgumentException e) {
            return;
        }
        String people = name.equals("point") ? "were all at one point." : "stayed Gaussian.";
        add(name + "_closure_x", x[0], "1", "Where the model would end if people " + people);
        add(name + "_closure_mean", state[0], "1", "Where people's mean would end if they " + people);
        if (state.length > 1) {
            add(name + "_closure_variance", state[1], "1", "Where their variance would end.");
        }
    }

    private void addBunching(ShiftParameters p) {
        if (p.dimensions() == 1
                && p.loss() instanceof LossPart.Threshold loss
                && p.reference() instanceof ReferencePart.Gaussian reference
                && p.interaction() instanceof InteractionPart.None
                && p.objective() == Objective.COMPETING
                && problem.model().alpha() > 0) {
            Bunching exact = Bunching.of(
                    loss.benefit(),
                    loss.cutOff(),
                    problem.model().alpha(),
                    reference.mean().at(0),
                    reference.sd());
            add("sharp_mass_below_cutoff", exact.massBelow(), "1", "Share below a sharp cut-off, closed form.");
            add("sharp_mean", exact.mean(), "1", "Mean for a sharp cut-off, closed form.");
            add("sharp_log_jump", exact.logJump(), "1", "Jump of the log density at a sharp cut-off, B/alpha.");
        }
    }

    /** The closed form where there is one. */
    private static Optional<LinearQuadratic> linearQuadratic(ShiftParameters p) {
        boolean simple =
                p.interaction() instanceof InteractionPart.None || p.interaction() instanceof InteractionPart.Quadratic;
        if (p.dimensions() == 1
                && simple
                && p.loss() instanceof LossPart.Quadratic loss
                && p.reference() instanceof ReferencePart.Gaussian reference) {
            FixedPart.Gaussian fixed = p.fixed() instanceof FixedPart.Gaussian part ? part : null;
            return Optional.of(new LinearQuadratic(
                    p.objective() == Objective.COMPETING ? 1 : -1,
                    loss.strategicWeight(),
                    fixed == null ? 0 : loss.fixedWeight(),
                    p.beta(),
                    p.alpha() * (1 - p.platform().subsidy()),
                    p.interaction() instanceof InteractionPart.Quadratic kernel ? kernel.strength() : 0,
                    reference.mean().at(0),
                    reference.sd() * reference.sd(),
                    fixed == null ? 0 : fixed.mean().at(0),
                    p.initialModel().at(0)));
        }
        return Optional.empty();
    }

    private static void addExact(List<Benchmark> all, LinearQuadratic exact, Training training) {
        if (training instanceof Training.GradientFlow flow) {
            all.add(new Benchmark(
                    "exact_rate", exact.slowRate(flow.tau()), "1/time", "Rate at which mean and model come to rest."));
            all.add(new Benchmark(
                    "exact_frequency",
                    exact.frequency(flow.tau()),
                    "1/time",
                    "Angular frequency at which they spiral, 0 if they do not."));
        }
        all.add(new Benchmark(
                "exact_rate_algorithm_fast",
                exact.algorithmFastRate(),
                "1/time",
                "Rate of the mean if the model is always best."));
        if (Double.isFinite(exact.longestInterval())) {
            all.add(new Benchmark(
                    "longest_interval",
                    exact.longestInterval(),
                    "time",
                    "Longest interval between retrainings at which they converge."));
        }
        if (training instanceof Training.Retraining retraining) {
            all.add(new Benchmark(
                    "exact_retraining_factor",
                    exact.retrainingFactor(retraining.interval()),
                    "1",
                    "Factor of the distance to rest from one retraining to the next."));
        }
    }
}
