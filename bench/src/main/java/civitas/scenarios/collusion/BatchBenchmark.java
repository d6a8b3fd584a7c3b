package civitas.scenarios.collusion;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.QLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.kernel.Streams;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whether several runs of one thread, advanced by turns a period each, overlap their waits for memory: the first million
 * periods of each of {@code runs} markets of Q-learners, side by side in one loop. Read the column {@code periods}: market
 * periods per second, all runs together. The answer is no, see docs/performance.md: the tables of one run share the caches
 * with those of the others.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
@Fork(2)
public class BatchBenchmark {
    private static final int PERIODS = 1_000_000;

    /** The markets of one measurement. */
    @State(Scope.Thread)
    public static class Markets {
        /** Number of firms. */
        @Param({"2", "3", "4"})
        public int firms;

        /** Periods remembered. */
        @Param({"1"})
        public int memory;

        /** Markets played by turns. */
        @Param({"1", "2", "4"})
        public int runs;

        private CollusionParameters parameters;
        private HistoryStates states;
        private double[] profits;
        private QLearner[][] learners;

        /** The game, once. */
        @Setup
        public void game() {
            String text = "{\"scenario\": \"collusion\", \"parameters\": {\"firms\": %d, \"memory\": %d}}"
                    .formatted(firms, memory);
            parameters = (CollusionParameters) new ScenarioReader(ScenarioCatalogue.load())
                    .read("benchmark", text, Overrides.none())
                    .parameters();
            StageGame game = StageGame.of(parameters);
            states = game.states();
            profits = game.profits(states);
        }

        /** Fresh learners for each measurement. */
        @Setup(Level.Iteration)
        public void learners() {
            learners = new QLearner[runs][firms];
            for (int run = 0; run < runs; run++) {
                Streams streams = new Streams(1, run);
                for (int firm = 0; firm < firms; firm++) {
                    learners[run][firm] = new QLearner(
                            StageGame.initialValues(states, profits, firm, parameters.discountFactor()),
                            parameters.prices(),
                            parameters.learningRate().at(firm),
                            parameters.discountFactor(),
                            new ExponentialExploration(
                                    parameters.explorationDecay().at(firm)),
                            streams.open("firm-" + (firm + 1)));
                }
            }
        }
    }

    /** Market periods played, reported per second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counter {
        /** Periods played. */
        public long periods;
    }

    /** All runs by turns, a period each. */
    @Benchmark
    public int byTurns(Markets markets, Counter counter) {
        int[] state = new int[markets.runs];
        int[] actions = new int[markets.firms];
        for (int period = 0; period < PERIODS; period++) {
            for (int run = 0; run < markets.runs; run++) {
                state[run] = advance(markets, markets.learners[run], state[run], actions);
            }
        }
        counter.periods += (long) PERIODS * markets.runs;
        return state[0];
    }

    private static int advance(Markets markets, QLearner[] firms, int state, int[] actions) {
        int joint = 0;
        for (int firm = 0; firm < firms.length; firm++) {
            actions[firm] = firms[firm].choose(state);
            joint = joint * markets.states.actions() + actions[firm];
        }
        int next = markets.states.next(state, joint);
        for (int firm = 0; firm < firms.length; firm++) {
            firms[firm].learn(state, actions[firm], markets.profits[joint * firms.length + firm], next);
        }
        return next;
    }
}
