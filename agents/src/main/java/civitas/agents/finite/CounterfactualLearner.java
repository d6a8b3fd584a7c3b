package civitas.agents.finite;

/**
 * A learner that can also learn from the payoffs of actions it did not take, where the platform tells it enough to work
 * them out. Whoever runs it calls one of the two methods per round, as the information lever has it.
 */
public interface CounterfactualLearner extends FiniteActionLearner {
    /**
     * Learns from one round in which the payoff of every action is known.
     *
     * @param observation what was seen before acting
     * @param payoffs what each action would have earned, {@code double[action]}, finite; not modified, not kept
     * @param nextObservation what is seen next
     * @return whether the greedy action after {@code observation} changed
     */
    boolean learnFromAll(int observation, double[] payoffs, int nextObservation);
}
