package civitas.run;

import civitas.kernel.Simulation;

/** When and where a run is saved so that it can be continued later. */
public interface Checkpoints {
    /** Never saved, never stopped. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public long every() {
            return 0;
        }

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void save(Simulation simulation) {}
    };

    /** Rounds between two saves; 0 for none but the one of {@link #stopRequested}. */
    long every();

    /** Whether the run is asked to save itself and stop. */
    boolean stopRequested();

    /** Saves the run as it is after a completed round. */
    void save(Simulation simulation);
}
