package civitas.scenarios.playlists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContinuationModelTest {
    private static final int SONGS = 6;

    private static int[] recommend(ContinuationModel model, int[] seed, int context, int wanted) {
        int[] list = new int[wanted];
        return Arrays.copyOf(list, model.recommend(PlaylistFiles.playlists(seed), 0, seed.length, context, list));
    }

    /** 0 0 0 1 occurs as 0-1 twice and 0-2 once: with smoothing 1 song 1 scores 2/4 after 0, 2 scores 1/4; 3 scores 1/2 after 4. */
    @Test
    void scoresByHand() {
        Playlists training =
                PlaylistFiles.playlists(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 2}, new int[] {4, 3});
        ContinuationModel model = new ContinuationModel(training, SONGS, 1, 0, 1);
        assertArrayEquals(new int[] {1, 2}, recommend(model, new int[] {0}, 9, 5));
        // 1 and 3 both score 1/2: the smaller number first.
        assertArrayEquals(new int[] {1, 3, 2}, recommend(model, new int[] {0, 4}, 9, 5));
        assertArrayEquals(new int[] {1, 3}, recommend(model, new int[] {0, 4}, 9, 2));
        assertArrayEquals(new int[] {3}, recommend(model, new int[] {0, 4}, 1, 5));
        assertArrayEquals(new int[] {2}, recommend(model, new int[] {1, 0}, 9, 5));
        assertArrayEquals(new int[0], recommend(model, new int[] {5}, 9, 5));
        assertEquals(3 / 8.0, model.frequency(0));
    }

    @Test
    void leversLeaveOutWhatIsRareOrTooFrequent() {
        Playlists training =
                PlaylistFiles.playlists(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 2}, new int[] {4, 3});
        ContinuationModel supported = new ContinuationModel(training, SONGS, 1, 0, 2);
        assertArrayEquals(new int[] {1}, recommend(supported, new int[] {0, 4}, 9, 5));
        ContinuationModel capped = new ContinuationModel(training, SONGS, 1, 1, 1);
        assertEquals(1, capped.occurrences(0));
        assertEquals(1 / 5.0, capped.frequency(0));
        assertArrayEquals(new int[] {1, 3}, recommend(capped, new int[] {0, 4}, 9, 5));
    }

    @Property(tries = 60, seed = "1")
    void agreesWithTheDefinition(
            @ForAll @IntRange(min = 1, max = 12) int context,
            @ForAll @IntRange(min = 1, max = 8) int wanted,
            @ForAll @IntRange(min = 1, max = 3) int support,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int songs = 12;
        int[][] rows = new int[40][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = random.ints(random.nextInt(2, 9), 0, songs).toArray();
        }
        Playlists training = PlaylistFiles.playlists(rows);
        int[] asked = random.ints(random.nextInt(1, 8), 0, songs).toArray();
        ContinuationModel model = new ContinuationModel(training, songs, 0.5, 0, support);
        double[] scores = new double[songs];
        for (int place = Math.max(0, asked.length - context); place < asked.length; place++) {
            for (int next = 0; next < songs; next++) {
                int pairs = pairs(rows, asked[place], next);
                scores[next] += pairs < support ? 0 : pairs / (model.occurrences(asked[place]) + 0.5);
            }
        }
        Arrays.stream(asked).forEach(song -> scores[song] = 0);
        int[] expected = IntStream.range(0, songs)
                .filter(song -> scores[song] > 0)
                .boxed()
                // Sums of the same fractions in another order differ by rounding.
                .sorted((a, b) -> Math.abs(scores[a] - scores[b]) < 1e-12
                        ? Integer.compare(a, b)
                        : Double.compare(scores[b], scores[a]))
                .mapToInt(Integer::intValue)
                .limit(wanted)
                .toArray();
        int[] actual = recommend(model, asked, context, wanted);
        assertEquals(expected.length, actual.length);
        for (int place = 0; place < expected.length; place++) {
            assertEquals(scores[expected[place]], scores[actual[place]], 1e-12);
        }
    }

    private static int pairs(int[][] rows, int song, int next) {
        int pairs = 0;
        for (int[] row : rows) {
            for (int place = 0; place + 1 < row.length; place++) {
                pairs += row[place] == song && row[place + 1] == next ? 1 : 0;
            }
        }
        return pairs;
    }

    /** Seeds {0} and {4}, to be found {1} and {2}: 1 is found first of {1, 2}, 3 is recommended after 4. */
    @Test
    void evaluationByHand() {
        Playlists training =
                PlaylistFiles.playlists(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 2}, new int[] {4, 3});
        ContinuationModel model = new ContinuationModel(training, SONGS, 1, 0, 1);
        Playlists tests = PlaylistFiles.playlists(new int[] {0, 2}, new int[] {4, 2});
        Evaluation evaluation = Evaluation.of(model, tests, SONGS, 2, 9);
        assertEquals(3, evaluation.slots());
        assertEquals(Math.log(2) / Math.log(3) / 2, evaluation.ndcg(), 1e-15);
        assertEquals(0.5, evaluation.recall());
        assertEquals(1 / 3.0 / (2 / 8.0), evaluation.amplification(1, model), 1e-15);
        assertEquals(0, evaluation.amplification(5, model));
    }

    /** Parity: recommendations add up to 1, so does training data. */
    @Property(tries = 20, seed = "2")
    void amplificationIsOneOnAverage(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] rows = new int[30][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = random.ints(6, 0, 15).distinct().toArray();
        }
        Playlists playlists = PlaylistFiles.playlists(rows);
        ContinuationModel model = new ContinuationModel(playlists, 15, 1, 0, 1);
        Evaluation evaluation = Evaluation.of(model, playlists, 15, 4, 6);
        double mean = 0;
        for (int song = 0; song < 15; song++) {
            mean += model.frequency(song) * evaluation.amplification(song, model);
        }
        assertEquals(evaluation.slots() == 0 ? 0 : 1, mean, 1e-12);
        assertEquals(0, evaluation.lostBy(evaluation, 0));
    }
}
