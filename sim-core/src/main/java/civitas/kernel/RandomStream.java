package civitas.kernel;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.RandomProviderState;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * One named source of random numbers of a run. Made by {@link Streams} only; usable wherever the JDK's
 * {@link RandomGenerator} is.
 * <p>Generator: xoroshiro128++ (Blackman and Vigna 2019), period 2^128 - 1. Unlike the generators of the JDK its
 * state can be saved, which a checkpoint needs. Not thread-safe.
 */
public final class RandomStream implements RandomGenerator {
    private final XoRoShiRo128PlusPlus source;

    RandomStream(long seed0, long seed1) {
        source = new XoRoShiRo128PlusPlus(seed0, seed1);
    }

    @Override
    public long nextLong() {
        return source.nextLong();
    }

    /**
     * A uniform integer in 0..bound - 1, floor(u bound) for 63 uniform bits u: no value is likelier than another by more
     * than 2^-63 bound. Unlike {@link #nextInt(int)} it always takes one draw and never divides.
     *
     * @param bound at least 1
     */
    public int below(int bound) {
        return (int) Math.multiplyHigh(nextLong() >>> 1, 2L * bound);
    }

    /** The state, to be given back to {@link #restore}. */
    byte[] save() {
        return ((RandomProviderDefaultState) source.saveState()).getState();
    }

    /** Continues from a state that {@link #save} returned. */
    void restore(byte[] state) {
        RandomProviderState saved = new RandomProviderDefaultState(state);
        source.restoreState(saved);
    }
}
