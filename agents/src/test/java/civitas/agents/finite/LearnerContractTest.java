package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FiniteActionLearner} promises. A learner's test extends this class, says how to make the learner
 * and adds what is its own. Pick settings with which it both explores and changes its mind within {@value #ROUNDS}
 * rounds of payoffs that have nothing to do with the action.
 */
public abstract class LearnerContractTest {
    private static final int ROUNDS = 400;

    /** A new learner, the same at every call, that draws from this generator. */
    protected abstract FiniteActionLearner learner(RandomGenerator random);

    /** Number of actions of {@link #learner}, at least 2. */
    protected abstract int actions();

    /** Number of observations of {@link #learner}, at least 1. */
    protected abstract int observations();

    /** Whether the learner draws random numbers at all. */
    protected boolean drawsNumbers() {
        return true;
    }

    /** Smallest payoff the learner accepts. */
    protected double lowestPayoff() {
        return -1;
    }

    /** Largest payoff the learner accepts. */
    protected double highestPayoff() {
        return 1;
    }

    /** The outside world of one learner: payoffs from five equally spaced levels, observations at random. */
    private final class Play {
        private final CountingGenerator random;
        private final FiniteActionLearner learner;
        private SplittableRandom world = new SplittableRandom(11);
        private int observation;
        private final List<Integer> history = new ArrayList<>();
        private int changes;

        Play(long seed) {
            random = new CountingGenerator(seed);
            learner = learner(random);
        }

        /** From here on, the learner's generator and the world are those of any other play that restarts. */
        Play restart() {
            random.restart(21);
            world = new SplittableRandom(22);
            observation = 0;
            history.clear();
            return this;
        }

        Play rounds(int rounds) {
            for (int round = 0; round < rounds; round++) {
                round();
            }
            return this;
        }

        private void round() {
            int action = learner.choose(observation);
            assertInRange(action);
            double share = world.nextInt(5) / 4.0;
            double payoff = lowestPayoff() + share * (highestPayoff() - lowestPayoff());
            int next = world.nextInt(observations());
            int before = greedy(observation);
            boolean changed = learner.learn(observation, action, payoff, next);
            boolean expected = !(learner instanceof GreedyLearner) || before != greedy(observation);
            assertEquals(expected, changed, "learn() after round " + history.size());
            changes += changed ? 1 : 0;
            history.add(action);
            observation = next;
        }

        int[] strategy() {
            int[] strategy = new int[observations()];
            Arrays.setAll(strategy, this::greedy);
            return strategy;
        }

        /** The greedy action; 0 of a learner without one. */
        private int greedy(int observation) {
            return learner instanceof GreedyLearner greedy ? greedy.greedyAction(observation) : 0;
        }

        byte[] saved() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            learner.save(new DataOutputStream(bytes));
            return bytes.toByteArray();
        }

        /** Restores from the beginning of a longer stream, as in a checkpoint of several learners. */
        Play restored(byte[] saved) throws IOException {
            byte[] longer = Arrays.copyOf(saved, saved.length + 3);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(longer));
            learner.restore(in);
            assertEquals(3, in.available(), "bytes left by restore()");
            return this;
        }
    }

    private void assertInRange(int action) {
        assertTrue(action >= 0 && action < actions(), "action " + action);
    }

    private static void assertSamePlay(Play expected, Play actual) throws IOException {
        assertEquals(expected.history, actual.history);
        assertArrayEquals(expected.strategy(), actual.strategy());
        assertArrayEquals(expected.saved(), actual.saved());
    }

    @Test
    void sameGeneratorStateSameChoices() throws IOException {
        Play first = new Play(1).rounds(ROUNDS);
        assertSamePlay(first, new Play(1).rounds(ROUNDS));
        if (drawsNumbers()) {
            assertNotEquals(first.history, new Play(2).rounds(ROUNDS).history);
        }
    }

    @Test
    void drawsOnlyFromItsOwnGenerator() throws IOException {
        Play alone = new Play(1).rounds(ROUNDS);
        Play accompanied = new Play(1);
        Play companion = new Play(2);
        for (int round = 0; round < ROUNDS; round++) {
            long draws = companion.random.draws();
            accompanied.rounds(1);
            assertEquals(draws, companion.random.draws());
            companion.rounds(1);
        }
        assertSamePlay(alone, accompanied);
        assertEquals(alone.random.draws(), accompanied.random.draws());
    }

    @Test
    void actionsAreInRange() {
        Play play = new Play(3);
        for (int round = 0; round < ROUNDS; round++) {
            for (int observation = 0; observation < observations(); observation++) {
                assertInRange(play.greedy(observation));
                assertInRange(play.learner.choose(observation));
            }
            play.rounds(1);
        }
        assertEquals(actions(), play.history.stream().distinct().count(), "actions tried");
    }

    /** Every round compares; this asks that there was something to compare. */
    @Test
    void learnTellsWhetherTheGreedyActionChanged() {
        Play play = new Play(4).rounds(ROUNDS);
        boolean greedy = play.learner instanceof GreedyLearner;
        assertTrue(play.changes > 0 && (play.changes < ROUNDS || !greedy), play.changes + " changes");
    }

    @Test
    void lookingDrawsNothingAndChangesNothing() throws IOException {
        Play looked = new Play(5);
        for (int round = 0; round < ROUNDS; round++) {
            looked.rounds(1);
            long draws = looked.random.draws();
            byte[] saved = looked.saved();
            assertArrayEquals(looked.strategy(), looked.strategy());
            assertArrayEquals(saved, looked.saved());
            assertEquals(draws, looked.random.draws());
        }
        assertSamePlay(new Play(5).rounds(ROUNDS), looked);
    }

    @Test
    void restoredFreshLearnerContinuesIdentically() throws IOException {
        Play original = new Play(6).rounds(ROUNDS / 4);
        Play fresh = new Play(7).restored(original.saved());
        assertArrayEquals(original.strategy(), fresh.strategy());
        assertSamePlay(original.restart().rounds(ROUNDS), fresh.restart().rounds(ROUNDS));
    }

    @Test
    void restoredLearnerForgetsWhatItLearnedSince() throws IOException {
        Play play = new Play(8).rounds(ROUNDS / 4);
        byte[] saved = play.saved();
        Play expected = new Play(9).restored(saved).restart().rounds(ROUNDS);
        play.rounds(ROUNDS);
        assertSamePlay(expected, play.restored(saved).restart().rounds(ROUNDS));
    }

    @Test
    void restoringDrawsNothing() throws IOException {
        Play play = new Play(10).rounds(ROUNDS / 4);
        long draws = play.random.draws();
        play.restored(play.saved());
        assertEquals(draws, play.random.draws());
    }

    @Test
    void cutOffSaveIsRefused() throws IOException {
        Play play = new Play(12).rounds(ROUNDS / 4);
        byte[] saved = play.saved();
        byte[] cut = Arrays.copyOf(saved, saved.length - 1);
        assertThrows(IOException.class, () -> play.learner.restore(new DataInputStream(new ByteArrayInputStream(cut))));
    }
}
