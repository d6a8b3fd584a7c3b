package civitas.sweep.journal;

import civitas.analysis.statistics.Summary;
import java.util.Arrays;
import java.util.List;

/**
 * One outcome over the first replicates of a point. The same runs give the same bits, whatever the order in which they
 * ended: values are added up in the order of replicates.
 *
 * @param pointId identity of the point
 * @param point the point: JSON object from axis to value
 * @param finished how many of those replicates have finished
 * @param summary number, mean and spread of the values that are not NaN; a mean and spread of NaN if one is infinite
 */
public record PointSummary(String pointId, String point, int finished, Summary summary) {
    /** Summarises values of one point. */
    static PointSummary of(List<OutcomeValue> values) {
        OutcomeValue first = values.get(0);
        double[] sample = values.stream().mapToDouble(OutcomeValue::value).toArray();
        return new PointSummary(first.pointId(), first.point(), sample.length, summary(sample));
    }

    private static Summary summary(double[] sample) {
        if (Arrays.stream(sample).anyMatch(Double::isInfinite)) {
            int n = Math.toIntExact(
                    Arrays.stream(sample).filter(value -> !Double.isNaN(value)).count());
            return new Summary(n, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return Summary.of(sample);
    }
}
