package civitas.scenarios.collusion;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.QLearner;
import civitas.analysis.strategies.HistoryStates;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A small market of Q-learners whose random numbers a test can hold in its hand. */
final class MarketSetup {
    static final double LEARNING_RATE = 0.15;
    static final double DISCOUNT_FACTOR = 0.95;
    static final double DECAY = 1e-3;

    final HistoryStates states;
    final double[] profits;
    final QLearner[] learners;
    final Generator[] random;

    MarketSetup(int firms, int prices, int memory) {
        states = new HistoryStates(firms, prices, memory);
        profits = StageGame.of(CollusionFiles.parameters("firms=" + firms, "prices=" + prices, "memory=" + memory))
                .profits(states);
        learners = new QLearner[firms];
        random = new Generator[firms];
        for (int firm = 0; firm < firms; firm++) {
            random[firm] = new Generator(firm + 1);
            learners[firm] = new QLearner(
                    StageGame.initialValues(states, profits, firm, DISCOUNT_FACTOR),
                    prices,
                    LEARNING_RATE,
                    DISCOUNT_FACTOR,
                    new ExponentialExploration(DECAY),
                    random[firm]);
        }
    }

    Market market(int firstState, long convergenceWindow, long maxPeriods) {
        return new Market(
                states,
                new DrawnProfits(profits, states.players()),
                Chance.of(new Generator(99)),
                learners,
                firstState,
                convergenceWindow,
                maxPeriods);
    }

    /** A market that neither converges nor reaches its cap. */
    Market endless(int firstState) {
        return market(firstState, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** All values of all learners, in order. */
    double[] values() {
        return Arrays.stream(learners)
                .flatMapToDouble(learner -> IntStream.range(0, states.states() * states.actions())
                        .mapToDouble(cell -> learner.value(cell / states.actions(), cell % states.actions())))
                .toArray();
    }

    /** SplitMix64 (Steele, Lea, Flood 2014) with its state in the open, so that it can be copied. */
    static final class Generator implements RandomGenerator {
        long state;

        Generator(long seed) {
            state = seed;
        }

        @Override
        public long nextLong() {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }
}
