package civitas.sweep;

/** Told how a sweep comes along. Called from several threads. */
public interface SweepProgress extends AutoCloseable {
    /** So many more planned runs were there already. */
    void skipped(long runs);

    /** One more run has ended. */
    void ended(boolean failed);

    @Override
    void close();
}
