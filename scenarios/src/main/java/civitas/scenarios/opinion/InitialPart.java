package civitas.scenarios.opinion;

import civitas.kernel.RandomStream;
import civitas.scenario.Numbers;
import civitas.scenario.Parameter;
import java.util.Arrays;

/** First opinions. */
public sealed interface InitialPart {
    /** Draws them: {@code double[agent]}. */
    double[] draw(int agents, RandomStream random);

    /** Mean of what is drawn. */
    double mean();

    /** Variance of one opinion where opinions are drawn independently, else NaN. */
    default double variance() {
        return Double.NaN;
    }

    /** Whether all opinions are 0 or 1. */
    default boolean binary() {
        return false;
    }

    /** Drawn evenly from an interval. */
    record Uniform(
            @Parameter(description = "Lower end.", value = "0", range = "[-1e6, 1e6]") double low,
            @Parameter(description = "Upper end.", value = "1", range = "[-1e6, 1e6]") double high)
            implements InitialPart {
        @Override
        public double[] draw(int agents, RandomStream random) {
            double[] x = new double[agents];
            Arrays.setAll(x, agent -> low + (high - low) * random.nextDouble());
            return x;
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }

        @Override
        public double variance() {
            return (high - low) * (high - low) / 12;
        }
    }

    /** Drawn from a normal distribution: a signal each. */
    record Normal(
            @Parameter(description = "Mean.", value = "0", range = "[-1e6, 1e6]") double mean,
            @Parameter(description = "Standard deviation.", value = "1", range = "[0, 1e6]") double sd)
            implements InitialPart {
        @Override
        public double[] draw(int agents, RandomStream random) {
            double[] x = new double[agents];
            Arrays.setAll(x, agent -> mean + sd * random.nextGaussian());
            return x;
        }

        @Override
        public double variance() {
            return sd * sd;
        }
    }

    /** Evenly spaced, both ends included, in the order of agents. */
    record Even(
            @Parameter(description = "First opinion.", value = "0", range = "[-1e6, 1e6]") double low,
            @Parameter(description = "Last opinion.", value = "1", range = "[-1e6, 1e6]") double high)
            implements InitialPart {
        @Override
        public double[] draw(int agents, RandomStream random) {
            double[] x = new double[agents];
            Arrays.setAll(x, agent -> low + (high - low) * agent / (agents - 1.0));
            return x;
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }
    }

    /** A share of agents, rounded to whole ones and drawn at random, holds 1, the others 0. */
    record Binary(@Parameter(description = "Share of agents who hold 1.", value = "0.5", range = "[0, 1]") double ones)
            implements InitialPart {
        @Override
        public double[] draw(int agents, RandomStream random) {
            double[] x = new double[agents];
            int left = count(agents);
            for (int agent = 0; agent < agents; agent++) {
                if (random.below(agents - agent) < left) {
                    x[agent] = 1;
                    left--;
                }
            }
            return x;
        }

        int count(int agents) {
            return (int) Math.round(ones * agents);
        }

        @Override
        public double mean() {
            return ones;
        }

        @Override
        public boolean binary() {
            return true;
        }
    }

    /** As listed. */
    record Given(
            @Parameter(
                            description = "Opinions, one per agent or one for all.",
                            value = "0",
                            range = "[-1e6, 1e6]",
                            lengthOf = "agents")
                    Numbers opinions)
            implements InitialPart {
        @Override
        public double[] draw(int agents, RandomStream random) {
            return opinions.spread(agents);
        }

        @Override
        public double mean() {
            return Arrays.stream(opinions.values()).average().orElseThrow();
        }

        @Override
        public boolean binary() {
            return Arrays.stream(opinions.values()).allMatch(x -> x == 0 || x == 1);
        }
    }
}
