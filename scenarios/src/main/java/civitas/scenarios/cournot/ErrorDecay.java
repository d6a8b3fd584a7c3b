package civitas.scenarios.cournot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Least-squares line through the logarithm of the error over time, one point at a time. Errors lost in rounding are
 * left out. Times and logarithms count from the first point, so that sums stay accurate.
 */
final class ErrorDecay {
    /** Errors below this, relative to 1 plus the size of what is approached, are rounding. */
    private static final double ROUNDING = 1e-11;

    private static final int FEWEST_POINTS = 3;

    private long points;
    private long firstPeriod;
    private double firstLog;
    private double sumTime;
    private double sumLog;
    private double sumTimeSquares;
    private double sumProducts;
    private double sumLogSquares;

    /**
     * @param period when
     * @param error distance from equilibrium, at least 0
     * @param size size of the equilibrium
     */
    void add(long period, double error, double size) {
        if (!(error > ROUNDING * (1 + size))) {
            return;
        }
        double log = StrictMath.log(error);
        if (points == 0) {
            firstPeriod = period;
            firstLog = log;
        }
        double time = period - firstPeriod;
        double fall = log - firstLog;
        points++;
        sumTime += time;
        sumLog += fall;
        sumTimeSquares += time * time;
        sumProducts += time * fall;
        sumLogSquares += fall * fall;
    }

    void restart() {
        points = 0;
        sumTime = 0;
        sumLog = 0;
        sumTimeSquares = 0;
        sumProducts = 0;
        sumLogSquares = 0;
    }

    /** Factor by which the error changes in a period; {@code NaN} with fewer than three points. */
    double factor() {
        return points < FEWEST_POINTS ? Double.NaN : StrictMath.exp(covariance() / timeVariance());
    }

    /** Share of the variance of logarithms that the line explains, in [0, 1]; {@code NaN} where nothing varies. */
    double linearity() {
        double logVariance = (double) points * sumLogSquares - sumLog * sumLog;
        return points < FEWEST_POINTS || !(logVariance > 0)
                ? Double.NaN
                : Math.min(1, covariance() / timeVariance() * (covariance() / logVariance));
    }

    private double covariance() {
        return (double) points * sumProducts - sumTime * sumLog;
    }

    private double timeVariance() {
        return (double) points * sumTimeSquares - sumTime * sumTime;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(points);
        out.writeLong(firstPeriod);
        for (double number : new double[] {firstLog, sumTime, sumLog, sumTimeSquares, sumProducts, sumLogSquares}) {
            out.writeDouble(number);
        }
    }

    void restore(DataInput in) throws IOException {
        points = in.readLong();
        firstPeriod = in.readLong();
        firstLog = in.readDouble();
        sumTime = in.readDouble();
        sumLog = in.readDouble();
        sumTimeSquares = in.readDouble();
        sumProducts = in.readDouble();
        sumLogSquares = in.readDouble();
    }
}
