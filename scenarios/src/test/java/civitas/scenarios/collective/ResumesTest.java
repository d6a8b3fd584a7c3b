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
        assertTrue(success(0.005, "platform.word_weight=logarithms") < plain.get("success") - 0.2);
        assertTrue(success(0.005, "platform.training={\"kind\": \"robust\", \"models\": 5}") < plain.get("success"));
    }

    /** Lots of 50 without noise learn; noise of ten times the limit on a lot's sum drowns what they learn. */
    @Test
    void privateTrainingCostsAccuracy() {
        String lots = "platform.training={\"kind\": \"private\", \"clip\": 1, \"lot\": 50, \"noise\": NOISE}";
        String steps = "platform.learner={\"kind\": \"softmax\", \"step\": 20}";
        String[] small = {steps, "contributors=2000", "world.vocabulary=5000", lots.replace("NOISE", "0")};
        Map<String, Double> plain = CollectiveFiles.play(settings(0.005, small));
        small[3] = lots.replace("NOISE", "10");
        Map<String, Double> noisy = CollectiveFiles.play(settings(0.005, small));
        assertTrue(plain.get("platform_accuracy") > 0.5, plain.toString());
        assertTrue(noisy.get("platform_accuracy") < plain.get("platform_accuracy") - 0.2, noisy.toString());
    }

    @Test
    void otherLearnersLearnAndArePlanted() {
        for (String learner : new String[] {
            "naive_bayes", "{\"kind\": \"linear_adagrad\", \"epochs\": 1}", "{\"kind\": \"tree\", \"depth\": 5}",
        }) {
            Map<String, Double> outcomes = CollectiveFiles.play(
                    "world=resumes",
                    "world.vocabulary=5000",
                    "world.tests=200",
                    "contributors=600",
                    "collective.share=0.2",
                    "platform.learner=" + learner);
            assertTrue(outcomes.get("platform_accuracy") > 0.3, learner + outcomes);
            assertTrue(outcomes.get("success") > 0.9, learner + outcomes);
        }
    }

    /** Where success is that of the first share that is enough, one member less is not. */
    @Test
    void theCriticalMassIsWhereSuccessBegins() {
        String[] search = {"critical_mass=bisection", "contributors=2000", "wanted_success=0.6"};
        double mass = CollectiveFiles.play(settings(0, search)).get("critical_mass");
        assertTrue(mass > 0 && mass < 0.05, "mass " + mass);
        search[0] = "critical_mass=off";
        assertTrue(success(mass, search) >= 0.6);
        assertTrue(success(mass - 1.0 / 2_000, search) < 0.6);
        search[0] = "critical_mass=bisection";
        search[2] = "wanted_success=0.01";
        assertEquals(0, CollectiveFiles.play(settings(0, search)).get("critical_mass"));
    }

    /** Members who lie about their labels only cost accuracy; nobody acting costs none. */
    @Test
    void harmIsMeasuredAgainstTheTruth() {
        Map<String, Double> alone = CollectiveFiles.play(settings(0, "contributors=2000"));
        assertEquals(0, alone.get("non_member_harm"));
        assertEquals(0, alone.get("signal_uniqueness"));
        Map<String, Double> half = CollectiveFiles.play(
                settings(0.7, "contributors=2000", "world.token_every=1000000", "world.vocabulary=5000"));
        assertTrue(half.get("non_member_harm") > 0.2, half.toString());
    }

    /** Six rounds of acting are forgotten at once without memory; with memory, half of the sixth round's are still there. */
    @Test
    void memoryKeepsWhatACollectiveDidBefore() {
        assertTrue(afterwards(0) < 0.4);
        assertTrue(afterwards(0.5) > 0.6);
    }

    private static double afterwards(double memory) {
        String file = "{\"scenario\": \"collective-action\", \"parameters\": {\"rounds\": 7, \"measured_rounds\": 1,"
                + " \"world\": {\"kind\": \"resumes\", \"tests\": 500}, \"contributors\": 1000,"
                + " \"collective\": {\"share\": 0.1}, \"platform\": {\"memory\": " + memory
                + ", \"learner\": {\"kind\": \"softmax\", \"epochs\": 2}}},"
                + " \"interventions\": [{\"at\": 7, \"set\": {\"collective.share\": 0}}]}";
        return CollectiveFiles.play(CollectiveFiles.read(file), 0).get("success");
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
        new Presentation(3, WordWeight.COUNTS, true).append(document, rows);
        assertEquals(9, rows.column(1));
        assertEquals(2f, rows.value(1));
        assertEquals(3 / Math.sqrt(13), rows.value(2), 1e-6);
        document.clear();
        document.insert(9, 20);
        document.appendRaw(rows);
        assertEquals(rows.start(2), rows.start(3));
    }

    @Test
    void privateTrainingIsForOneLearner() {
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class,
                () -> CollectiveFiles.file(
                        "world=resumes", "platform.learner=naive_bayes", "platform.training=private"));
        assertTrue(
                refused.getMessage().contains("plain or robust unless the learner is softmax"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "collective.strategy=erasure | collective.strategy | needs to know the base law",
                "platform.learner=train_twice | platform.learner | is for worlds of tables",
                "platform.evidence=population | platform.evidence | must be records in worlds of documents",
                "collective.share=1.5 | collective.share | [0, 1]",
            })
    void whatDocumentsCannotIsRefused(String setting, String place, String message) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CollectiveFiles.file("world=resumes", setting));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
