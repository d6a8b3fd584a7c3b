package civitas.scenarios.shift;

import civitas.analysis.shift.RateBounds;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How fast theorems promise that people and model come to rest, where their conditions hold. */
final class RateBenchmarks {
    private static final String BOUND = "Theorem: lower bound of the rate, ";

    private final ShiftParameters p;
    private final double tau;
    private final List<Benchmark> all = new ArrayList<>();

    private RateBenchmarks(ShiftParameters parameters) {
        p = parameters;
        tau = p.platform().training() instanceof Training.GradientFlow flow ? flow.tau() : 1;
    }

    static List<Benchmark> of(ShiftParameters parameters, Yardsticks yardsticks) {
        RateBenchmarks rates = new RateBenchmarks(parameters);
        RateBounds bounds = RateBounds.of(yardsticks.problem().model());
        // an energy that is convex in people and model falls at the pace of the slower one
        rates.add("bound_aligned", bounds.aligned(), Math.min(1, rates.tau), "aligned objectives.");
        rates.add("bound_algorithm_fast", bounds.algorithmFast(), 1, "a model that is always best.");
        rates.add("bound_population_fast", bounds.populationFast(), rates.tau, "people who respond at once.");
        rates.all.add(new Benchmark(
                "within_theorems",
                rates.covered(bounds) ? 1 : 0,
                "1",
                "1 if theorems cover losses, kernel, reference and the regime of this run, 0 if it is outside them."));
        if (parameters.dimensions() == 1) {
            yardsticks
                    .steady()
                    .ifPresent(
                            state -> rates.all.add(
                                    new Benchmark(
                                            "adapted_model_rate",
                                            rates.tau * state.totalSlope(),
                                            "1/time",
                                            "Rate at which a model that follows its gradient comes to rest among people who respond at once.")));
        }
        return rates.all;
    }

    private void add(String name, OptionalDouble rate, double pace, String regime) {
        rate.ifPresent(value -> all.add(new Benchmark(name, pace * value, "1/time", BOUND + regime)));
    }

    /** The theorems are about people who see the model in force, and about three regimes. */
    private boolean covered(RateBounds bounds) {
        Training training = p.platform().training();
        boolean flow = training instanceof Training.GradientFlow;
        boolean best = training instanceof Training.BestResponse;
        if (!(p.platform().disclosure() instanceof Disclosure.Full)) {
            return false;
        }
        if (p.response() == Response.IMMEDIATE) {
            return flow && bounds.populationFast().isPresent();
        }
        return (bounds.aligned().isPresent() && (flow || best))
                || (bounds.algorithmFast().isPresent() && best);
    }
}
