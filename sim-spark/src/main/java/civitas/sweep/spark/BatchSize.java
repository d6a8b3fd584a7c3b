package civitas.sweep.spark;

/**
 * How many runs make a task of about a second: less would be spent on scheduling, more would hold back results and lose
 * more with a machine. Learned from tasks that ended.
 */
final class BatchSize {
    /** Wall-clock time that a task should take. */
    static final double AIM_SECONDS = 1;

    /** Keeps tasks below a megabyte as they are sent. */
    private static final int MOST_RUNS = 2000;

    private static final double WEIGHT_OF_LATEST = 0.3;

    private int runs = 1;
    private double secondsPerRun = Double.NaN;

    /** Runs for the next task, at least 1. */
    int runs() {
        return runs;
    }

    /** Whether runs are known to be so short that executors should find the next tasks waiting for them. */
    boolean shortRuns() {
        return secondsPerRun < AIM_SECONDS / 2;
    }

    /**
     * Learns from a task that ended.
     *
     * @param planned runs it was given
     * @param played runs it played, at least 1
     * @param seconds time they took together
     */
    void learn(int planned, int played, double seconds) {
        double latest = seconds / played;
        secondsPerRun =
                Double.isNaN(secondsPerRun) ? latest : secondsPerRun + WEIGHT_OF_LATEST * (latest - secondsPerRun);
        int most = planned > played ? played : 2 * Math.max(runs, played);
        double wanted = AIM_SECONDS / secondsPerRun;
        runs = (int) Math.max(1, Math.min(wanted, Math.min(most, MOST_RUNS)));
    }
}
