package civitas.analysis.opinion;

import java.util.Arrays;

/** A growing list of pairs of agents. */
public final class PairList {
    private static final int FIRST_CAPACITY = 16;

    private int[] pairs = new int[2 * FIRST_CAPACITY];
    private int size;

    /** Adds a pair. */
    public void add(int first, int second) {
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.multiplyExact(2, pairs.length));
        }
        pairs[2 * size] = first;
        pairs[2 * size + 1] = second;
        size++;
    }

    /** Number of pairs. */
    public int size() {
        return size;
    }

    /** First agent of a pair. */
    public int first(int pair) {
        return pairs[2 * pair];
    }

    /** Second agent of a pair. */
    public int second(int pair) {
        return pairs[2 * pair + 1];
    }
}
