package civitas.scenarios.steering;

import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Names, units and meanings of everything the study of steering reports. */
final class Quantities {
    private static final int[] REPORTED = {1, 2, 3, 5, 10, 20, 50, 100};
    private static final String REWARD = "reward";
    private static final String LATER = " Agents who would come after the last one count like it.";

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
        rewards(outcomes);
        errors(outcomes);
        herds(outcomes);
        for (int agent : reported(parameters)) {
            outcomes.add(Quantity.detail(
                    "correct_" + agent, "1", "Share of episodes in which agent " + agent + " was right."));
        }
        return List.copyOf(outcomes);
    }

    private static void rewards(List<Quantity> outcomes) {
        outcomes.add(Quantity.of(
                "value",
                REWARD,
                "The platform's reward, sum of delta^t r(t) over agents t from 0, mean over episodes." + LATER));
        outcomes.add(Quantity.of(
                "regret",
                REWARD,
                "Optimal value at the prior of a planner that knows as much, less value; empty where agents are not those that"
                        + " it plans for, or its rules changed on the way."));
        outcomes.add(Quantity.of(
                "greedy_regret",
                REWARD,
                "Optimal value less the exact value of the policy that was learned; for planners that learn."));
        outcomes.add(Quantity.of(
                "spending",
                REWARD,
                "Cost of precision, sum of delta^t times the cost of q(t), mean over episodes." + LATER));
    }

    private static void errors(List<Quantity> outcomes) {
        outcomes.add(Quantity.of(
                "wrong_share",
                "1",
                "Share of wrong actions, (1-delta) times the sum of delta^t [agent t is wrong], mean over episodes."
                        + LATER));
        outcomes.add(Quantity.of("wrong_share_good", "1", "The same in episodes of the good state."));
        outcomes.add(Quantity.of("wrong_share_bad", "1", "The same in episodes of the bad state."));
        outcomes.add(Quantity.of(
                "correct_change_good",
                "1",
                "Relative change of the share of right actions, 1 - wrong_share_good, against no control, exact; empty where"
                        + " that is not known."));
        outcomes.add(Quantity.of("correct_change_bad", "1", "The same in the bad state."));
    }

    private static void herds(List<Quantity> outcomes) {
        outcomes.add(Quantity.of("herd_correct", "1", "Share of episodes whose first herd was on the right action."));
        outcomes.add(Quantity.of("herd_wrong", "1", "Share of episodes whose first herd was on the wrong action."));
        outcomes.add(Quantity.of(
                "herd_time", "agents", "Agents who acted before the first herd, mean over episodes with one."));
        outcomes.add(Quantity.of(
                "drift_z",
                "1",
                "Largest mean change of the public belief over its standard error, among the first 20 agents. The public belief"
                        + " is that of who knows all precisions and takes all agents to know them."));
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
