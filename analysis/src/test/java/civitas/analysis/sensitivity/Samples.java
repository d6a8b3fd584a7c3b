package civitas.analysis.sensitivity;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** What tests do with whole designs. */
final class Samples {
    private Samples() {}

    static double[] outputs(UnitDesign design, ToDoubleFunction<double[]> function) {
        return IntStream.range(0, (int) design.points())
                .mapToDouble(i -> function.applyAsDouble(design.at(i)))
                .toArray();
    }

    static double[] column(UnitDesign design, int dimension) {
        return outputs(design, point -> point[dimension]);
    }

    /** Whether counts look uniform: chi-square below its 99.9% quantile. */
    static boolean uniform(long[] counts) {
        double expected = (double) IntStream.range(0, counts.length)
                        .mapToLong(i -> counts[i])
                        .sum()
                / counts.length;
        double statistic = 0;
        for (long count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        return statistic < new ChiSquaredDistribution(null, counts.length - 1).inverseCumulativeProbability(0.999);
    }
}
