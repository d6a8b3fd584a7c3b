package civitas.scenarios.shift;

import civitas.analysis.shift.Closure;
import civitas.analysis.shift.CoupledFlow;
import civitas.analysis.shift.Densities;
import civitas.analysis.shift.GaussianClosure;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.PerformativeOptimum;
import civitas.analysis.shift.PointClosure;
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
        yardsticks.steady().ifPresent(this::addSteady);
        yardsticks.optimum().ifPresent(this::addOptimum);
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
        String rest = " of the steady state: people see the model in force and the platform learns.";
        double[] density = state.density();
        add("stable_x", state.model()[0], "1", "Performatively stable model: first coordinate" + rest);
        if (problem.model().dimensions() == 2) {
            add("stable_x_2", state.model()[1], "1", "Its second coordinate.");
        }
        add("stable_mean", Densities.mean(density, problem.grid(), 0), "1", "Mean of the first feature" + rest);
        double variance = Densities.variance(density, problem.grid(), 0);
        add("stable_variance", variance, "1", "Variance of the first feature" + rest);
        add("stable_risk", yardsticks.steadyRisk(), "1", "The platform's risk in the steady state.");
        add("stable_energy", yardsticks.steadyEnergy(), "1", "Energy" + rest);
        double[] reference = problem.model().logReference(problem.grid());
        double divergence = Densities.divergence(density, reference, problem.grid());
        add("stable_kl", divergence, "1", "Divergence from the reference" + rest);
        addModes(density);
        if (problem.model().dimensions() == 1) {
            add(
                    "adapted_retraining_slope",
                    state.retrainingSlope(),
                    "1",
                    "Factor of the distance to rest from one retraining to the next, if people adapt fully in between.");
        }
    }

    private void addModes(double[] density) {
        List<Modes.Mode> modes =
                Modes.of(problem.grid().marginal(density), problem.grid().line());
        add("stable_modes", modes.size(), "modes", "Peaks of the first feature's density in the steady state.");
        add("stable_mode_1", Scorecard.mode(modes, 0), "1", "Place of the leftmost of them.");
        add("stable_mode_2", Scorecard.mode(modes, 1), "1", "Place of the next one.");
    }

    private void addOptimum(PerformativeOptimum optimum) {
        add("optimal_x", optimum.model()[0], "1", "Model of least risk once people have responded to it.");
        if (problem.model().dimensions() == 2) {
            add("optimal_x_2", optimum.model()[1], "1", "Its second coordinate.");
        }
        add("optimal_risk", optimum.risk(), "1", "The risk it has then.");
    }

    private void addClosures() {
        addClosure("point", new PointClosure(problem.model()), problem.start().mean());
        GaussianClosure gaussian = new GaussianClosure(problem.model());
        addClosure("gaussian", gaussian, gaussian.state(problem.start()));
    }

    /** People and model move together for a while from where they start, and then to the state of rest that is near. */
    private void addClosure(String name, Closure closure, double[] state) {
        CoupledFlow flow = new CoupledFlow(closure, problem.model().risk());
        double[] x = problem.model().anchor();
        double step = 0.5 / (1 + Stability.curvature(problem) + Stability.bend(problem));
        try {
            for (int n = 0; n < 400; n++) {
                flow.advance(state, x, 1, step);
            }
            flow.restTogether(state, x);
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
