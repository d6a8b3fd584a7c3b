package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import civitas.analysis.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one factor does to the output by itself: the mean of the output at each of its levels, and the share of the
 * output's variation between them,
 * <pre>
 *   eta^2 = sum_l n_l (mean_l - mean)^2 / sum_i (y_i - mean)^2
 * </pre>
 * of n_l points at level l. Source: one-way analysis of variance, Fisher 1925. In a full factorial the shares of the
 * factors add up to at most 1, and the rest is interactions and noise; in other lists factors may share what they
 * explain.
 *
 * @param factor name of the factor
 * @param levels one entry per level, in order of first appearance
 * @param etaSquared share of the variation, in [0, 1]; NaN if all outputs are equal
 */
public record MainEffect(String factor, List<LevelMean> levels, double etaSquared) {
    /** Copies the list. */
    public MainEffect {
        levels = List.copyOf(levels);
    }

    /**
     * The main effect of one factor.
     *
     * @param factor name of the factor
     * @param levelOfPoint label of the factor's level at each point
     * @param outputs one finite output per point; not modified
     * @throws IllegalArgumentException if the lengths differ, there is no point, or an output is not finite
     */
    public static MainEffect of(String factor, List<String> levelOfPoint, double[] outputs) {
        Require.between("number of outputs", outputs.length, 1, Integer.MAX_VALUE);
        Require.length("levels of factor '" + factor + "'", levelOfPoint.size(), outputs.length, "one per output");
        Require.finite("outputs", outputs);
        List<LevelMean> levels = new ArrayList<>();
        byLevel(levelOfPoint, outputs).forEach((level, values) -> levels.add(new LevelMean(level, summary(values))));
        return new MainEffect(factor, levels, etaSquared(levels, outputs));
    }

    private static Map<String, List<Double>> byLevel(List<String> levelOfPoint, double[] outputs) {
        Map<String, List<Double>> groups = new LinkedHashMap<>();
        int point = 0;
        for (String level : levelOfPoint) {
            groups.computeIfAbsent(level, unused -> new ArrayList<>()).add(outputs[point]);
            point++;
        }
        return groups;
    }

    private static Summary summary(List<Double> values) {
        return Summary.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double etaSquared(List<LevelMean> levels, double[] outputs) {
        double mean = Summary.of(outputs).mean();
        double total = 0;
        for (double output : outputs) {
            total += (output - mean) * (output - mean);
        }
        double between = 0;
        for (LevelMean level : levels) {
            double deviation = level.outputs().mean() - mean;
            between += level.outputs().n() * deviation * deviation;
        }
        // Rounding must not turn "everything" into slightly more.
        return Math.min(1, between / total);
    }
}
