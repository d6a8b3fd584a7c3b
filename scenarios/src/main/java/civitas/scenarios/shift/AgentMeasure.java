package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;
import civitas.analysis.shift.Curve;
import civitas.analysis.shift.Measure;
import civitas.analysis.shift.RiskSums;
import civitas.analysis.shift.Score;
import civitas.analysis.shift.WeightedPoints;
import civitas.kernel.Blocks;
import java.util.Arrays;

/**
 * Agents of equal weight as a measure, summed chunk by chunk in a fixed order.
 *
 * @param people who
 * @param size the first so many of them
 */
record AgentMeasure(LangevinPopulation people, int size) implements Measure {
    private static final int CHUNK = LangevinPopulation.CHUNK;

    @Override
    public void add(Score score, Curve curve, double[] x, RiskSums sums) {
        RiskSums[] parts = new RiskSums[chunks()];
        Blocks.each(size, (from, to) -> {
            for (int start = from; start < to; start += CHUNK) {
                RiskSums part = new RiskSums(x.length);
                points(start, Math.min(to, start + CHUNK)).add(score, curve, x, part);
                parts[start / CHUNK] = part;
            }
        });
        for (RiskSums part : parts) {
            sums.value += part.value;
            for (int i = 0; i < x.length; i++) {
                sums.gradient[i] += part.gradient[i];
                for (int j = 0; j < x.length; j++) {
                    sums.hessian[i][j] += part.hessian[i][j];
                }
            }
        }
    }

    @Override
    public double value(Score score, Curve curve, double[] x) {
        double[] parts = new double[chunks()];
        Blocks.each(size, (from, to) -> {
            for (int start = from; start < to; start += CHUNK) {
                parts[start / CHUNK] =
                        points(start, Math.min(to, start + CHUNK)).value(score, curve, x);
            }
        });
        return Arrays.stream(parts).sum();
    }

    private int chunks() {
        return (size + CHUNK - 1) / CHUNK;
    }

    private WeightedPoints points(int from, int to) {
        return WeightedPoints.equal(people.coordinates(), 1.0 / size, from, to);
    }
}
