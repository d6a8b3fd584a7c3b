package civitas.scenarios.opinion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The rate at which disagreement decays under averaging: the Euclidean distance from consensus after round
 * {@value #LAST} over that after round {@value #FIRST}, per round; or from the last round before in which the distance was
 * well above rounding.
 */
final class Decay {
    private static final long FIRST = 10;
    private static final long LAST = 30;
    private static final double ROUNDING = 1e-11;

    private final double consensus;
    private double scale;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private long lastRound = FIRST;

    Decay(double consensus) {
        this.consensus = consensus;
    }

    /** Looks after a round; after round 0 first. */
    void look(long round, double[] x) {
        if (round > LAST) {
            return;
        }
        double square = 0;
        for (double each : x) {
            square += (each - consensus) * (each - consensus);
        }
        double distance = Math.sqrt(square);
        scale = round == 0 ? distance : scale;
        first = round == FIRST ? distance : first;
        if (round > FIRST && distance > ROUNDING * scale) {
            last = distance;
            lastRound = round;
        }
    }

    /** Factor per round; NaN if it was not seen. */
    double rate() {
        return StrictMath.pow(last / first, 1.0 / (lastRound - FIRST));
    }

    void save(DataOutput out) throws IOException {
        for (double number : new double[] {scale, first, last}) {
            out.writeDouble(number);
        }
        out.writeLong(lastRound);
    }

    void restore(DataInput in) throws IOException {
        scale = in.readDouble();
        first = in.readDouble();
        last = in.readDouble();
        lastRound = in.readLong();
    }
}
