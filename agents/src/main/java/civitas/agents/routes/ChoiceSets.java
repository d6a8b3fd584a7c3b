package civitas.agents.routes;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many routes each group of drivers knows. Routes of a group are numbered 0, 1, ... in the order in which they were
 * added and are never removed; what a route is (a list of links) is known to the owner of the network.
 * <p>Arrays over all routes of all groups are laid out flat: route r of group g has {@link #index} g K + r, with K the
 * capacity. Entries of routes that do not exist yet are unused. Not thread-safe while routes are added.
 */
public final class ChoiceSets {
    /** Largest capacity: a driver keeps its route in a byte. */
    public static final int MAX_CAPACITY = Byte.MAX_VALUE;

    private final int capacity;
    private final byte[] sizes;
    private final int indices;

    /**
     * Empty choice sets.
     *
     * @param groups number of groups, at least 1
     * @param capacity K, routes a group can have at most, in 1..127
     * @throws IllegalArgumentException if a number is out of its range, or groups * capacity exceeds an int
     */
    public ChoiceSets(int groups, int capacity) {
        Require.that(groups >= 1, "groups", groups, "at least 1");
        Require.that(capacity >= 1 && capacity <= MAX_CAPACITY, "capacity", capacity, "in 1..127");
        long cells = (long) groups * capacity;
        Require.that(cells <= Integer.MAX_VALUE, "groups * capacity", cells, "at most " + Integer.MAX_VALUE);
        this.capacity = capacity;
        sizes = new byte[groups];
        indices = (int) cells;
    }

    /**
     * Adds a route to a group.
     *
     * @return number of the new route
     * @throws IllegalStateException if the group is full
     */
    public int add(int group) {
        if (isFull(group)) {
            throw new IllegalStateException(
                    "group " + group + " has " + capacity + " routes already; create ChoiceSets with more capacity");
        }
        return sizes[group]++;
    }

    /** Number of routes of the group, in 0..capacity. */
    public int size(int group) {
        return sizes[group];
    }

    /** Whether no route can be added to the group any more. */
    public boolean isFull(int group) {
        return sizes[group] == capacity;
    }

    /** Number of groups. */
    public int groups() {
        return sizes.length;
    }

    /** K, routes a group can have at most. */
    public int capacity() {
        return capacity;
    }

    /** Length of an array over all routes of all groups: groups * capacity. */
    public int indices() {
        return indices;
    }

    /** Place of a route in arrays over all routes of all groups: group * capacity + route. */
    public int index(int group, int route) {
        return group * capacity + route;
    }

    /** Writes the sizes. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(sizes.length);
        out.writeInt(capacity);
        out.write(sizes);
    }

    /** Reads back what {@link #save} wrote into choice sets of the same shape. */
    public void restore(DataInput in) throws IOException {
        int savedGroups = in.readInt();
        int savedCapacity = in.readInt();
        if (savedGroups != sizes.length || savedCapacity != capacity) {
            throw new IOException("saved choice sets are " + savedGroups + " x " + savedCapacity + ", expected "
                    + sizes.length + " x " + capacity);
        }
        in.readFully(sizes);
    }

    @Override
    public String toString() {
        return "ChoiceSets[capacity=" + capacity + ", sizes=" + Arrays.toString(sizes) + "]";
    }
}
