package civitas.analysis.collective;

import civitas.analysis.Require;

/**
 * The feature change g that a collective agrees on; X* = g(X) is its signal set. Immutable.
 */
public final class Signal {
    private final int[] map;
    private final boolean[] carries;

    /**
     * @param map g, {@code int[x]}, values in 0..X-1; copied
     * @throws IllegalArgumentException if a value is outside
     */
    public Signal(int[] map) {
        this.map = map.clone();
        carries = new boolean[map.length];
        for (int image : map) {
            Require.that(image >= 0 && image < map.length, "g(x)", image, "in 0.." + (map.length - 1));
            carries[image] = true;
        }
    }

    /** Number of features X. */
    public int features() {
        return map.length;
    }

    /** g(x). */
    public int at(int x) {
        return map[x];
    }

    /** Whether x is in X*. */
    public boolean carries(int x) {
        return carries[x];
    }

    /** A feature outside X*, the first one; -1 if there is none. */
    public int outside() {
        for (int x = 0; x < carries.length; x++) {
            if (!carries[x]) {
                return x;
            }
        }
        return -1;
    }

    /** The law of g(x) for x drawn from a law, {@code double[x]}: P*(x). */
    public double[] planted(FiniteLaw base) {
        double[] planted = new double[map.length];
        for (int x = 0; x < map.length; x++) {
            planted[map[x]] += base.probability(x);
        }
        return planted;
    }
}
