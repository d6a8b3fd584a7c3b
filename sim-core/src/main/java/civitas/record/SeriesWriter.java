package civitas.record;

import java.io.IOException;

/** Receives the rows of one run's series. */
public interface SeriesWriter {
    /**
     * Takes one row.
     *
     * @param round round after which the value was read
     * @param name series
     * @param value what was read
     */
    void row(long round, String name, double value) throws IOException;
}
