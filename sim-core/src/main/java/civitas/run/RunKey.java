package civitas.run;

import java.util.Locale;

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

    /** Name of the file that keeps what this run measured: {@code run-000007.json} or {@code twin-000007.json}. */
    String resultFile() {
        return file(".json");
    }

    /** Name of the file that receives the rows it records. */
    String seriesFile() {
        return file(".series.csv");
    }

    /** Name of the file that keeps one of its tables. */
    String tableFile(String table) {
        return file("." + table + ".table.csv");
    }

    /** Name of its latest checkpoint. */
    String checkpointFile() {
        return file(".checkpoint");
    }

    private String file(String extension) {
        return String.format(Locale.ROOT, "%s-%06d%s", twin ? "twin" : "run", replicate, extension);
    }

    @Override
    public String toString() {
        return (twin ? "twin of replicate " : "replicate ") + replicate;
    }
}
