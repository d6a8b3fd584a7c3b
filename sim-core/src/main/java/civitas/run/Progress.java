package civitas.run;

/** Told how the runs of a command come along. Called from several threads. */
public interface Progress extends AutoCloseable {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void runEnded() {}

        @Override
        public void close() {}
    };

    /** One more run is finished or has failed. */
    void runEnded();

    @Override
    void close();
}
