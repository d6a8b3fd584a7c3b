package civitas.scenarios.tolls;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the drivers' values of time are distributed. Drivers of one value form a class. */
public sealed interface ValueOfTime {
    /**
     * A class of drivers.
     *
     * @param valueOfTime money per unit of time, &gt; 0
     * @param share share of all trips, in (0, 1]
     */
    record UserShare(double valueOfTime, double share) {}

    /** The classes; shares sum to 1. */
    List<UserShare> classes();

    /** Mean value of time, money per unit of time. */
    default double mean() {
        return classes().stream()
                .mapToDouble(part -> part.valueOfTime() * part.share())
                .sum();
    }

    /** Everybody has the same. */
    record Homogeneous(
            @Parameter(
                            description = "Value of time of every driver.",
                            value = "1",
                            unit = "money/time",
                            range = "(0, 1000000]")
                    double value)
            implements ValueOfTime {
        @Override
        public List<UserShare> classes() {
            return List.of(new UserShare(value, 1));
        }
    }

    /** Some classes, each with its share of the trips of every pair. */
    record Classes(
            @Parameter(
                            description = "Value of time of each class.",
                            value = "[0.5, 1.5]",
                            unit = "money/time",
                            range = "(0, 1000000]")
                    Numbers values,
            @Parameter(
                            description = "Weights of the classes, one each or the same for all.",
                            value = "1",
                            range = "(0, 1000000]")
                    Numbers weights)
            implements ValueOfTime {
        @Override
        public List<UserShare> classes() {
            int count = values.values().length;
            requireWeights(count);
            double[] weight = weights.spread(count);
            double sum = Arrays.stream(weight).sum();
            List<UserShare> classes = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                classes.add(new UserShare(values.at(k), weight[k] / sum));
            }
            return classes;
        }

        private void requireWeights(int count) {
            int given = weights.values().length;
            if (given != 1 && given != count) {
                throw new IllegalArgumentException("weights has length " + given + ", must be 1"
                        + (count == 1 ? "" : " or " + count) + ", the number of values");
            }
        }
    }

    /** Evenly spread between two values, in equal classes that stand at their middles. */
    record Uniform(
            @Parameter(description = "Lowest value of time.", value = "0", unit = "money/time", range = "[0, 1000000]")
                    double low,
            @Parameter(description = "Highest value of time.", value = "1", unit = "money/time", range = "(0, 1000000]")
                    double high,
            @Parameter(
                            description = "Number of classes that stand for the continuum.",
                            value = "50",
                            range = "[1, 1000]")
                    int classCount)
            implements ValueOfTime {
        @Override
        public List<UserShare> classes() {
            List<UserShare> classes = new ArrayList<>();
            for (int k = 0; k < classCount; k++) {
                classes.add(new UserShare(low + (high - low) * (k + 0.5) / classCount, 1.0 / classCount));
            }
            return classes;
        }
    }
}
