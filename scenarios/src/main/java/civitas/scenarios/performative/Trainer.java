package civitas.scenarios.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A procedure at work: what it does with the latest data. */
interface Trainer {
    /**
     * Learns.
     *
     * @param deployed the model in force, not modified
     * @param shown the same as people got to know it, not modified
     * @return the model to be in force from now on; {@code deployed} itself if nothing is deployed
     */
    double[] learn(double[] deployed, double[] shown);

    /** Writes what the procedure keeps in mind. */
    default void save(DataOutput out) throws IOException {}

    /** Reads back what {@link #save} wrote. */
    default void restore(DataInput in) throws IOException {}
}
