package civitas.data.network;

import static civitas.data.network.Checks.require;
import static civitas.data.network.Checks.requireNotNegative;

/**
 * One directed link. Its travel time at flow {@code x >= 0} is
 * <pre>t(x) = constant + coefficient * x^power</pre>
 * <p>A <em>BPR</em> link has {@code t(x) = t0 (1 + b (x / capacity)^power)}, so {@code constant = t0} and
 * {@code coefficient = t0 b / capacity^power}; if {@code power = 0} the time does not depend on the flow, and
 * {@code constant = t0 (1 + b)}, {@code coefficient = 0}. BPR cannot express a time that is 0 on an empty link and grows, such as
 * {@code t = x^2}: such a link is made by {@link #general}, and its {@code b} is not a number.
 * <p>Source of the BPR form: Bureau of Public Roads, Traffic Assignment Manual, 1964. Units: those of the network.
 *
 * @param from node where it begins, at least 1
 * @param to node where it ends, at least 1, not {@code from}
 * @param capacity flow, finite and at least 0; above 0 if {@code b > 0}
 * @param length finite and at least 0
 * @param freeFlowTime time on the empty link, finite and at least 0
 * @param b of the BPR form, finite and at least 0; NaN if the link is not of that form
 * @param power 0, or finite and at least 1
 * @param speed as the file has it, finite and at least 0; the model makes no use of it
 * @param toll fixed toll, finite and at least 0
 * @param type class of road, at least 0; what it means is the network's affair
 * @param coefficient of {@code x^power}, finite and at least 0; for a BPR link the value given above
 */
public record RoadLink(
        int from,
        int to,
        double capacity,
        double length,
        double freeFlowTime,
        double b,
        double power,
        double speed,
        double toll,
        int type,
        double coefficient) {
    /** Below 1 the time of an empty link would grow at an infinite rate. */
    static final String LEGAL_POWER = "0 or at least 1";

    /**
     * Checks the ranges given for the components.
     *
     * @throws IllegalArgumentException if one is violated
     */
    public RoadLink {
        require(from >= 1, "from", from, ">= 1");
        require(to >= 1, "to", to, ">= 1");
        require(from != to, "to", to, "another node than from");
        requireNotNegative("capacity", capacity);
        requireNotNegative("length", length);
        requireNotNegative("freeFlowTime", freeFlowTime);
        requireNotNegative("power", power);
        require(power == 0 || power >= 1, "power", power, LEGAL_POWER);
        requireNotNegative("speed", speed);
        requireNotNegative("toll", toll);
        require(type >= 0, "type", type, ">= 0");
        requireNotNegative("coefficient", coefficient);
        if (!Double.isNaN(b)) {
            requireNotNegative("b", b);
            require(b == 0 || capacity > 0, "capacity", capacity, "> 0 if b > 0");
            double implied = bprCoefficient(capacity, freeFlowTime, b, power);
            require(coefficient == implied, "coefficient", coefficient, implied + ", as b implies");
        }
        capacity = plusZero(capacity);
        length = plusZero(length);
        freeFlowTime = plusZero(freeFlowTime);
        b = plusZero(b);
        power = plusZero(power);
        speed = plusZero(speed);
        toll = plusZero(toll);
        coefficient = plusZero(coefficient);
    }

    /**
     * A BPR link without toll, of speed 0 (unknown) and type 1.
     *
     * @throws IllegalArgumentException if a value is out of its range, or {@code t0 b / capacity^power} overflows
     */
    public static RoadLink bpr(
            int from, int to, double capacity, double length, double freeFlowTime, double b, double power) {
        double coefficient = b >= 0 ? bprCoefficient(capacity, freeFlowTime, b, power) : 0;
        require(!Double.isNaN(b), "b", b, "finite and >= 0");
        return new RoadLink(from, to, capacity, length, freeFlowTime, b, power, 0, 0, 1, coefficient);
    }

    /**
     * A link of time {@code constant + coefficient x^power}, of length and capacity 1, without toll, of type 1. It has
     * {@code b} = 0 if its time is constant, otherwise none.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static RoadLink general(int from, int to, double constant, double coefficient, double power) {
        if (coefficient == 0 || power == 0) {
            return bpr(from, to, 1, 1, constant + coefficient, 0, 0);
        }
        return new RoadLink(from, to, 1, 1, constant, Double.NaN, power, 0, 0, 1, coefficient);
    }

    /** The same link with a speed, a toll and a type. */
    public RoadLink with(double newSpeed, double newToll, int newType) {
        return new RoadLink(
                from, to, capacity, length, freeFlowTime, b, power, newSpeed, newToll, newType, coefficient);
    }

    /** Whether the link is of the BPR form, so that {@code b} is a number. */
    public boolean isBpr() {
        return !Double.isNaN(b);
    }

    /** The part of the time that does not depend on the flow. */
    public double constant() {
        return power == 0 && b > 0 ? freeFlowTime * (1 + b) : freeFlowTime;
    }

    /** {@code t0 b / capacity^power}, or 0 if the time is constant; not finite if it overflows. */
    static double bprCoefficient(double capacity, double freeFlowTime, double b, double power) {
        if (b == 0 || power == 0 || freeFlowTime == 0) {
            return 0;
        }
        return freeFlowTime * b / StrictMath.pow(capacity, power);
    }

    /** Turns -0.0 into 0.0, so that equal links have equal bits. */
    private static double plusZero(double value) {
        return value + 0.0;
    }
}
