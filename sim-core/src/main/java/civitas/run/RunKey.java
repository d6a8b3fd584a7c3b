package civitas.run;

/**
 * Which run of a scenario file: a replicate, treated or its untreated twin.
 *
 * @param replicate number of the replicate, from 0
 * @param twin whether this is the run without interventions, on the same random numbers
 */
public record RunKey(int replicate, boolean twin) implements Comparable<RunKey> {
    /** Treated runs before twins, then by replicate. */
    @Override
    public int compareTo(RunKey other) {
        int byTwin = Boolean.compare(twin, other.twin);
        return byTwin != 0 ? byTwin : Integer.compare(replicate, other.replicate);
    }

    /** Name of this run's files: {@code run-000007} or {@code twin-000007}. */
    String fileName() {
        return String.format("%s-%06d", twin ? "twin" : "run", replicate);
    }
}
