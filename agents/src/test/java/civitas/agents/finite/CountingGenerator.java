package civitas.agents.finite;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Counts what is drawn from it, and can be put back to the state it had right after any seed: the generators of the
 * JDK cannot be saved, and a learner that is restored needs a generator in the state of the saved one's.
 */
public final class CountingGenerator implements RandomGenerator {
    private SplittableRandom source;
    private long draws;

    /** Starts at a seed. */
    public CountingGenerator(long seed) {
        source = new SplittableRandom(seed);
    }

    /** Every other method of the interface draws through this one. */
    @Override
    public long nextLong() {
        draws++;
        return source.nextLong();
    }

    /** Continues as a new generator with this seed would. */
    public void restart(long seed) {
        source = new SplittableRandom(seed);
    }

    /** Number of calls of {@link #nextLong} so far, direct or through other methods. */
    public long draws() {
        return draws;
    }
}
