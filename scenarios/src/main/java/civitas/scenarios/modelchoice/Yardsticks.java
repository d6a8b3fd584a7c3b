package civitas.scenarios.modelchoice;

import civitas.analysis.strategic.HoldUpGame;
import civitas.analysis.strategic.QuadraticRegression;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** Exact yardsticks of model choice. */
final class Yardsticks {
    private static final String PAYOFF = "payoff";

    private final double[] expressivity;
    private final QuadraticRegression game;
    private final HoldUpGame holdUp;

    Yardsticks(ModelChoiceParameters parameters) {
        expressivity = parameters.expressivity().spread(parameters.classes());
        game = parameters.game();
        holdUp = parameters.holdUp().game();
    }

    /** The class that earns most in equilibrium, counted from 0; the smallest one among equals. */
    int bestClass() {
        int best = 0;
        for (int index = 1; index < expressivity.length; index++) {
            if (payoff(index) > payoff(best)) {
                best = index;
            }
        }
        return best;
    }

    /** V(r), the equilibrium payoff of a class. */
    double payoff(int index) {
        return game.equilibriumPayoff(expressivity[index]);
    }

    List<Benchmark> benchmarks() {
        int largest = expressivity.length - 1;
        List<Benchmark> benchmarks = new ArrayList<>(List.of(
                new Benchmark("nash_slope", game.nashSlope(), "1", "Equilibrium slope of a class without bound."),
                new Benchmark(
                        "stackelberg_slope",
                        game.stackelbergSlope(),
                        "1",
                        "Slope that is best once the population answers: the best expressivity."),
                new Benchmark(
                        "stackelberg_payoff",
                        game.equilibriumPayoff(game.stackelbergSlope()),
                        PAYOFF,
                        "Equilibrium payoff of the best class there could be."),
                new Benchmark(
                        "best_class", bestClass() + 1, "1", "Number of the class that earns most in equilibrium."),
                new Benchmark(
                        "price_of_expressivity",
                        payoff(bestClass()) - payoff(largest),
                        PAYOFF,
                        "What the best class earns more than the largest one."),
                new Benchmark(
                        "hold_up_full",
                        holdUp.fullClassValue(),
                        PAYOFF,
                        "Hold-up: equilibrium value of policies that may differ from state to state."),
                new Benchmark(
                        "hold_up_restricted",
                        holdUp.restrictedClassValue(),
                        PAYOFF,
                        "Hold-up: equilibrium value of policies that are alike in all states.")));
        for (int index = 0; index < expressivity.length; index++) {
            benchmarks.add(new Benchmark(
                    "equilibrium_payoff_" + (index + 1),
                    payoff(index),
                    PAYOFF,
                    "Equilibrium payoff V(r) of class " + (index + 1) + ", r = " + expressivity[index] + "."));
        }
        return List.copyOf(benchmarks);
    }
}
