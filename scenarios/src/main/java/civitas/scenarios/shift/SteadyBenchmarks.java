package civitas.scenarios.shift;

import civitas.analysis.shift.Closure;
import civitas.analysis.shift.CoupledFlow;
import civitas.analysis.shift.Densities;
import civitas.analysis.shift.GaussianClosure;
import civitas.analysis.shift.Kernels;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.PerformativeOptimum;
import civitas.analysis.shift.PointClosure;
import civitas.analysis.shift.RateBounds;
import civitas.analysis.shift.ShiftModel;
import civitas.analysis.shift.SteadyState;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** Benchmarks about where people and model come to rest, however they get there. */
final class SteadyBenchmarks {
    private final Yardsticks yardsticks;
    private final ShiftProblem problem;
    private final List<Benchmark> all = new ArrayList<>();

    SteadyBenchmarks(Yardsticks yardsticks) {
        this.yardsticks = yardsticks;
        problem = yardsticks.problem();
    }

    /** Those that exist for the problem. */
    List<Benchmark> all() {
        yardsticks.steady().ifPresent(state -> {
            addSteady(state);
            addOptimum(state);
        });
        addBounds();
        if (yardsticks.steady().isPresent() && problem.model().dimensions() == 1) {
            addClosures();
        }
        return all;
    }

    private void add(String name, double value, String unit, String description) {
        if (Double.isFinite(value)) {
            all.add(new Benchmark(name, value, unit, description));
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
        add("stable_risk", yardsticks.steadyRisk(), "1", "The platform's risk in the steady state.");
        add("stable_energy", yardsticks.steadyEnergy(), "1", "Energy" + rest);
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
}
