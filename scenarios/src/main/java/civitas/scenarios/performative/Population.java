package civitas.scenarios.performative;

import civitas.agents.routes.CounterRandom;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Who is there in which round: traits of people are drawn by the round's own generator, so that people of a saved run can be
 * drawn again.
 *
 * @param people how many, 0 for infinitely many
 * @param fresh whether every round has new ones
 * @param seed decides all draws
 */
record Population(int people, boolean fresh, long seed) {
    static Population of(int people, boolean fresh, RandomGenerator stream) {
        return new Population(people, fresh, stream.nextLong());
    }

    boolean infinite() {
        return people == 0;
    }

    /** Whether people of one round are others than those of another. */
    boolean differ(long round, long other) {
        return fresh && !infinite() && round != other;
    }

    /** The generator of the people of a round, a segment of its own of the generator's sequence. */
    RandomGenerator generator(long round) {
        // Seeds a constant apart, such as multiples of the golden gamma, would give every round the stream before,
        // shifted.
        return new SplittableRandom(new CounterRandom(seed).key(fresh ? round : 1));
    }
}
