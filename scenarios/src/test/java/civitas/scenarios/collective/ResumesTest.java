package civitas.scenarios.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.sparse.SparseRows;
import civitas.scenario.InvalidScenarioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumesTest {
    private static String[] settings(double share, String... more) {
        List<String> settings = new ArrayList<>(
                List.of("world=resumes", "world.tests=1000", "contributors=6000", "collective.share=" + share));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    private static double success(double share, String... more) {
        return CollectiveFiles.play(settings(share, more)).get("success");
    }

    /** Few documents with a word that nobody else uses are enough, and cost no accuracy. */
    @Test
    void aRareWordIsAStrongSignal() {
        Map<String, Double> alone = CollectiveFiles.play(settings(0));
        Map<String, Double> acted = CollectiveFiles.play(settings(0.01));
        assertTrue(alone.get("success") < 0.25, alone.toString());
        assertTrue(acted.get("success") > 0.9, acted.toString());
        assertTrue(acted.get("platform_accuracy") > 0.75, acted.toString());
        assertEquals(alone.get("platform_accuracy"), acted.get("platform_accuracy"), 0.02);
    }

    @Test
    void leversOfThePlatform() {
        Map<String, Double> plain = CollectiveFiles.play(settings(0.005));
        assertTrue(success(0.005, "platform.copies=1") < plain.get("success") - 0.2);
        assertTrue(success(0.005, "platform.learner={\"kind\": \"softmax\", \"epochs\": 1}") < plain.get("success"));
        String cut = "platform.training={\"kind\": \"private\", \"noise\": 0, \"clip\": 0.05}";
        assertTrue(success(0.005, cut) < plain.get("success") - 0.2);
        String noisy = "platform.training={\"kind\": \"private\", \"noise\": 3}";
        assertTrue(CollectiveFiles.play(settings(0.005, noisy)).get("platform_accuracy")
                < plain.get("platform_accuracy") - 0.2);
    }

    @Test
    void goalsAndSecondCollectives() {
        assertTrue(success(0.02, "collective.strategy=naive_unplanting", "collective.target.index=2") > 0.9);
        Map<String, Double> against = CollectiveFiles.play(settings(0.01, "rival.share=0.01"));
        assertTrue(against.get("success") + against.get("rival_success") <= 1, against.toString());
        Map<String, Double> apart = CollectiveFiles.play(settings(0.01, "rival.share=0.01", "rival.signal=other"));
        assertTrue(Math.min(apart.get("success"), apart.get("rival_success")) > 0.9, apart.toString());
    }

    /** Lengths, occupations and topic shares of the generator against their laws. */
    @Test
    void documentsFollowTheirLaw() {
        SplittableRandom random = new SplittableRandom(1);
        DataWorld.Resumes world = new DataWorld.Resumes(20_000, 0.3, 20, 1);
        Corpus corpus = new ResumeCorpus(world, random);
        WordCounts document = new WordCounts(corpus.vocabulary() + 2);
        SparseRows rows = new SparseRows();
        int documents = 4_000;
        int largest = 0;
        int wrong = 0;
        double frequent = 0;
        double words = 0;
        for (int i = 0; i < documents; i++) {
            document.clear();
            int label = corpus.draw(document, random);
            largest += label == 0 ? 1 : 0;
            wrong += corpus.recorded(label, random) != label ? 1 : 0;
            document.appendRaw(rows);
            for (int entry = rows.start(i); entry < rows.start(i + 1); entry++) {
                words += rows.value(entry);
                frequent += rows.column(entry) < 100 ? rows.value(entry) : 0;
            }
        }
        assertEquals(0.17, (double) largest / documents, 4 * Math.sqrt(0.17 * 0.83 / documents));
        assertEquals(0.3, (double) wrong / documents, 4 * Math.sqrt(0.21 / documents));
        // Log-normal mean 400 exp(1/8) = 453, a little less for the cut at 1500.
        assertEquals(450, words / documents, 15);
        double head = 0;
        double all = 0;
        for (int rank = 0; rank < 20_000; rank++) {
            all += Math.pow(rank + 2.7, -1.07);
            head += rank < 100 ? Math.pow(rank + 2.7, -1.07) : 0;
        }
        // Words of the background: all but the mean topicality 3/20 and 5% of another topic.
        assertEquals(head / all * 0.8, frequent / words, 0.01);
    }

    @Test
    void signalsAreInsertedAndCopiesLimited() {
        WordCounts document = new WordCounts(10);
        document.add(3, 45);
        document.insert(9, 20);
        SparseRows rows = new SparseRows();
        document.appendRaw(rows);
        document.appendUnit(rows, 3);
        assertEquals(9, rows.column(1));
        assertEquals(2f, rows.value(1));
        assertEquals(3 / Math.sqrt(13), rows.value(2), 1e-6);
        document.clear();
        document.insert(9, 20);
        document.appendRaw(rows);
        assertEquals(rows.start(2), rows.start(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "collective.strategy=erasure | collective.strategy | needs to know the base law",
                "platform.learner=train_twice | platform.learner | is for worlds of tables",
                "platform.evidence=population | platform.evidence | must be records in worlds of documents",
                "platform.memory=0.5 | platform.memory | must be 0 in worlds of documents",
                "platform.training=robust | platform.training | must be plain or private",
            })
    void whatDocumentsCannotIsRefused(String setting, String place, String message) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CollectiveFiles.file("world=resumes", setting));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
