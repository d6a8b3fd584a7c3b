package civitas.scenarios.collective;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** A platform with its contributors' records: what differs between worlds of tables and worlds of documents. */
interface DataPlatform {
    /**
     * Contributors get new records and send them, members as their collective says.
     *
     * @param members of the collective
     * @param rivals members of the second one
     */
    void receive(int members, int rivals);

    /** The platform trains on what it has. */
    void train();

    /** Called once, after the last round is measured. */
    default void conclude() {}

    /** Success of the collective against the present model; 0 before the first training. */
    double success();

    /** Success of the second collective. */
    double rivalSuccess();

    /** Share of base records that the present model labels rightly. */
    double accuracy();

    /** Measures of the records at the end of a run, in the order {@link Quantities} declares them. */
    Map<String, Double> traits();

    /** Goes on under changed levers. */
    void retune(CollectiveParameters changed);

    /** Digest of the present model. */
    long digest();

    void save(DataOutput out) throws IOException;

    void restore(DataInput in) throws IOException;
}
