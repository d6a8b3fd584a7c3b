package civitas.scenarios.tolls;

import java.io.DataInput;
import java.io.DataOutput;

/** The same tolls every day; nothing is learned. */
final class FixedTolls implements TollRule {
    private final double[] tolls;

    FixedTolls(double[] tolls) {
        this.tolls = tolls;
    }

    @Override
    public void announce(double[] today) {
        System.arraycopy(tolls, 0, today, 0, tolls.length);
    }

    @Override
    public void learn(double[] flows, double totalTravelTime) {}

    @Override
    public void save(DataOutput out) {}

    @Override
    public void restore(DataInput in) {}
}
