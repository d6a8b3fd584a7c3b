package civitas.agents.routes;

/**
 * Random numbers without a state: the draw of a driver on a day is a function of (seed, day, driver, number of the
 * draw). Results depend neither on threads nor on the order of drivers, one driver's draws never shift another's, and
 * nothing needs saving.
 * <p>A day has a key, a hash of seed and day. Draw i of driver d is output number i 2^32 + d of SplitMix64 started at
 * the key: {@code mix(key + (i 2^32 + d) gamma)}, with the golden gamma and Stafford's mixer 13.
 * <p>Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014 (generator); Salmon,
 * Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011 (counters instead of states). Keys of
 * different days start random segments of one sequence of 2^64 numbers; with 10^7 drivers, 8 draws and 10^4 days, any
 * two of the segments overlap with probability about 0.001. Not for cryptography.
 *
 * @param seed any number; learners that share a seed share their draws
 */
public record CounterRandom(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    /** Day of the draws that happen before the first day, such as initial values. */
    static final long BEFORE_FIRST_DAY = -1;

    /**
     * Key of a day.
     *
     * @param day any number; days of a simulation count from 0
     */
    public long key(long day) {
        return mix(mix(seed + GOLDEN) ^ mix(day * GOLDEN + 1));
    }

    /**
     * 64 uniform bits.
     *
     * @param key of the day
     * @param driver at least 0
     * @param draw number of the draw among the driver's draws of the day, at least 0
     */
    public static long bits(long key, int driver, int draw) {
        return mix(key + (((long) draw << 32) + driver) * GOLDEN);
    }

    /** A uniform number in [0, 1), a multiple of 2^-53; parameters as in {@link #bits}. */
    public static double uniform(long key, int driver, int draw) {
        return (bits(key, driver, draw) >>> 11) * UNIT;
    }

    /**
     * A uniform integer in 0..bound - 1, floor(u bound) for 63 uniform bits u: no value is likelier than another by
     * more than 2^-63. Other parameters as in {@link #bits}.
     *
     * @param bound at least 1
     */
    public static int below(int bound, long key, int driver, int draw) {
        return (int) Math.multiplyHigh(bits(key, driver, draw) >>> 1, 2L * bound);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
