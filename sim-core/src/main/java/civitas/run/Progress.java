package civitas.run;

/** Told how the runs, or the pictures, of a command come along. Called from several threads. */
public interface Progress extends AutoCloseable {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void step() {}

        @Override
        public void close() {}
    };

    /** One more is finished or has failed. */
    void step();

    @Override
    void close();
}
