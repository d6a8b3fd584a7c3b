package civitas.scenarios.tolls;

import civitas.analysis.traffic.RoadNetwork;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** Tolls that steer flows to the social optimum whatever drivers' values of time: see {@link TollPolicy.Correcting}. */
final class CorrectingTolls implements TollRule {
    private final RoadNetwork roads;
    private final double[] optimum;
    private final double gain;
    private final int settleDays;
    private final double[] tolls;
    private long days;

    /**
     * @param optimum flows at the social optimum; kept
     * @param firstTolls tolls to start from; kept and modified
     * @param gain money per unit of time: the gain times the mean value of time
     */
    CorrectingTolls(RoadNetwork roads, double[] optimum, double[] firstTolls, double gain, int settleDays) {
        this.roads = roads;
        this.optimum = optimum;
        this.tolls = firstTolls;
        this.gain = gain;
        this.settleDays = settleDays;
    }

    @Override
    public void announce(double[] today) {
        System.arraycopy(tolls, 0, today, 0, tolls.length);
    }

    @Override
    public void learn(double[] flows, double totalTravelTime) {
        days++;
        if (days % settleDays != 0) {
            return;
        }
        for (int link = 0; link < tolls.length; link++) {
            double slope = roads.timeDerivative(link, optimum[link]);
            tolls[link] = Math.max(0, tolls[link] + gain * slope * (flows[link] - optimum[link]));
        }
    }

    @Override
    public Map<String, Double> state() {
        return Map.of("days to next correction", (double) (settleDays - days % settleDays));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(days);
        Doubles.write(tolls, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        days = in.readLong();
        Doubles.read(tolls, in);
    }
}
