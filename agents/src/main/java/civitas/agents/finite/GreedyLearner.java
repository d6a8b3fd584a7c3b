package civitas.agents.finite;

/**
 * A learner that holds one action for the best after each observation. Only of such learners can one say that they
 * have converged (greedy actions no longer change), and only their strategies can be frozen and examined.
 */
public interface GreedyLearner extends FiniteActionLearner {
    /** The action it would choose without exploring. */
    int greedyAction(int observation);

    /** What it has learned an action to be worth after an observation; the greedy action's is the largest. */
    double value(int observation, int action);
}
