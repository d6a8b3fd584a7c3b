package civitas.scenario;

/**
 * Many runs around a file's own parameters, as the file writes them. Every value of every axis is valid by itself;
 * the points are checked one by one by {@link ScenarioFile#at}.
 *
 * @param design which points there are
 * @param order in which order they are played
 * @param replicates how often each is played
 */
public record Sweep(SweepDesign design, Order order, Replicates replicates) {
    /** The order in which points are played. It changes what a sweep that was stopped has measured, nothing else. */
    public enum Order {
        /** Replicate 0 of all points before replicate 1; any first part is spread over the whole design. */
        INTERLEAVED,
        /** Point after point in the order of the design, each with all its replicates. */
        SEQUENTIAL
    }

    /** How many replicates each point gets. */
    public sealed interface Replicates {
        /** The largest number of replicates a point can get, at least 1. */
        int most();
    }

    /**
     * The same number for every point.
     *
     * @param number at least 1
     */
    public record Fixed(int number) implements Replicates {
        @Override
        public int most() {
            return number;
        }
    }

    /**
     * More replicates for a point until half of the 95% confidence interval of an outcome's mean is at most
     * {@code halfWidth}.
     *
     * @param halfWidth in the unit of the outcome, finite and positive
     * @param outcome its name
     * @param atLeast replicates of every point, at least 2
     * @param atMost replicates of no point exceed it, at least {@code atLeast}
     * @param step replicates added at once, at least 1
     */
    public record UntilHalfWidth(double halfWidth, String outcome, int atLeast, int atMost, int step)
            implements Replicates {
        @Override
        public int most() {
            return atMost;
        }
    }
}
