package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;
import civitas.analysis.shift.Curve;
import civitas.analysis.shift.Measure;
import civitas.analysis.shift.RiskSums;
import civitas.analysis.shift.Score;
import civitas.analysis.shift.WeightedPoints;
import civitas.kernel.Blocks;

/** Agents of equal weight as a measure, summed chunk by chunk in a fixed order. */
record AgentMeasure(LangevinPopulation people) implements Measure {
    private static final int CHUNK = LangevinPopulation.CHUNK;

    @Override
    public void add(Score score, Curve curve, double[] x, RiskSums sums) {
        RiskSums[] parts = new RiskSums[people.chunks()];
        Blocks.each(people.size(), (from, to) -> {
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

    private WeightedPoints points(int from, int to) {
        return WeightedPoints.equal(people.coordinates(), 1.0 / people.size(), from, to);
    }
}
