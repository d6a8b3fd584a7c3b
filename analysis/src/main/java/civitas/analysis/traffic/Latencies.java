package civitas.analysis.traffic;

/**
 * Link times that grow with a power of flow, t_a(x) = constant_a + coefficient_a x^power_a for x &gt;= 0. Whole powers
 * are multiplied out, others use {@link StrictMath}: the same bits on every machine. Immutable; the arrays are shared
 * within the package and never written.
 */
final class Latencies {
    private static final int MOST_MULTIPLICATIONS = 64;

    final double[] constant;
    final double[] coefficient;
    final double[] power;
    /** power_a - 1 where that is a small whole number, else -1. */
    private final int[] wholeReducedPower;

    private Latencies(double[] constant, double[] coefficient, double[] power) {
        this.constant = constant;
        this.coefficient = coefficient;
        this.power = power;
        wholeReducedPower = new int[power.length];
        for (int link = 0; link < power.length; link++) {
            double reduced = power[link] - 1;
            boolean whole = reduced == StrictMath.rint(reduced) && reduced < MOST_MULTIPLICATIONS;
            wholeReducedPower[link] = whole ? (int) reduced : -1;
        }
    }

    /** Copies its arguments; a constant time is kept as power 1 and coefficient 0, so that no power below 1 is left. */
    static Latencies of(double[] constant, double[] coefficient, double[] power) {
        double[] fixed = constant.clone();
        double[] growing = coefficient.clone();
        double[] exponent = power.clone();
        for (int link = 0; link < fixed.length; link++) {
            if (exponent[link] == 0 || growing[link] == 0) {
                fixed[link] += exponent[link] == 0 ? growing[link] : 0;
                growing[link] = 0;
                exponent[link] = 1;
            }
        }
        return new Latencies(fixed, growing, exponent);
    }

    /** The marginal cost of one more driver, t_a(x) + x t'_a(x): the same family with coefficient (1 + power). */
    Latencies marginal() {
        double[] steeper = coefficient.clone();
        for (int link = 0; link < steeper.length; link++) {
            steeper[link] *= 1 + power[link];
        }
        return new Latencies(constant, steeper, power);
    }

    int links() {
        return constant.length;
    }

    /** x^(power - 1), the one power from which time, derivative and integral follow. */
    double reducedPower(int link, double flow) {
        int exponent = wholeReducedPower[link];
        if (exponent == 3) {
            return flow * flow * flow;
        }
        return exponent < 0 ? StrictMath.pow(flow, power[link] - 1) : wholePower(flow, exponent);
    }

    private static double wholePower(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    double time(int link, double flow) {
        double growing = coefficient[link];
        return growing == 0 ? constant[link] : constant[link] + growing * flow * reducedPower(link, flow);
    }

    double slope(int link, double flow) {
        double growing = coefficient[link];
        return growing == 0 ? 0 : growing * power[link] * reducedPower(link, flow);
    }

    /** Integral of the time from 0 to the flow. */
    double integral(int link, double flow) {
        double growing = coefficient[link];
        double extra = growing == 0 ? 0 : growing * flow * reducedPower(link, flow) / (power[link] + 1);
        return flow * (constant[link] + extra);
    }
}
