package civitas.data.network;

import static civitas.data.network.Checks.require;
import static civitas.data.network.Checks.requireNotNegative;

import java.util.Arrays;

/** Volume and cost per link, in the order of the network's links; for instance the best equilibrium known. Immutable. */
public final class LinkFlows {
    private final double[] volume;
    private final double[] cost;

    /**
     * Copies volumes and costs.
     *
     * @param volume {@code double[link]}, finite and at least 0; not modified
     * @param cost {@code double[link]}, as long as {@code volume}, finite and at least 0; not modified
     * @throws IllegalArgumentException if lengths differ or a value is out of its range
     */
    public LinkFlows(double[] volume, double[] cost) {
        require(cost.length == volume.length, "length of cost", cost.length, volume.length + ", one per link");
        this.volume = notNegative("volume", volume);
        this.cost = notNegative("cost", cost);
    }

    private static double[] notNegative(String name, double[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            requireNotNegative(name + "[" + i + "]", values[i]);
            copy[i] = values[i] + 0.0;
        }
        return copy;
    }

    /** Number of links. */
    public int size() {
        return volume.length;
    }

    /** Flow on a link. */
    public double volume(int link) {
        return volume[link];
    }

    /** Cost of a link at that flow, tolls and distance included if the network weighs them. */
    public double cost(int link) {
        return cost[link];
    }

    /** {@code double[link]}, a copy. */
    public double[] volume() {
        return volume.clone();
    }

    /** {@code double[link]}, a copy. */
    public double[] cost() {
        return cost.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkFlows that && Arrays.equals(volume, that.volume) && Arrays.equals(cost, that.cost);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(volume) + Arrays.hashCode(cost);
    }

    @Override
    public String toString() {
        return "flows of " + size() + " links";
    }
}
