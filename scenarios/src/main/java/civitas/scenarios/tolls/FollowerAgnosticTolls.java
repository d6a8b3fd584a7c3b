package civitas.scenarios.tolls;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Search for tolls by trying. For t = 0, 1, ...: drivers adapt for K days to the tolls x, then for K days to
 * x + delta_t v, with v uniform on the unit sphere; with f the total travel time on the last day of each,
 * <pre>  g = (d / delta_t) (f(x + delta_t v) - f(x)) v,   x &lt;- min(largest, max(0, x - eta_t g)),</pre>
 * eta_t = eta_0 (t+1)^-1/2, delta_t = delta_0 (t+1)^-1/4, d the number of links. The symmetric estimator probes x - delta_t v
 * in place of x and halves the slope. It is handed that one number a day and
 * cannot see demand, flows or the drivers' rule. Source: Maheshwari et al., CDC 2024.
 */
final class FollowerAgnosticTolls implements TollRule {
    private final TollPolicy.FollowerAgnostic settings;
    private final RandomGenerator random;
    private final double[] tolls;
    private final double[] direction;
    /** Days since the first probe; negative before it. */
    private long day;

    private double costBefore;

    FollowerAgnosticTolls(int links, TollPolicy.FollowerAgnostic settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
        tolls = new double[links];
        direction = new double[links];
        day = -settings.warmUpDays();
    }

    @Override
    public void announce(double[] today) {
        if (day < 0) {
            System.arraycopy(tolls, 0, today, 0, tolls.length);
            return;
        }
        long inStep = day % (2L * settings.settleDays());
        if (inStep == 0) {
            drawDirection();
        }
        double probe = inStep < settings.settleDays() ? firstProbe() : radius();
        for (int link = 0; link < tolls.length; link++) {
            today[link] = bounded(tolls[link] + probe * direction[link]);
        }
    }

    @Override
    public void learn(double[] flows, double totalTravelTime) {
        day++;
        if (day > 0) {
            learn(totalTravelTime);
        }
    }

    private void learn(double cost) {
        long inStep = day % (2L * settings.settleDays());
        if (inStep == settings.settleDays()) {
            costBefore = cost;
        } else if (inStep == 0) {
            double width = symmetric() ? 2 * radius(step() - 1) : radius(step() - 1);
            double slope = tolls.length / width * (cost - costBefore);
            double stepSize = settings.stepSize() / StrictMath.sqrt((double) step());
            for (int link = 0; link < tolls.length; link++) {
                tolls[link] = bounded(tolls[link] - stepSize * slope * direction[link]);
            }
        }
    }

    private boolean symmetric() {
        return settings.estimator() == TollPolicy.Estimator.SYMMETRIC;
    }

    private double firstProbe() {
        return symmetric() ? -radius() : 0;
    }

    private long step() {
        return day / (2L * settings.settleDays());
    }

    private double radius() {
        return radius(step());
    }

    private double radius(long step) {
        return settings.probeRadius() * StrictMath.pow(step + 1.0, -0.25);
    }

    private double bounded(double toll) {
        return Math.min(settings.largestToll(), Math.max(0, toll));
    }

    private void drawDirection() {
        double squares = 0;
        for (int link = 0; link < direction.length; link++) {
            direction[link] = random.nextGaussian();
            squares += direction[link] * direction[link];
        }
        double length = StrictMath.sqrt(squares);
        for (int link = 0; link < direction.length; link++) {
            direction[link] /= length;
        }
    }

    @Override
    public Map<String, Double> state() {
        if (day < 0) {
            return Map.of("days to first probe", (double) -day);
        }
        double probing = day % (2L * settings.settleDays()) < settings.settleDays() ? firstProbe() : radius();
        return Map.of("steps made", (double) step(), "probe radius", radius(), "distance of probe", probing);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(day);
        out.writeDouble(costBefore);
        Doubles.write(tolls, out);
        Doubles.write(direction, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        day = in.readLong();
        costBefore = in.readDouble();
        Doubles.read(tolls, in);
        Doubles.read(direction, in);
    }
}
