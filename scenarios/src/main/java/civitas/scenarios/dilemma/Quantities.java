package civitas.scenarios.dilemma;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.List;

/** Names, units and meanings of everything the study of the prisoner's dilemma reports. */
final class Quantities {
    private static final String PAYOFF = "payoff/period";

    private Quantities() {}

    static List<Quantity> outcomes() {
        return List.of(
                Quantity.of(
                        "cooperation",
                        "1",
                        "Share of time after the burn-in in which both players would cooperate if they did not explore."),
                Quantity.of("defection", "1", "Share of time in which both would defect."),
                Quantity.of(
                        "cooperation_spell",
                        "periods",
                        "Mean length of spells in which both would cooperate; none if there are none."),
                Quantity.of(
                        "cooperative_actions",
                        "1",
                        "Share of actions that cooperate, exploration included; as payoffs add up, also the share of the"
                                + " distance from the Nash payoff to the joint optimum that is earned."),
                Quantity.of("payoff_mean", PAYOFF, "Mean payoff of a player."));
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of(
                        "cooperation", "1", "1 if both players would cooperate without exploring after that period."),
                Quantity.of("payoff_mean", PAYOFF, "Mean payoff over players in that period."),
                Quantity.of(
                        "value_cooperate", "payoff", "What cooperating is believed to be worth, mean over players."),
                Quantity.of("value_defect", "payoff", "What defecting is believed to be worth, mean over players."));
    }

    static List<Benchmark> benchmarks(DilemmaParameters parameters) {
        Dilemma dilemma = new Dilemma(parameters.benefit());
        return List.of(
                new Benchmark(
                        "nash_payoff",
                        dilemma.nash(),
                        PAYOFF,
                        "Payoff of a player where both defect, the equilibrium in dominant actions of one period."),
                new Benchmark(
                        "optimum_payoff",
                        dilemma.optimum(),
                        PAYOFF,
                        "Payoff of a player where both cooperate: no pair of actions pays more in total."));
    }
}
