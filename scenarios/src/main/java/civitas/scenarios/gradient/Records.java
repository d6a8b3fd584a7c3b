package civitas.scenarios.gradient;

import java.util.random.RandomGenerator;

/** True records of all contributors; the first ones belong to the members. */
final class Records {
    private final double[] record;
    /** Sum of the records from a contributor on, {@code othersFrom}; the collective's size changes seldom. */
    private double othersSum;

    private int othersFrom = -1;

    /** @param random draws the records, the same whoever acts */
    Records(GradientParameters parameters, RandomGenerator random) {
        record = new double[parameters.contributors()];
        for (int i = 0; i < record.length; i++) {
            record[i] = parameters.recordMean()
                    + (parameters.recordSpread() > 0 ? parameters.recordSpread() * random.nextGaussian() : 0);
        }
    }

    /** Mean of what the platform receives if that many members all send {@code reported}. */
    double mean(int members, double reported) {
        double weight = (double) members / record.length;
        return weight * reported + (1 - weight) * othersMean(members);
    }

    private double othersMean(int members) {
        if (members == record.length) {
            return 0;
        }
        if (othersFrom != members) {
            othersFrom = members;
            othersSum = 0;
            for (int i = members; i < record.length; i++) {
                othersSum += record[i];
            }
        }
        return othersSum / (record.length - members);
    }

    /**
     * Mean gradient of what the platform receives, each record's cut to a size, with noise on their sum.
     *
     * @param slope phi'(theta)
     */
    double privateGradient(
            double slope, int members, double reported, Training.Private training, RandomGenerator random) {
        double clip = training.clip();
        double sum = members * cut(slope - reported, clip);
        for (int i = members; i < record.length; i++) {
            sum += cut(slope - record[i], clip);
        }
        return (sum + training.noise() * clip * random.nextGaussian()) / record.length;
    }

    private static double cut(double gradient, double clip) {
        return Math.max(-clip, Math.min(clip, gradient));
    }
}
