package civitas.agents.finite;

/** A learner that can use what each of its actions would have earned against what the others did. */
public interface CounterfactualLearner extends FiniteActionLearner {
    /**
     * Learns from one round and all that could have been done in it.
     *
     * @param observation what was seen before acting
     * @param action what was done
     * @param payoffs {@code double[action]}: what each action would have earned in this round, finite; that of
     *     {@code action} is the payoff earned. Not modified, valid during the call only
     * @param nextObservation what is seen next
     * @return as {@link #learn}
     */
    boolean learnFromAll(int observation, int action, double[] payoffs, int nextObservation);
}
