package civitas.information;

/**
 * Random numbers by counter (SplitMix64; Steele, Lea, Flood 2014): functions of their key, whoever asks and in whatever
 * order.
 */
final class Keys {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private Keys() {}

    /** The key of a part of something that has a key. */
    static long of(long key, long part) {
        return mix(key ^ mix((part + 1) * GOLDEN));
    }

    /** A uniform number in [0, 1). */
    static double uniform(long key) {
        return (mix(key + GOLDEN) >>> 11) * UNIT;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
