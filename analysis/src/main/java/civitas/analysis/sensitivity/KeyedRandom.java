package civitas.analysis.sensitivity;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Random numbers by counter: the draws of counter c under a seed depend on (seed, c) only, so that any part of a design
 * can be drawn without the parts before it.
 * <p>Source: Steele, Lea and Flood 2014 (SplitMix64), whose output function also hashes seed and counter to the state
 * that a generator starts from.
 */
final class KeyedRandom {
    private KeyedRandom() {}

    /** The generator of a counter: the same draws at every call. */
    static UniformRandomProvider of(long seed, long counter) {
        return new SplitMix64(key(seed, counter));
    }

    /** 64 random bits; for one seed, different for all counters. */
    static long key(long seed, long counter) {
        return mix(mix(seed) ^ counter);
    }

    /** A bijection of 64 bits whose values look independent of their arguments. */
    static long mix(long word) {
        return new SplitMix64(word).nextLong();
    }
}
