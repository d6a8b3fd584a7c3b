package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * An algorithm that chooses one of {@code actions} actions after seeing one of finitely many observations, and learns
 * from the payoff of the action it chose. A learner without memory has a single observation, 0.
 * <p>This bandit feedback is what all of them can use. Learners that can use more implement {@link SalesLearner} or
 * {@link CounterfactualLearner} beside this one; the information lever decides who gets it. Learners with a greedy
 * action, so that one may ask whether they have made up their mind, are {@link GreedyLearner}s.
 * <p>Observations and actions are counted from 0. Not thread-safe.
 */
public interface FiniteActionLearner {
    /** Chooses an action; may draw random numbers and advance the learner's own clock. */
    int choose(int observation);

    /**
     * Learns from one round.
     *
     * @param observation what was seen before acting
     * @param action what was done
     * @param payoff what it earned, finite
     * @param nextObservation what is seen next
     * @return whether the greedy action after {@code observation} changed; always true of a learner without one
     */
    boolean learn(int observation, int action, double payoff, int nextObservation);

    /** Writes everything learned, including the learner's clock; random generators are saved by their owner. */
    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote into a learner of the same shape. */
    void restore(DataInput in) throws IOException;
}
