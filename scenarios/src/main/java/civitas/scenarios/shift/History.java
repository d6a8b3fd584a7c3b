package civitas.scenarios.shift;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** What a run keeps of its past: the risk over time, the gap of the energy, crossings of the stable model, pictures of the density. */
final class History {
    /** A picture of the density of the first feature. */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(double time, double[] density) {}

    private final List<Picture> pictures = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private double riskSum;
    private double lastRisk = Double.NaN;
    private double riskTime;
    private double lastTime;
    private long crossings;
    private int side;

    /** Adds a picture. */
    void picture(double time, double[] density) {
        pictures.add(new Picture(time, density));
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** Adds the risk at a time; between two of them it is taken as straight. */
    void risk(double time, double risk) {
        if (!Double.isNaN(lastRisk)) {
            riskSum += 0.5 * (risk + lastRisk) * (time - lastTime);
            riskTime += time - lastTime;
        }
        lastRisk = risk;
        lastTime = time;
    }

    double averageRisk() {
        return riskTime > 0 ? riskSum / riskTime : lastRisk;
    }

    /** Adds a distance of the energy from that of the steady state. */
    void gap(double gap) {
        gaps.add(gap);
    }

    /** Rates at which the gap fell from one entry to the next, {@code interval} apart. */
    List<Double> exponents(double interval) {
        List<Double> exponents = new ArrayList<>();
        for (int i = 1; i < gaps.size(); i++) {
            exponents.add(StrictMath.log(gaps.get(i - 1) / gaps.get(i)) / interval);
        }
        return exponents;
    }

    /** Notes where the model is relative to the stable one. */
    void difference(double difference) {
        int now = (int) Math.signum(difference);
        crossings += now * side < 0 ? 1 : 0;
        side = now == 0 ? side : now;
    }

    long crossings() {
        return crossings;
    }

    /** What starts when the steady state changes. */
    void forgetGaps() {
        gaps.clear();
        side = 0;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(pictures.size());
        for (Picture picture : pictures) {
            out.writeDouble(picture.time());
            write(out, picture.density());
        }
        write(out, gaps.stream().mapToDouble(Double::doubleValue).toArray());
        write(out, new double[] {riskSum, lastRisk, riskTime, lastTime, (double) crossings, side});
    }

    void restore(DataInput in) throws IOException {
        pictures.clear();
        for (int left = in.readInt(); left > 0; left--) {
            pictures.add(new Picture(in.readDouble(), read(in)));
        }
        gaps.clear();
        for (double gap : read(in)) {
            gaps.add(gap);
        }
        double[] numbers = read(in);
        int i = 0;
        riskSum = numbers[i++];
        lastRisk = numbers[i++];
        riskTime = numbers[i++];
        lastTime = numbers[i++];
        crossings = (long) numbers[i++];
        side = (int) numbers[i];
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] read(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    /** A quantity that is NaN where a condition does not hold. */
    static double where(boolean condition, DoubleSupplier value) {
        return condition ? value.getAsDouble() : Double.NaN;
    }
}
