package civitas.agents.routes;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The route each driver takes today, and how many drivers take each route. Drivers of a group are contiguous: group g
 * has drivers {@code firstDriver(g)} (inclusive) to {@code firstDriver(g + 1)} (exclusive). Everybody starts on route 0
 * of the group.
 * <p>One byte per driver. Different threads may set routes of different drivers; counts follow only when they are asked
 * to, by {@link #recount} or by {@link #addCounts} in blocks and {@link #setCounts}. Counts are integers, so the order
 * of summation changes nothing.
 */
public final class Drivers {
    private final ChoiceSets sets;
    private final int[] firstDriver;
    private final byte[] routes;
    private final int[] counts;

    /**
     * @param sets what the groups choose from; kept, and read whenever it matters
     * @param driversPerGroup {@code int[group]}, at least 0; not modified
     * @throws IllegalArgumentException if the length is not the number of groups, a number is negative or the sum
     *     exceeds an int
     */
    public Drivers(ChoiceSets sets, int[] driversPerGroup) {
        if (driversPerGroup.length != sets.groups()) {
            throw new IllegalArgumentException("driversPerGroup has length " + driversPerGroup.length + ", expected "
                    + sets.groups() + " (one per group)");
        }
        this.sets = sets;
        firstDriver = new int[driversPerGroup.length + 1];
        long total = 0;
        for (int group = 0; group < driversPerGroup.length; group++) {
            Require.that(
                    driversPerGroup[group] >= 0,
                    "driversPerGroup[" + group + "]",
                    driversPerGroup[group],
                    "at least 0");
            total += driversPerGroup[group];
            Require.that(total <= Integer.MAX_VALUE - 8, "number of drivers", total, "at most 2147483639");
            firstDriver[group + 1] = (int) total;
        }
        routes = new byte[(int) total];
        counts = new int[sets.indices()];
        recount();
    }

    /** What the groups choose from. */
    public ChoiceSets choiceSets() {
        return sets;
    }

    /** Number of drivers of all groups. */
    public int size() {
        return routes.length;
    }

    /** First driver of a group; for {@code group == groups} the number of drivers. */
    public int firstDriver(int group) {
        return firstDriver[group];
    }

    /** Number of drivers of a group. */
    public int size(int group) {
        return firstDriver[group + 1] - firstDriver[group];
    }

    /** Group of a driver, by bisection: loops over many drivers walk the groups instead. */
    public int group(int driver) {
        int low = 0;
        int high = firstDriver.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (firstDriver[middle] <= driver) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Route of a driver within its group. */
    public int route(int driver) {
        return routes[driver];
    }

    /**
     * Puts a driver on a route; the counts do not follow before the next recount.
     *
     * @param route in 0..size of the driver's group - 1; not checked
     */
    public void setRoute(int driver, int route) {
        routes[driver] = (byte) route;
    }

    /** Copies everybody's route within its group to {@code target}, {@code byte[driver]}. */
    public void copyRoutes(byte[] target) {
        System.arraycopy(routes, 0, target, 0, routes.length);
    }

    /** How many drivers were on the route at the last count; {@code index} as in {@link ChoiceSets#index}. */
    public int count(int index) {
        return counts[index];
    }

    /** Counts all drivers. */
    public void recount() {
        Arrays.fill(counts, 0);
        addCounts(0, routes.length, counts);
    }

    /**
     * Adds the drivers of a block to counts of its own, so that blocks can be counted on different threads.
     *
     * @param from first driver, inclusive
     * @param to last driver, exclusive
     * @param partial {@code int[index]}, <b>modified</b>
     */
    public void addCounts(int from, int to, int[] partial) {
        int capacity = sets.capacity();
        int driver = from;
        for (int group = group(from); driver < to; group++) {
            int end = Math.min(to, firstDriver[group + 1]);
            int base = group * capacity;
            for (; driver < end; driver++) {
                partial[base + routes[driver]]++;
            }
        }
    }

    /**
     * Makes the counts the sum of the counts of blocks that cover every driver once.
     *
     * @param partials {@code int[block][index]}, not modified
     * @throws IllegalArgumentException if they do not count every driver once
     */
    public void setCounts(int[]... partials) {
        int[] sums = new int[counts.length];
        long counted = 0;
        for (int[] partial : partials) {
            for (int index = 0; index < sums.length; index++) {
                sums[index] += partial[index];
                counted += partial[index];
            }
        }
        Require.that(counted == routes.length, "drivers counted", counted, "all " + routes.length);
        System.arraycopy(sums, 0, counts, 0, sums.length);
    }

    /** Writes everybody's route. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(routes.length);
        out.write(routes);
    }

    /** Reads back what {@link #save} wrote into the same number of drivers, and recounts. */
    public void restore(DataInput in) throws IOException {
        int saved = in.readInt();
        if (saved != routes.length) {
            throw new IOException("saved are " + saved + " drivers, expected " + routes.length);
        }
        in.readFully(routes);
        recount();
    }
}
