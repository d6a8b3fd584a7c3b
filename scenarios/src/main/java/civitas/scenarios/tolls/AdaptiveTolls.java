package civitas.scenarios.tolls;

import civitas.analysis.traffic.RoadNetwork;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * Tolls that follow the externality at observed flows: p &lt;- p + beta_k (v x t'(x) - p), k = 1, 2, ..., with v the mean
 * value of time. With beta = 1 these are yesterday's marginal-cost tolls.
 */
final class AdaptiveTolls implements TollRule {
    private final RoadNetwork roads;
    private final double valueOfTime;
    private final double scale;
    private final double decay;
    private final double[] tolls;
    private long steps;

    AdaptiveTolls(RoadNetwork roads, double valueOfTime, double scale, double decay) {
        this.roads = roads;
        this.valueOfTime = valueOfTime;
        this.scale = scale;
        this.decay = decay;
        tolls = new double[roads.links()];
    }

    @Override
    public void announce(double[] today) {
        System.arraycopy(tolls, 0, today, 0, tolls.length);
    }

    @Override
    public void learn(double[] flows, double totalTravelTime) {
        steps++;
        double step = step(steps);
        for (int link = 0; link < tolls.length; link++) {
            double externality = valueOfTime * flows[link] * roads.timeDerivative(link, flows[link]);
            tolls[link] += step * (externality - tolls[link]);
        }
    }

    /** beta_k. */
    private double step(long k) {
        return Math.min(1, scale * StrictMath.pow(k + 1.0, -decay));
    }

    @Override
    public Map<String, Double> state() {
        return Map.of("steps made", (double) steps, "size of next step", step(steps + 1));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        Doubles.write(tolls, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        steps = in.readLong();
        Doubles.read(tolls, in);
    }
}
