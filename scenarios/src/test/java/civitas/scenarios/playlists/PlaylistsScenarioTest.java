package civitas.scenarios.playlists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.Benchmark;
import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistsScenarioTest extends ScenarioContractTest {
    private static final String[] SMALL = {
        "library={\"kind\": \"synthetic\", \"playlists\": 1000, \"test_playlists\": 1000, \"catalogue\": 4000, \"genres\": 10}"
    };

    @Override
    protected String id() {
        return "playlists";
    }

    @Override
    protected String quickParameters() {
        return "{\"library\": {\"kind\": \"synthetic\", \"playlists\": 100, \"test_playlists\": 50, \"catalogue\": 200,"
                + " \"genres\": 2, \"shortest\": 4, \"longest\": 12}, \"rounds\": 12,"
                + " \"collective\": {\"share\": 0.2}, \"platform\": {\"retrain_every\": 2}}";
    }

    @Override
    protected long quickRounds() {
        return 12;
    }

    @Override
    protected String change() {
        return "{\"collective.strategy\": \"in_clust\", \"platform.minimum_support\": 2}";
    }

    @Override
    protected String largeParameters() {
        return "{\"library\": {\"kind\": \"synthetic\", \"playlists\": 10000}}";
    }

    private static Map<String, Double> small(String... settings) {
        String[] all = new String[settings.length + 1];
        all[0] = SMALL[0];
        System.arraycopy(settings, 0, all, 1, settings.length);
        return PlaylistFiles.outcomes(all);
    }

    @Test
    void placingTheTargetAfterRareSongsBeatsPlacingItAnywhere() {
        Map<String, Double> outcomes = small("collective.share=0.05");
        assertTrue(outcomes.get("amplification") > 1, outcomes.toString());
        assertTrue(outcomes.get("amplification") > 2 * outcomes.get("compared_amplification"), outcomes.toString());
        assertTrue(Math.abs(outcomes.get("ndcg_loss")) < 0.01, outcomes.toString());
        assertTrue(outcomes.get("lost_by_others") >= outcomes.get("recommended_share"), outcomes.toString());
        assertEquals(1, outcomes.get("ahead"));
    }

    @Test
    void whereNobodyInsertsNothingChanges() {
        Map<String, Double> outcomes = small("collective.strategy=none", "collective.compared_with=none");
        for (String name : new String[] {"amplification", "ndcg_loss", "lost_by_others", "largest_loss", "ahead"}) {
            assertEquals(0, outcomes.get(name), name);
        }
    }

    /** Requiring that a song followed twice undoes what single playlists planted after rare songs. */
    @Test
    void supportIsAnAnswerToRarity() {
        double open = small("collective.share=0.05").get("amplification");
        double supported =
                small("collective.share=0.05", "platform.minimum_support=3").get("amplification");
        assertTrue(supported < open / 2, supported + " of " + open);
    }

    @Test
    void syntheticPlaylistsKeepToTheirLaw() {
        Library.Synthetic law = new Library.Synthetic(2_000, 10, 400, 2, 5, 15, 1, 0, 0);
        Playlists playlists = new SyntheticSource(law, new SplittableRandom(1)).training(new SplittableRandom(2));
        assertEquals(2_000, playlists.count());
        // Lengths are uniform on 5, ..., 15: variance 10.
        assertEquals(10, playlists.songCount() / 2_000.0, 4 * Math.sqrt(10 / 2_000.0));
        for (int playlist = 0; playlist < playlists.count(); playlist++) {
            int[] songs = PlaylistFiles.songs(playlists, playlist);
            assertEquals(songs.length, java.util.Arrays.stream(songs).distinct().count());
            assertEquals(
                    1,
                    java.util.Arrays.stream(songs)
                            .map(song -> song % 2)
                            .distinct()
                            .count());
        }
        // The first song is of rank 1 with probability 1 over the sum of 1/k up to 200, 5.878.
        int first = 0;
        for (int playlist = 0; playlist < playlists.count(); playlist++) {
            first += playlists.song(playlist, 0) < 2 ? 1 : 0;
        }
        double expected = 1 / 5.878;
        assertEquals(expected, first / 2_000.0, 4 * Math.sqrt(expected * (1 - expected) / 2_000));
    }

    @Test
    void benchmarksMatchClosedForms() {
        Map<String, Double> exact = PlaylistFiles.file("collective.share=0.1").benchmarks().stream()
                .collect(Collectors.toMap(Benchmark::name, Benchmark::value));
        assertEquals(1, exact.get("parity"));
        assertEquals(500 / 200_500.0, exact.get("expected_share"), 1e-15);
        assertEquals(0.1 * 200_500 / 500, exact.get("largest_amplification"), 1e-12);
    }

    @Test
    void filesAreRead() {
        PlaylistFile file = PlaylistFile.parse("a b c\n\n b,c , d\nx  y\na b\nc d\n e f ");
        assertEquals(8, file.songs());
        assertEquals(5, file.training().count());
        assertArrayEquals(new int[] {1, 2, 3}, PlaylistFiles.songs(file.training(), 1));
        Playlists tests = file.tests(new SplittableRandom(1));
        assertEquals(1, tests.count());
        assertArrayEquals(new int[] {2, 3}, PlaylistFiles.songs(tests, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b\\n\\nc\\nd e|row 3 has 1 song, must have at least 2, separated by blanks or commas",
                "a b\\na,,b|row 2 has an empty song id between two separators",
                "a b\\nc d|the file has 2 playlists, must have at least 5, one per row"
            })
    void wrongRowsAreNamed(String text, String message) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PlaylistFile.parse(text.replace("\\n", "\n")));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(
                "library.shortest",
                "is 9, must be at most longest = 8",
                "library={\"kind\": \"synthetic\", \"shortest\": 9, \"longest\": 8}");
        assertRefused(
                "library.catalogue",
                "is 300, 15 songs per genre, must be at least 4 times longest = 60",
                "library={\"kind\": \"synthetic\", \"catalogue\": 300}");
        assertRefused("library.file", "nowhere.txt", "library={\"kind\": \"rows\", \"file\": \"nowhere.txt\"}");
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> PlaylistFiles.file(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
