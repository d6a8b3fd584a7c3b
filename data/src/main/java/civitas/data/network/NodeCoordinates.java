package civitas.data.network;

import static civitas.data.network.Checks.require;

import java.util.Arrays;

/** Where the nodes of a network are, in the units and projection of its file. Immutable. */
public final class NodeCoordinates {
    private final double[] x;
    private final double[] y;

    /**
     * Copies the coordinates.
     *
     * @param x place {@code i} holds node {@code i + 1}; finite; not modified
     * @param y as long as {@code x}; finite; not modified
     * @throws IllegalArgumentException if lengths differ or a coordinate is not finite
     */
    public NodeCoordinates(double[] x, double[] y) {
        require(x.length == y.length, "length of y", y.length, x.length + ", one per node, as x");
        this.x = finite("x", x);
        this.y = finite("y", y);
    }

    private static double[] finite(String name, double[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            require(Double.isFinite(values[i]), name + "[" + i + "]", values[i], "finite");
            copy[i] = values[i] + 0.0; // no -0.0: equal places have equal bits
        }
        return copy;
    }

    /** Number of nodes. */
    public int size() {
        return x.length;
    }

    /**
     * First coordinate.
     *
     * @param node from 1
     */
    public double x(int node) {
        return x[node - 1];
    }

    /**
     * Second coordinate.
     *
     * @param node from 1
     */
    public double y(int node) {
        return y[node - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeCoordinates that && Arrays.equals(x, that.x) && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return "coordinates of " + size() + " nodes";
    }
}
