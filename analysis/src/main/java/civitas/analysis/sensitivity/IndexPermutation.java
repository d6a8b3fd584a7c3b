package civitas.analysis.sensitivity;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A random permutation of 0..size-1 whose values are computed one by one: nothing is stored.
 * <p>Each round draws K uniform in 0..size-1 and pairs every x with (K - x) mod size; a pair is swapped or not, by one
 * random bit that both of its members compute. A round is a bijection for any size, so there is no rejection, and even
 * permutations of a handful of elements come out uniform. Source: Hoang, Morris and Rogaway, "An enciphering scheme
 * based on a card shuffle", CRYPTO 2012 (swap-or-not); the keyed function is a 64-bit hash rather than a cipher, which
 * is enough for sampling and not for secrets. Cost of a value: O(log size).
 *
 * @param size number of elements, at least 1
 * @param key chooses the permutation
 */
record IndexPermutation(long size, long key) {
    /** Where the element at an index in 0..size-1 goes, in 0..size-1. */
    long apply(long index) {
        UniformRandomProvider rounds = KeyedRandom.of(key, 0);
        long element = index;
        for (int round = rounds(); round > 0; round--) {
            long partner = rounds.nextLong(size) - element;
            partner = partner < 0 ? partner + size : partner;
            long pair = Math.max(element, partner);
            // The top bit of the hash decides, the same for both members of the pair.
            element = KeyedRandom.mix(rounds.nextLong() ^ pair) < 0 ? partner : element;
        }
        return element;
    }

    /** Mixing needs a multiple of log2(size) rounds; the constant serves sizes where the logarithm says little. */
    private int rounds() {
        return 20 + 6 * (Long.SIZE - Long.numberOfLeadingZeros(size));
    }
}
