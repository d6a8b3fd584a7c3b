package civitas.agents.continuous;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * An algorithm whose action is a real number. What it learns from differs from learner to learner, so each has a
 * {@code learn} of its own; the one who runs it decides what it may know. Not thread-safe.
 */
public interface RealActionLearner {
    /** Chooses an action, at least its lower bound; may draw random numbers. */
    double choose();

    /** The policy's parameter: what it would choose without noise and without a lower bound. */
    double policy();

    /** Writes everything learned; random generators are saved by their owner. */
    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException;
}
