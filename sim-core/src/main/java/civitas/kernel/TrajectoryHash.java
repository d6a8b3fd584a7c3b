package civitas.kernel;

import java.util.HexFormat;

/**
 * A running 64-bit digest of a trajectory, cheap enough for the tightest loop: each value enters as
 * {@code h <- h * K + value} with an odd {@code K}, so that value order matters and no single change can cancel.
 * Meant to tell trajectories apart, not to resist an adversary.
 */
public final class TrajectoryHash {
    /** Digest of nothing. */
    public static final long EMPTY = 0x243F6A8885A308D3L;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private TrajectoryHash() {}

    /** The digest after one more value. */
    public static long mix(long hash, long value) {
        return hash * MULTIPLIER + value;
    }

    /** The digest after one more number, bit by bit ({@code 0.0} and {@code -0.0} differ). */
    public static long mix(long hash, double value) {
        return mix(hash, Double.doubleToRawLongBits(value));
    }

    /** The digest after all of {@code values}, in order; not modified. */
    public static long mix(long hash, double[] values) {
        long mixed = hash;
        for (double value : values) {
            mixed = mix(mixed, value);
        }
        return mixed;
    }

    /** Spreads a digest over all bits (finaliser of MurmurHash3), for showing to people. */
    public static long finish(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }

    /** A finished digest as 16 hexadecimal digits. */
    public static String text(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }
}
