package civitas.analysis.herding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.herding.Conduct.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws against brute force over all histories, and against each other. */
class ForwardLawsTest {
    private static final int AGENTS = 7;

    /** P(correct) of each agent, from the joint law of all published actions; sees gives each agent's view of a history. */
    private static double[] bruteForce(Conduct conduct, Sight sight, Views views) {
        double[] correct = new double[AGENTS];
        double[][] joint = {{1}, {1}};
        double priorOne = 1 / (1 + Math.exp(-conduct.priorOdds()));
        for (int n = 1; n <= AGENTS; n++) {
            List<View> seen = views.of(n);
            double[][] next = new double[2][1 << n];
            for (int history = 0; history < 1 << (n - 1); history++) {
                double[] acts = new double[2];
                for (View view : seen) {
                    double[] likelihood = new double[2];
                    for (int other = 0; other < 1 << (n - 1); other++) {
                        for (View image : seen) {
                            if (image.shows(other).equals(view.shows(history))) {
                                likelihood[0] += joint[0][other] * image.chance;
                                likelihood[1] += joint[1][other] * image.chance;
                            }
                        }
                    }
                    boolean possible = likelihood[0] > 0 && likelihood[1] > 0;
                    double threshold = conduct.threshold(possible ? Math.log(likelihood[1] / likelihood[0]) : 0);
                    for (int state = 0; state < 2; state++) {
                        acts[state] += view.chance
                                * (sight.share() * conduct.chance(threshold, state == 1)
                                        + (1 - sight.share()) * conduct.chance(conduct.alone(), state == 1));
                    }
                }
                correct[n - 1] +=
                        priorOne * joint[1][history] * acts[1] + (1 - priorOne) * joint[0][history] * (1 - acts[0]);
                for (int state = 0; state < 2; state++) {
                    double published = acts[state] + sight.error() * (1 - 2 * acts[state]);
                    next[state][history] = joint[state][history] * (1 - published);
                    next[state][history | 1 << (n - 1)] = joint[state][history] * published;
                }
            }
            joint = next;
        }
        return correct;
    }

    private interface Views {
        List<View> of(int agent);
    }

    /** With some probability an agent sees these predecessors, in order or only how many 1s are among them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record View(double chance, int[] agents, boolean counted) {
        String shows(int history) {
            StringBuilder shown = new StringBuilder();
            int ones = 0;
            for (int agent : agents) {
                int bit = history >> (agent - 1) & 1;
                shown.append(bit);
                ones += bit;
            }
            return counted ? "" + ones : shown.toString();
        }
    }

    private static Views pattern(IntFunction<int[]> visible) {
        return n -> List.of(new View(1, visible.apply(n), false));
    }

    private static Conduct conduct(double p, TieRule ties, double odds, double own, double history) {
        return new Conduct(new BinarySignal(p), ties, odds, own, history);
    }

    @Property(tries = 25, seed = "1")
    void publicHistories(
            @ForAll @DoubleRange(min = 0.55, max = 0.95) double p,
            @ForAll @DoubleRange(min = -1, max = 1) double odds,
            @ForAll @DoubleRange(min = 0.3, max = 1) double share,
            @ForAll @DoubleRange(max = 0.4) double error,
            @ForAll TieRule ties) {
        for (Sight sight : List.of(Sight.CLEAR, new Sight(share, error))) {
            for (double prior : new double[] {0, odds}) {
                Conduct conduct = conduct(p, ties, prior, 1, 1);
                PublicLaw law = new PublicLaw(conduct);
                double[] exact = new double[AGENTS];
                for (int n = 0; n < AGENTS; n++) {
                    law.step(sight);
                    exact[n] = law.correct();
                }
                Views all = pattern(n -> IntStream.range(1, n).toArray());
                assertArrayEquals(bruteForce(conduct, sight, all), exact, 1e-9);
            }
        }
    }

    @Property(tries = 25, seed = "1")
    void theLastFewAndOtherNeighbours(
            @ForAll @DoubleRange(min = 0.55, max = 0.95) double p,
            @ForAll @IntRange(min = 1, max = 4) int memory,
            @ForAll @IntRange(max = 2) int delay,
            @ForAll @DoubleRange(min = 0.3, max = 1) double share,
            @ForAll @DoubleRange(max = 0.4) double error,
            @ForAll TieRule ties) {
        Conduct conduct = conduct(p, ties, 0.2, 1, 1);
        Sight sight = new Sight(share, error);
        IntFunction<int[]> last = n -> IntStream.range(Math.max(1, n - delay - memory), Math.max(1, n - delay))
                .toArray();
        IntFunction<int[]> royal = n -> IntStream.concat(
                        IntStream.rangeClosed(1, Math.min(2, n - 1)), IntStream.range(Math.max(3, n - 1), n))
                .toArray();
        for (IntFunction<int[]> visible : List.of(last, royal)) {
            PatternLaw law = new PatternLaw(conduct, Optional.empty());
            double[] exact = new double[AGENTS];
            for (int n = 1; n <= AGENTS; n++) {
                law.step(visible.apply(n), sight, needed(n, visible));
                exact[n - 1] = law.correct();
            }
            assertArrayEquals(bruteForce(conduct, sight, pattern(visible)), exact, 1e-9);
        }
    }

    private static int[] needed(int now, IntFunction<int[]> visible) {
        return IntStream.rangeClosed(now + 1, AGENTS)
                .flatMap(n -> IntStream.of(visible.apply(n)))
                .filter(agent -> agent <= now)
                .distinct()
                .sorted()
                .toArray();
    }

    @Property(tries = 10, seed = "1")
    void countsInSamples(
            @ForAll @DoubleRange(min = 0.55, max = 0.95) double p,
            @ForAll @IntRange(min = 1, max = 3) int sample,
            @ForAll @DoubleRange(min = 0.3, max = 1) double share,
            @ForAll TieRule ties) {
        Conduct conduct = conduct(p, ties, -0.1, 1, 1);
        Sight sight = new Sight(share, 0.1);
        Views subsets = n -> {
            List<int[]> chosen = new ArrayList<>();
            for (int set = 0; set < 1 << (n - 1); set++) {
                int members = set;
                if (Integer.bitCount(set) == Math.min(sample, n - 1)) {
                    chosen.add(IntStream.range(1, n)
                            .filter(agent -> (members >> (agent - 1) & 1) == 1)
                            .toArray());
                }
            }
            return chosen.stream()
                    .map(agents -> new View(1.0 / chosen.size(), agents, true))
                    .toList();
        };
        CountLaw law = new CountLaw(conduct, Optional.empty(), sample);
        double[] exact = new double[AGENTS];
        for (int n = 0; n < AGENTS; n++) {
            law.step(sight);
            exact[n] = law.correct();
        }
        assertArrayEquals(bruteForce(conduct, sight, subsets), exact, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.75", "2, 0.8125", "3, 0.85", "5, 0.894010", "10, 0.941203", "15, 0.960452"})
    void unboundedSignalsLearnMoreAndMore(int agent, double correct) {
        PublicLaw law = new PublicLaw(Conduct.bayesian(new LinearSignal(), TieRule.OWN_SIGNAL, 0));
        double before = 0;
        for (int n = 1; n <= agent; n++) {
            law.step(Sight.CLEAR);
            assertTrue(law.correct() > before);
            before = law.correct();
        }
        assertEquals(correct, law.correct(), 5e-7);
        assertEquals(0, law.cascade(true) + law.cascade(false));
    }

    @Test
    void nobodyErrsWithProbabilityTwoOverPi() {
        assertEquals(0.6382, LinearSignal.noError(100), 5e-5);
        assertEquals(2 / Math.PI, LinearSignal.noError(1_000_000), 1e-6);
    }

    /** Every rule on everybody's actions: counted, kept in order, and by hand where it is simple. */
    @Test
    void rulesThatCount() {
        double lambda = Math.log(0.7 / 0.3);
        Conduct conduct = conduct(0.7, TieRule.OWN_SIGNAL, 0, 1, 1);
        for (Rule rule : List.of(Rule.naive(lambda, 0), Rule.averaging(0.4, 0), Rule.majority(0))) {
            CountLaw counts = new CountLaw(conduct, Optional.of(rule), 100);
            PatternLaw order = new PatternLaw(conduct, Optional.of(rule));
            for (int n = 1; n <= AGENTS; n++) {
                int[] all = IntStream.range(1, n).toArray();
                counts.step(new Sight(0.8, 0.1));
                order.step(all, new Sight(0.8, 0.1), IntStream.rangeClosed(1, n).toArray());
                assertEquals(order.correct(), counts.correct(), 1e-12);
            }
        }
        PatternLaw copies = new PatternLaw(conduct, Optional.of(Rule.last(0)));
        for (int n = 1; n <= AGENTS; n++) {
            copies.step(n == 1 ? new int[0] : new int[] {n - 1}, Sight.CLEAR, new int[] {n});
            assertEquals(0.7, copies.correct(), 1e-12);
        }
    }

    @Test
    void averagingComparesTheMeanWithOneHalf() {
        Rule rule = Rule.averaging(0.5, 0);
        assertEquals(Math.log(0.25 / 0.75), rule.threshold(4, 3, true), 1e-12);
        assertEquals(Double.NEGATIVE_INFINITY, Rule.averaging(0.2, 0).threshold(4, 4, true));
        assertEquals(Double.POSITIVE_INFINITY, Rule.averaging(0, 0).threshold(4, 1, true));
        assertEquals(-0.3, Rule.averaging(0, 0.3).threshold(4, 2, true));
        assertEquals(-0.3, Rule.averaging(0.5, 0.3).threshold(0, 0, false));
    }

    @Test
    void pooledSignalsAreTheBestThatCouldBeDone() {
        BinarySignal signal = new BinarySignal(0.7);
        assertEquals(0.7, PooledSignals.correct(signal, 1, 0), 1e-12);
        assertEquals(0.7, PooledSignals.correct(signal, 2, 0), 1e-12);
        assertEquals(0.784, PooledSignals.correct(signal, 3, 0), 1e-12);
        assertEquals(0.9, PooledSignals.correct(signal, 1, Math.log(9)), 1e-12);
    }

    @Property(tries = 50, seed = "1")
    void signalsAreDrawnAsTheirLawSays(@ForAll @DoubleRange(min = -3, max = 3) double threshold) {
        for (Signal signal : List.of(new BinarySignal(0.7), new LinearSignal())) {
            for (boolean state : new boolean[] {false, true}) {
                int above = 0;
                for (int i = 0; i < 4000; i++) {
                    above += Signal.action(signal.ratio((i + 0.5) / 4000, state), threshold, TieRule.OWN_SIGNAL, false)
                            ? 1
                            : 0;
                }
                assertEquals(signal.chance(threshold, state, TieRule.OWN_SIGNAL), above / 4000.0, 1e-3);
            }
        }
    }

    @Test
    void mistakesAreRefused() {
        PatternLaw law = new PatternLaw(conduct(0.7, TieRule.COIN, 0, 1, 1), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> law.thresholds(new int[] {3}));
        assertThrows(IllegalArgumentException.class, () -> law.step(new int[0], Sight.CLEAR, new int[13]));
        assertThrows(IllegalArgumentException.class, () -> new Sight(1, 0.6));
        assertThrows(IllegalArgumentException.class, () -> conduct(0.7, TieRule.COIN, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> conduct(0.7, TieRule.COIN, 0, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> conduct(0.7, TieRule.COIN, Double.NaN, 1, 1));
    }
}
