package civitas.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate of one scenario at one parameter point: its platform, populations and environment.
 * <p>A world is built by its scenario, registers what it does on a {@link Timetable}, and is then driven round by
 * round by a {@link Simulation}. Everything that can change while it runs is written by {@link #save} and read back
 * by {@link #restore}; random streams are saved by the kernel.
 *
 * @param <P> the scenario's parameter record
 */
public interface World<P extends Record> {
    /**
     * Registers the processes of this world. Called once, after construction or after {@link #restore}; rounds are
     * numbered from 1 and {@link Timetable#completedRounds()} says how many a restored world has behind it.
     */
    void schedule(Timetable timetable);

    /** Whether the world has come to rest by its own rule (learning converged, period cap reached, ...). */
    boolean finished();

    /**
     * Continues under changed parameters: an intervention. Learned state and random streams are kept.
     *
     * @param parameters the whole new parameter record, already validated; differs from the previous one only in
     *     parameters declared switchable
     */
    void retune(P parameters);

    /**
     * The quantities that can be recorded, by name, in the order the scenario declares them. A reading draws no
     * random number and changes nothing.
     */
    Map<String, DoubleSupplier> series();

    /**
     * The numbers measured at the end of the run, by name, in the order the scenario declares them; {@code NaN}
     * where a quantity does not exist for this run. Draws no random number from a shared stream.
     */
    Map<String, Double> outcomes();

    /** A digest of everything that happened so far, independent of how rounds were batched into events. */
    long trajectoryHash();

    /** Writes the state that changes while the world runs. */
    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote, into a fresh world that was retuned to the same parameters. */
    void restore(DataInput in) throws IOException;
}
