package civitas.analysis.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternatingGameTest {
    private static AlternatingGame randomGame(int actions, double discountFactor, long seed) {
        double[] payoffs = new SplittableRandom(seed)
                .doubles((long) actions * actions, -1, 1)
                .toArray();
        return new AlternatingGame(actions, payoffs, discountFactor);
    }

    private static int[] randomReplies(int actions, long seed) {
        return new SplittableRandom(seed).ints(actions, 0, actions).toArray();
    }

    /** Payoffs period by period, from a move of the player on, until what is left weighs less than 1e-14. */
    private static double walked(AlternatingGame game, int[] own, int[] rival, int standing) {
        double sum = 0;
        double weight = 1;
        int seen = standing;
        while (weight > 1e-15) {
            int action = own[seen];
            int answer = rival[action];
            sum += weight * game.payoff(action, seen);
            sum += weight * game.discountFactor() * game.payoff(action, answer);
            weight *= game.discountFactor() * game.discountFactor();
            seen = answer;
        }
        return sum;
    }

    @Property(tries = 60, seed = "1")
    void valuesAreDiscountedSumsOverPeriods(
            @ForAll @IntRange(min = 1, max = 6) int actions,
            @ForAll @DoubleRange(min = 0, max = 0.95) double discountFactor,
            @ForAll @IntRange(max = 10_000) int seed) {
        AlternatingGame game = randomGame(actions, discountFactor, seed);
        int[] own = randomReplies(actions, seed + 1);
        int[] rival = randomReplies(actions, seed + 2);
        double[] values = game.values(own, rival);
        for (int standing = 0; standing < actions; standing++) {
            assertEquals(walked(game, own, rival, standing), values[standing], 1e-11);
        }
    }

    /** All 3^3 plans of three actions, valued period by period. */
    @Property(tries = 60, seed = "2")
    void noPlanIsBetterThanTheBestResponse(
            @ForAll @DoubleRange(min = 0, max = 0.95) double discountFactor, @ForAll @IntRange(max = 10_000) int seed) {
        AlternatingGame game = randomGame(3, discountFactor, seed);
        int[] rival = randomReplies(3, seed + 1);
        AlternatingBestResponse response = AlternatingBestResponse.to(game, rival);
        double[] best = new double[3];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int plan = 0; plan < 27; plan++) {
            int[] own = {plan % 3, plan / 3 % 3, plan / 9};
            for (int standing = 0; standing < 3; standing++) {
                best[standing] = Math.max(best[standing], walked(game, own, rival, standing));
            }
        }
        for (int standing = 0; standing < 3; standing++) {
            assertEquals(best[standing], response.value(standing), 1e-11);
        }
    }

    @Property(tries = 40, seed = "3")
    void theBestResponseSolvesTheOptimalityEquation(
            @ForAll @IntRange(min = 1, max = 40) int actions,
            @ForAll @DoubleRange(min = 0, max = 0.99) double discountFactor,
            @ForAll @IntRange(max = 10_000) int seed) {
        AlternatingGame game = randomGame(actions, discountFactor, seed);
        int[] rival = randomReplies(actions, seed + 1);
        AlternatingBestResponse response = AlternatingBestResponse.to(game, rival);
        for (int standing = 0; standing < actions; standing++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int action = 0; action < actions; action++) {
                largest = Math.max(largest, response.value(action, standing));
            }
            double scale = 1 / (1 - discountFactor);
            assertEquals(largest, response.value(standing), 1e-11 * scale);
            assertEquals(largest, response.value(response.reply(standing), standing), 1e-11 * scale);
        }
    }

    /** A rival that copies: action 1 pays 2 for ever, 0 pays 3 once and 1 ever after; indifferent at delta = 1/2. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.6})
    void bestResponseToACopyingRivalByHand(double delta) {
        AlternatingGame game = new AlternatingGame(2, new double[] {1, 3, 0, 2}, delta);
        AlternatingBestResponse response = AlternatingBestResponse.to(game, new int[] {0, 1});
        double stay = 2 / (1 - delta);
        double undercut = 3 + delta / (1 - delta);
        assertEquals(Math.max(stay, undercut), response.value(1), 1e-12);
        assertEquals(delta < 0.5 ? 0 : 1, response.reply(1));
        assertEquals(Math.max(1, 2 * delta) / (1 - delta), response.value(0), 1e-12);
        assertEquals(3 + delta + delta * delta * response.value(0), response.value(0, 1), 1e-12);
    }

    /** Player 0 adds one modulo 3, player 1 copies: standing actions are 10, 11, 21, 22, 02, 00. */
    @Test
    void aCycleByHand() {
        AlternatingCycle cycle = AlternatingCycle.from(new int[][] {{1, 2, 0}, {0, 1, 2}}, 0, 0);
        int[] first = {1, 1, 2, 2, 0, 0};
        int[] second = {0, 1, 1, 2, 2, 0};
        assertEquals(6, cycle.length());
        for (int period = 0; period < 6; period++) {
            assertEquals(first[period], cycle.first(period));
            assertEquals(second[period], cycle.second(period));
        }
        assertFalse(cycle.constant());
        assertEquals(1, cycle.mean(cycle::first), 1e-15);
    }

    /** Both have one rule, a path of length 3 by moves: a period is also told by who moved, so the cycle has length 6. */
    @Test
    void anOddPathIsWalkedTwice() {
        int[] shift = {1, 2, 0};
        AlternatingCycle cycle = AlternatingCycle.from(new int[][] {shift, shift}, 1, 2);
        assertEquals(6, cycle.length());
        assertEquals(cycle.mean(cycle::first), cycle.mean(cycle::second), 1e-15);
    }

    @Test
    void constantActionsAreACycleOfTwo() {
        AlternatingCycle cycle = AlternatingCycle.from(new int[][] {{2, 2, 2}, {1, 1, 1}}, 0, 0);
        assertTrue(cycle.constant());
        assertEquals(2, cycle.first(0));
        assertEquals(1, cycle.second(1));
    }

    @Property(tries = 100, seed = "4")
    void theCycleIsWhereLongPlayEnds(
            @ForAll @IntRange(min = 1, max = 9) int actions,
            @ForAll @IntRange(max = 1) int mover,
            @ForAll @IntRange(max = 10_000) int seed) {
        int[][] replies = {randomReplies(actions, seed), randomReplies(actions, seed + 1)};
        AlternatingCycle cycle = AlternatingCycle.from(replies, mover, seed % actions);
        int[] standing = new int[2];
        standing[1 - mover] = seed % actions;
        double[] sum = new double[2];
        int transientMoves = 2 * actions;
        int measured = cycle.length() * 50;
        for (int move = 0; move < transientMoves + measured; move++) {
            int turn = (mover + move) % 2;
            standing[turn] = replies[turn][standing[1 - turn]];
            sum[0] += move < transientMoves ? 0 : standing[0];
            sum[1] += move < transientMoves ? 0 : standing[1];
        }
        assertEquals(sum[0] / measured, cycle.mean(cycle::first), 1e-12);
        assertEquals(sum[1] / measured, cycle.mean(cycle::second), 1e-12);
        assertEquals(0, cycle.length() % 2);
    }

    @Test
    void badInputIsRefused() {
        assertRefused(
                "payoffs has length 3, expected the square of actions = 2, at least 1",
                () -> new AlternatingGame(2, new double[3], 0));
        assertRefused("discountFactor = 1.0, must be in [0, 1)", () -> new AlternatingGame(1, new double[1], 1));
        assertRefused(
                "payoffs[0] = Infinity, must be finite",
                () -> new AlternatingGame(1, new double[] {Double.POSITIVE_INFINITY}, 0));
        AlternatingGame game = randomGame(2, 0.5, 1);
        assertRefused(
                "replies has length 1, expected one per action, 2", () -> AlternatingBestResponse.to(game, new int[1]));
        assertRefused("reply = 2, must be in 0..1", () -> game.values(new int[] {0, 2}, new int[2]));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
