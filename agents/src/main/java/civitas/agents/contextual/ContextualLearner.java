package civitas.agents.contextual;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Chooses an arm from reported contexts and learns from that arm's reward. Not thread-safe. */
public interface ContextualLearner {
    /** What {@link #choose} returns when every arm has been eliminated. */
    int NOBODY = -1;

    /**
     * Chooses an arm.
     *
     * @param contexts {@code [arm * dimensions + feature]}, not modified
     * @return an arm, counted from 0, or {@link #NOBODY}
     */
    int choose(double[] contexts);

    /**
     * Learns from the reward of the arm just chosen; not called if nobody was.
     *
     * @param arm the arm
     * @param contexts what {@link #choose} was shown, not modified
     * @param reward finite
     */
    void learn(int arm, double[] contexts, double reward);

    /** Number of arms that may still be chosen. */
    int activeArms();

    /** Forgets everything learned, as if no round had been played. */
    void forget();

    /** Writes everything learned; random generators are saved by their owner. */
    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote, into a learner of the same shape. */
    void restore(DataInput in) throws IOException;
}
