package civitas.scenarios.modelchoice;

import civitas.analysis.strategic.HoldUpGame;
import civitas.scenario.Parameter;

/** The Markov game whose exact equilibrium values stand among the benchmarks. */
public record HoldUp(
        @Parameter(
                        description = "States, the gate included.",
                        value = "50",
                        range = "[2, 100000]",
                        source = ModelChoiceParameters.SOURCE)
                int states,
        @Parameter(
                        description = "Discount factor gamma per step.",
                        value = "0.4",
                        range = "(0, 1)",
                        source = ModelChoiceParameters.SOURCE)
                double discountFactor,
        @Parameter(
                        description = "What sharing at the gate earns the learner, k.",
                        value = "0.8",
                        unit = "payoff",
                        range = "(0, 1000000]",
                        source = ModelChoiceParameters.SOURCE)
                double gatePayoff) {
    HoldUpGame game() {
        return new HoldUpGame(states, discountFactor, gatePayoff);
    }
}
