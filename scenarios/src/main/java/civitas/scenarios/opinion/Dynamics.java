package civitas.scenarios.opinion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Opinions and the rule by which they change, round by round. */
interface Dynamics {
    /** Plays one round. */
    void round();

    /** Whether nothing can change any more, up to the tolerance of rest. */
    boolean resting();

    double opinion(int agent);

    /** Moves an agent a share of the way towards an opinion: the contact of an elite. Zealots stay. */
    void push(int agent, double towards, double strength);

    /** All opinions, {@code double[agent]}; the dynamics' own array or a copy, not to be modified. */
    double[] opinions();

    /** Mean distance between opinions that met in the latest round; NaN where everybody sees all, or nobody met. */
    double exposure();

    /** Rounds until rest or consensus; voters' are fractions. NaN before. */
    double restTime();

    /** Goes on under another rule of the same kind. */
    void retune(UpdatePart changed);

    /** The digest of a trajectory after the latest round. */
    long hash(long before);

    void save(DataOutput out) throws IOException;

    void restore(DataInput in) throws IOException;
}
