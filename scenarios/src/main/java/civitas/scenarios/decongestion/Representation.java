package civitas.scenarios.decongestion;

import civitas.agents.evolution.EvolutionStrategy;
import civitas.agents.routes.CounterRandom;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A platform's way to choose masks, round by round. */
interface Representation {
    /**
     * The mask of a round.
     *
     * @param key of the round's random numbers
     * @param settled whether to show what was learned instead of trying
     */
    int mask(long key, boolean settled);

    /** Learns what came of the mask just shown. */
    default void learn(double proxy) {}

    /** Writes what was learned. */
    default void save(DataOutput out) throws IOException {}

    /** Reads it back. */
    default void restore(DataInput in) throws IOException {}

    /** The way of a part. */
    static Representation of(
            RepresentationPart part, Market market, int shown, Supplier<Census> census, RandomGenerator learning) {
        if (part instanceof RepresentationPart.All) {
            return (key, settled) -> (1 << market.features()) - 1;
        }
        if (part instanceof RepresentationPart.Random) {
            return (key, settled) -> Masks.random(market.features(), shown, new SplittableRandom(key));
        }
        if (part instanceof RepresentationPart.Salient) {
            int mask = Masks.largest(market.weights(), shown);
            return (key, settled) -> mask;
        }
        if (part instanceof RepresentationPart.Learned learned) {
            double[] start = new double[market.features()];
            return new Learner(
                    new EvolutionStrategy(start, learned.pairs(), learned.noise(), learned.step(), learning), shown);
        }
        return oneOf(census.get().best(goal(part)));
    }

    private static Census.Goal goal(RepresentationPart part) {
        if (part instanceof RepresentationPart.Oracle) {
            return Census.Goal.WELFARE;
        }
        if (part instanceof RepresentationPart.Decongestion) {
            return Census.Goal.DECONGESTION;
        }
        return part instanceof RepresentationPart.Selection ? Census.Goal.SELECTION : Census.Goal.PROXY;
    }

    /** A random one of equally good masks every round. */
    private static Representation oneOf(int[] masks) {
        return (key, settled) -> masks[CounterRandom.below(masks.length, key, 0, 0)];
    }

    /** Scores of features by an evolution strategy; a mask shows those with the largest. */
    final class Learner implements Representation {
        private final EvolutionStrategy search;
        private final int shown;
        private final double[] fitness;
        private int candidate;
        private boolean trying;

        Learner(EvolutionStrategy search, int shown) {
            this.search = search;
            this.shown = shown;
            fitness = new double[search.candidates()];
        }

        @Override
        public int mask(long key, boolean settled) {
            trying = !settled;
            return Masks.largest(settled ? search.centre() : search.candidate(candidate), shown);
        }

        @Override
        public void learn(double proxy) {
            if (!trying) {
                return;
            }
            fitness[candidate++] = proxy;
            if (candidate == fitness.length) {
                search.learn(fitness);
                candidate = 0;
            }
        }

        @Override
        public void save(DataOutput out) throws IOException {
            search.save(out);
            out.writeInt(candidate);
            for (double value : fitness) {
                out.writeDouble(value);
            }
        }

        @Override
        public void restore(DataInput in) throws IOException {
            search.restore(in);
            candidate = in.readInt();
            for (int i = 0; i < fitness.length; i++) {
                fitness[i] = in.readDouble();
            }
        }
    }
}
