package civitas.analysis.recourse;

import java.util.Arrays;

/** Gaussian kernel density of a sample, with Scott's bandwidth sd n^(-1/5); equal values are counted, not repeated. */
final class KernelDensity {
    private final double[] values;
    private final double[] counts;
    private final double bandwidth;
    private final int n;

    KernelDensity(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        n = sorted.length;
        values = Arrays.stream(sorted).distinct().toArray();
        counts = new double[values.length];
        int group = 0;
        for (double value : sorted) {
            group += values[group] == value ? 0 : 1;
            counts[group]++;
        }
        bandwidth = standardDeviation(sorted) * StrictMath.pow(n, -0.2);
    }

    private static double standardDeviation(double[] sample) {
        double mean = Arrays.stream(sample).sum() / sample.length;
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        return sample.length < 2 ? 0 : Math.sqrt(squares / (sample.length - 1));
    }

    /** The density at each place; where all observed values are equal, 1 there and 0 elsewhere. */
    double[] at(double[] places) {
        double[] density = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            density[i] = bandwidth > 0 ? density(places[i]) : places[i] == values[0] ? 1 : 0;
        }
        return density;
    }

    private double density(double place) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = (place - values[i]) / bandwidth;
            sum += counts[i] * StrictMath.exp(-distance * distance / 2);
        }
        return sum / (n * bandwidth * Math.sqrt(2 * Math.PI));
    }
}
