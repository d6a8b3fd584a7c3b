package civitas.scenarios.steering;

import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Names, units and meanings of everything the study of steering reports. */
final class Quantities {
    private static final int[] REPORTED = {1, 2, 3, 5, 10, 20, 50, 100};
    private static final String REWARD = "reward";
    private static final String DISCOUNTED = ", discounted as (1-delta) sum delta^t.";

    private Quantities() {}

    /** Agents whose share of right actions is reported. */
    static List<Integer> reported(SteeringParameters parameters) {
        return IntStream.of(REPORTED)
                .filter(agent -> agent <= parameters.agents())
                .boxed()
                .toList();
    }

    static List<Quantity> outcomes(SteeringParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(Quantity.of("value", REWARD, "The platform's discounted reward, mean over episodes."));
        outcomes.add(Quantity.of("regret", REWARD, "Optimal value at the prior less that."));
        outcomes.add(Quantity.of(
                "greedy_regret",
                REWARD,
                "Optimal value less the exact value of the policy that was learned; for planners that learn."));
        outcomes.add(Quantity.of("spending", REWARD, "Discounted cost of precision, mean over episodes."));
        outcomes.add(Quantity.of("wrong_share", "1", "Share of wrong actions" + DISCOUNTED));
        outcomes.add(Quantity.of("wrong_share_good", "1", "The same in episodes of the good state."));
        outcomes.add(Quantity.of("wrong_share_bad", "1", "The same in episodes of the bad state."));
        outcomes.add(Quantity.of(
                "correct_change_good",
                "1",
                "Relative change of the share of right actions against no control, exact, in the good state."));
        outcomes.add(Quantity.of("correct_change_bad", "1", "The same in the bad state."));
        outcomes.add(Quantity.of("herd_correct", "1", "Share of episodes whose first herd was on the right action."));
        outcomes.add(Quantity.of("herd_wrong", "1", "Share of episodes whose first herd was on the wrong action."));
        outcomes.add(Quantity.of(
                "herd_time", "agents", "Agents who acted before the first herd, mean over episodes with one."));
        outcomes.add(Quantity.of(
                "drift_z",
                "1",
                "Largest mean change of the public belief over its standard error, among the first 20 agents."));
        for (int agent : reported(parameters)) {
            outcomes.add(Quantity.detail(
                    "correct_" + agent, "1", "Share of episodes in which agent " + agent + " was right."));
        }
        return List.copyOf(outcomes);
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of("correct", "1", "Share of episodes in which the agent of this round was right."),
                Quantity.of("herding", "1", "Share of episodes in which it would have done the same on any signal."),
                Quantity.of(
                        "mean_belief", "1", "Public belief in the good state after its action, mean over episodes."),
                Quantity.of("mean_precision", "1", "Precision of its signal, mean over episodes."));
    }
}
