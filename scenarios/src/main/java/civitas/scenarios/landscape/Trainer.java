package civitas.scenarios.landscape;

import civitas.agents.evolution.EvolutionStrategy;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Trains a policy: the candidates of a generation play the same landscape on the same random numbers, one after the other; what
 * counts is the mean payoff of all agents and periods.
 */
final class Trainer {
    private final EvolutionStrategy search;
    private final double[] fitness;
    private final int loci;

    Trainer(StrategyPart.Learned part, int loci, RandomGenerator random) {
        search = new EvolutionStrategy(new double[Policy.PARAMETERS], part.pairs(), part.noise(), part.step(), random);
        fitness = new double[search.candidates()];
        this.loci = loci;
    }

    int candidates() {
        return fitness.length;
    }

    /** The policy of a trial, counted over all generations. */
    Strategy policy(long trial) {
        return new Policy(search.candidate((int) (trial % fitness.length)), loci);
    }

    /** The policy that was learned. */
    Strategy policy() {
        return new Policy(search.centre(), loci);
    }

    /** Notes what a trial came to; after the last one of a generation it learns. */
    void note(long trial, double meanPayoff) {
        int candidate = (int) (trial % fitness.length);
        fitness[candidate] = meanPayoff;
        if (candidate == fitness.length - 1) {
            search.learn(fitness);
        }
    }

    void save(DataOutput out) throws IOException {
        search.save(out);
        for (double value : fitness) {
            out.writeDouble(value);
        }
    }

    void restore(DataInput in) throws IOException {
        search.restore(in);
        for (int i = 0; i < fitness.length; i++) {
            fitness[i] = in.readDouble();
        }
    }
}
