package civitas.scenarios.playlists;

import civitas.information.Gate;
import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** What the collective knows of how often songs occur in the platform's training data. */
public sealed interface Knowledge {
    /**
     * What it believes.
     *
     * @param counts {@code [song]}, not modified
     * @param known what it may know of them
     * @return {@code [song]}, a new array
     */
    double[] believed(int[] counts, Gate known, RandomGenerator random);

    /** The platform's own counts. */
    record Exact() implements Knowledge {
        @Override
        public double[] believed(int[] counts, Gate known, RandomGenerator random) {
            double[] believed = new double[counts.length];
            for (int song = 0; song < counts.length; song++) {
                believed[song] = known.read((double) counts[song]);
            }
            return believed;
        }
    }

    /**
     * Counts scraped elsewhere, such as streams: the platform's, each times an independent log-normal error.
     *
     * @param error standard deviation of the error's logarithm
     */
    record Scraped(
            @Parameter(
                            description = "Standard deviation of the logarithm of scraped over true counts.",
                            value = "1",
                            range = "[0, 10]")
                    double error)
            implements Knowledge {
        @Override
        public double[] believed(int[] counts, Gate known, RandomGenerator random) {
            double[] believed = new double[counts.length];
            for (int song = 0; song < counts.length; song++) {
                believed[song] = known.read((double) counts[song]) * StrictMath.exp(error * random.nextGaussian());
            }
            return believed;
        }
    }
}
