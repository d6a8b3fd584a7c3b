package civitas.data.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * The links of a network as arrays, one place per link, in the order of the file. Parallel links are allowed. For the
 * meaning and the range of each column see {@link RoadLink}. Immutable: the methods without argument copy their
 * array, the methods with an index cost one array access.
 */
public final class RoadLinks {
    private final int[] from;
    private final int[] to;
    private final double[] capacity;
    private final double[] length;
    private final double[] freeFlowTime;
    private final double[] b;
    private final double[] power;
    private final double[] speed;
    private final double[] toll;
    private final int[] type;
    private final double[] constant;
    private final double[] coefficient;

    private RoadLinks(List<RoadLink> links) {
        from = integers(links, RoadLink::from);
        to = integers(links, RoadLink::to);
        capacity = numbers(links, RoadLink::capacity);
        length = numbers(links, RoadLink::length);
        freeFlowTime = numbers(links, RoadLink::freeFlowTime);
        b = numbers(links, RoadLink::b);
        power = numbers(links, RoadLink::power);
        speed = numbers(links, RoadLink::speed);
        toll = numbers(links, RoadLink::toll);
        type = integers(links, RoadLink::type);
        constant = numbers(links, RoadLink::constant);
        coefficient = numbers(links, RoadLink::coefficient);
    }

    /** Copies links into arrays, in their order. */
    public static RoadLinks of(List<RoadLink> links) {
        return new RoadLinks(links);
    }

    private static int[] integers(List<RoadLink> links, ToIntFunction<RoadLink> column) {
        return links.stream().mapToInt(column).toArray();
    }

    private static double[] numbers(List<RoadLink> links, ToDoubleFunction<RoadLink> column) {
        return links.stream().mapToDouble(column).toArray();
    }

    /** Number of links. */
    public int size() {
        return from.length;
    }

    /** One link, all columns. */
    public RoadLink link(int link) {
        return new RoadLink(
                from[link],
                to[link],
                capacity[link],
                length[link],
                freeFlowTime[link],
                b[link],
                power[link],
                speed[link],
                toll[link],
                type[link],
                coefficient[link]);
    }

    /** Node where a link begins, from 1. */
    public int from(int link) {
        return from[link];
    }

    /** Node where a link ends, from 1. */
    public int to(int link) {
        return to[link];
    }

    /** Capacity of a link. */
    public double capacity(int link) {
        return capacity[link];
    }

    /** Length of a link. */
    public double length(int link) {
        return length[link];
    }

    /** Time on the empty link. */
    public double freeFlowTime(int link) {
        return freeFlowTime[link];
    }

    /** BPR factor of a link, NaN if it is not of that form. */
    public double b(int link) {
        return b[link];
    }

    /** Exponent of the flow. */
    public double power(int link) {
        return power[link];
    }

    /** Speed of a link as the file has it. */
    public double speed(int link) {
        return speed[link];
    }

    /** Fixed toll of a link. */
    public double toll(int link) {
        return toll[link];
    }

    /** Class of road. */
    public int type(int link) {
        return type[link];
    }

    /** Part of a link's time that does not depend on the flow. */
    public double constant(int link) {
        return constant[link];
    }

    /** Factor of {@code x^power} in a link's time. */
    public double coefficient(int link) {
        return coefficient[link];
    }

    /**
     * Travel time {@code constant + coefficient * flow^power}.
     *
     * @param flow at least 0
     */
    public double time(int link, double flow) {
        return coefficient[link] == 0
                ? constant[link]
                : constant[link] + coefficient[link] * StrictMath.pow(flow, power[link]);
    }

    /** {@code int[link]}, a copy; see {@link #from(int)}. */
    public int[] from() {
        return from.clone();
    }

    /** {@code int[link]}, a copy; see {@link #to(int)}. */
    public int[] to() {
        return to.clone();
    }

    /** {@code double[link]}, a copy; see {@link #capacity(int)}. */
    public double[] capacity() {
        return capacity.clone();
    }

    /** {@code double[link]}, a copy; see {@link #length(int)}. */
    public double[] length() {
        return length.clone();
    }

    /** {@code double[link]}, a copy; see {@link #freeFlowTime(int)}. */
    public double[] freeFlowTime() {
        return freeFlowTime.clone();
    }

    /** {@code double[link]}, a copy; see {@link #b(int)}. */
    public double[] b() {
        return b.clone();
    }

    /** {@code double[link]}, a copy; see {@link #power(int)}. */
    public double[] power() {
        return power.clone();
    }

    /** {@code double[link]}, a copy; see {@link #speed(int)}. */
    public double[] speed() {
        return speed.clone();
    }

    /** {@code double[link]}, a copy; see {@link #toll(int)}. */
    public double[] toll() {
        return toll.clone();
    }

    /** {@code int[link]}, a copy; see {@link #type(int)}. */
    public int[] type() {
        return type.clone();
    }

    /** {@code double[link]}, a copy; see {@link #constant(int)}. */
    public double[] constant() {
        return constant.clone();
    }

    /** {@code double[link]}, a copy; see {@link #coefficient(int)}. */
    public double[] coefficient() {
        return coefficient.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoadLinks that
                && Arrays.equals(from, that.from)
                && Arrays.equals(to, that.to)
                && Arrays.equals(type, that.type)
                && Arrays.deepEquals(columns(), that.columns());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(from) + Arrays.hashCode(to)) + Arrays.deepHashCode(columns());
    }

    private double[][] columns() {
        return new double[][] {capacity, length, freeFlowTime, b, power, speed, toll, coefficient};
    }

    @Override
    public String toString() {
        return size() + " links";
    }
}
