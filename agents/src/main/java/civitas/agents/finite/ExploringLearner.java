package civitas.agents.finite;

/** A learner that now and then tries an action at random, whatever it thinks of it. */
public interface ExploringLearner extends FiniteActionLearner {
    /** Probability that the next choice explores, in [0, 1]. */
    double explorationProbability();
}
