package civitas.scenarios.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectiveScenarioTest extends ScenarioContractTest {
    private static final String POPULATION = "platform.evidence=population";

    @Override
    protected String id() {
        return "collective-action";
    }

    @Override
    protected String quickParameters() {
        return "{\"contributors\": 2000, \"rounds\": 80, \"measured_rounds\": 9,"
                + " \"world\": {\"kind\": \"tabular\", \"cells\": 20, \"frequency\": 0.02},"
                + " \"collective\": {\"share\": 0.01, \"strategy\": {\"kind\": \"adaptive_unplanting\", \"estimators\": 5},"
                + " \"target\": {\"kind\": \"label\", \"index\": 0}},"
                + " \"participation\": {\"kind\": \"one_by_one\", \"cost\": 0.3, \"cost_spread\": 0.3, \"revisions\": 100,"
                + " \"learning_rate\": 0.5}, \"platform\": {\"memory\": 0.3, \"retrain_every\": 3,"
                + " \"disclosure\": \"probes\", \"training\": {\"kind\": \"private\", \"noise\": 1}}}";
    }

    @Override
    protected long quickRounds() {
        return 80;
    }

    @Override
    protected String change() {
        return "{\"platform.training\": {\"kind\": \"robust\", \"models\": 3}, \"platform.payment\": 0.2,"
                + " \"collective.strategy\": \"feature_label\"}";
    }

    @Override
    protected String largeParameters() {
        return "{\"contributors\": 3000000, \"participation\": \"one_by_one\"}";
    }

    /** The staircase by hand: 400 cells, xi 0.002, advantage 0.5. Contributors are many enough for shares to be exact. */
    @ParameterizedTest
    @CsvSource({
        "constant, 0.0005, 0",
        "constant, 0.0010, 1",
        "ramp, 0.0010, 0.5",
        "ramp, 0.0015, 0.75",
        "exponential, 0.0010, 0.6325",
        "exponential, 0.0020, 0.8650",
        "two_point, 0.0020, 0.75",
        "two_point, 0.0040, 1",
    })
    void theOptimalFirmGivesTheStaircase(String rarity, double share, double success) {
        String[] settings = {POPULATION, "world.rarity=" + rarity, "collective.share=" + share, "contributors=1000000"};
        assertEquals(success, CollectiveFiles.play(settings).get("success"), 1e-6);
        assertEquals(success, CollectiveFiles.benchmarks(settings).get("exact_success"), 1e-6);
    }

    /** Means over seeds of a reference implementation: 20 cells, xi 0.02, one million records. */
    @ParameterizedTest
    @CsvSource({"0.005, 0.25", "0.010, 0.50", "0.015, 0.75", "0.030, 1"})
    void manyRecordsComeNearTheExactSuccess(double share, double exact) {
        String[] settings = {
            "contributors=1000000", "world.cells=20", "world.frequency=0.02", "collective.share=" + share
        };
        double sum = 0;
        for (int replicate = 0; replicate < 4; replicate++) {
            sum += CollectiveFiles.play(CollectiveFiles.file(settings), replicate)
                    .get("success");
        }
        assertEquals(exact, sum / 4, 0.05);
    }

    @Test
    void successIsMeasuredBesideWhatItCostsOthers() {
        Map<String, Double> outcomes = CollectiveFiles.play(POPULATION, "collective.share=0.5");
        assertEquals(1, outcomes.get("success"), 1e-9);
        // Only who carries the signal by chance, 0.002 of the records, is labelled as the target: 1/8 instead of 5/8.
        assertEquals(0.002 * 0.5, outcomes.get("non_member_harm"), 1e-9);
        assertEquals(0.625 - 0.001, outcomes.get("platform_accuracy"), 1e-9);
        assertEquals(0.5, outcomes.get("suboptimality_gap"), 1e-9);
        assertEquals(0.002, outcomes.get("signal_uniqueness"), 1e-9);
        Map<String, Double> benchmarks = CollectiveFiles.benchmarks(POPULATION, "collective.share=0.5");
        assertEquals(benchmarks.get("exact_critical_mass"), outcomes.get("critical_mass"), 1e-12);
        assertTrue(benchmarks.get("critical_mass_bound") > benchmarks.get("exact_critical_mass"));
        assertTrue(benchmarks.get("success_bound") <= benchmarks.get("exact_success"));
    }

    /** Ramp, half of success at share 0.000999; who reconsiders every round sees it. */
    @ParameterizedTest
    @CsvSource({"0.9, 0", "1.1, 1"})
    void aboveTheTippingShareEverybodyJoins(double times, double everybody) {
        String[] settings = {
            POPULATION,
            "contributors=100000",
            "rounds=30",
            "collective.share=" + times * 0.000999,
            "participation={\"kind\": \"one_by_one\", \"cost\": 0.4, \"free_riding\": 0.2, \"revisions\": 100000}"
        };
        assertEquals(everybody, CollectiveFiles.play(settings).get("participation"), 2e-5);
        Map<String, Double> benchmarks = CollectiveFiles.benchmarks(settings);
        assertEquals(0.5, benchmarks.get("tipping_success"), 1e-12);
        assertEquals(0.000999, benchmarks.get("tipping_share"), 5e-6);
    }

    @Test
    void contributorsWhoSeeNothingGoByWhatTheyExpect() {
        String rule = "participation={\"kind\": \"one_by_one\", \"revisions\": 100000, \"prior\": PRIOR}";
        String[] hopeful = {
            POPULATION, "rounds=20", "platform.disclosure=withheld", rule.replace("PRIOR", "0.6"), "collective.share=0"
        };
        assertEquals(1, CollectiveFiles.play(hopeful).get("participation"), 1e-3);
        hopeful[3] = rule.replace("PRIOR", "0.4");
        assertEquals(0, CollectiveFiles.play(hopeful).get("participation"));
    }

    @Test
    void aPaymentForTrueRecordsDissolvesTheCollective() {
        String[] settings = {
            POPULATION,
            "rounds=20",
            "collective.share=0.005",
            "participation={\"kind\": \"one_by_one\", \"revisions\": 100000}",
            "platform.payment=0"
        };
        assertEquals(1, CollectiveFiles.play(settings).get("participation"), 1e-3);
        settings[4] = "platform.payment=0.5";
        assertEquals(0, CollectiveFiles.play(settings).get("participation"), 1e-3);
    }

    /** Constant signal, xi 0.02, lambda 3: success in (.00166, .00990], none in (.00990, .03382], success above. */
    @ParameterizedTest
    @CsvSource({"0.0016, 0", "0.0018, 1", "0.0098, 1", "0.0100, 0", "0.0330, 0", "0.0340, 1"})
    void trainingTwiceMakesSuccessNotMonotone(double share, double success) {
        assertEquals(
                success,
                CollectiveFiles.play(
                                POPULATION,
                                "contributors=1000000",
                                "world.rarity=constant",
                                "world.frequency=0.02",
                                "platform.learner=train_twice",
                                "collective.share=" + share)
                        .get("success"),
                1e-9);
    }

    @Test
    void suboptimalFirmsStayAboveTheirBounds() {
        for (String reading : new String[] {"pointwise_contamination", "joint_contamination", "total_variation"}) {
            String[] settings = {
                POPULATION,
                "collective.share=0.003",
                "platform.learner={\"kind\": \"" + reading + "\", \"epsilon\": 0.0004}"
            };
            Map<String, Double> benchmarks = CollectiveFiles.benchmarks(settings);
            double success = CollectiveFiles.play(settings).get("success");
            assertEquals(benchmarks.get("learner_success"), success, 1e-12);
            assertTrue(success >= benchmarks.get("bound_" + reading), reading);
            assertTrue(success <= benchmarks.get("exact_success"), reading);
        }
        assertTrue(CollectiveFiles.play(POPULATION, "collective.share=0.003", "platform.learner=joint_contamination")
                        .get("success")
                < 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.006, same, 3, 0, 1",
        "0.002, same, 3, 1, 0",
        "0.005, other, 3, 1, 1",
        "0.005, same, 2, 1, 1",
    })
    void twoCollectives(double share, String signal, int target, double success, double rivalSuccess) {
        Map<String, Double> outcomes = CollectiveFiles.play(
                POPULATION,
                "collective.share=0.005",
                "rival.share=" + share,
                "rival.signal=" + signal,
                "rival.target.index=" + target);
        assertEquals(success, outcomes.get("success"), 1e-9);
        assertEquals(rivalSuccess, outcomes.get("rival_success"), 1e-9);
    }

    @Test
    void erasingAndUnplanting() {
        assertEquals(
                1,
                CollectiveFiles.play(POPULATION, "collective.strategy=erasure").get("success"),
                1e-9);
        String[] settings = {
            POPULATION, "collective.target.index=0", "collective.strategy=naive_unplanting", "collective.share=0.01"
        };
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CollectiveFiles.file(settings));
        assertTrue(refused.getMessage().contains("must be another label than the target 0"), refused.getMessage());
        settings[2] = "collective.strategy={\"kind\": \"naive_unplanting\", \"label\": 1}";
        assertEquals(1, CollectiveFiles.play(settings).get("success"), 1e-9);
        settings[2] = "collective.strategy=adaptive_unplanting";
        assertEquals(1, CollectiveFiles.play(settings).get("success"), 1e-9);
        settings[3] = "collective.share=0.0001";
        assertEquals(
                CollectiveFiles.benchmarks(settings).get("exact_success"),
                CollectiveFiles.play(settings).get("success"),
                1e-9);
    }

    @Test
    void leversThatTrainWithCareMakeSuccessHarder() {
        double plain = success("platform.copies=0");
        assertEquals(1, plain, 0.05);
        // One copy of each kind of record: nothing is more frequent than anything else, and ties lose.
        assertEquals(0, success("platform.copies=1"), 1e-9);
        assertTrue(success("platform.training={\"kind\": \"robust\", \"models\": 5}") > 0.9);
        assertTrue(success("platform.training={\"kind\": \"private\", \"noise\": 300}") < 0.7);
    }

    private static double success(String lever) {
        return CollectiveFiles.play("world.cells=20", "world.frequency=0.02", "collective.share=0.05", lever)
                .get("success");
    }

    /** Half of the contributors join in round 5; a model of round 1 is replaced in round 8. */
    @Test
    void aPlatformThatRetrainsSeldomReactsLate() {
        assertEquals(0, late("7"), 1e-9);
        assertEquals(1, late("8"), 1e-9);
    }

    private static double late(String rounds) {
        String file = "{\"scenario\": \"collective-action\", \"parameters\": {\"rounds\": " + rounds
                + ", \"measured_rounds\": 1, \"collective\": {\"share\": 0},"
                + " \"platform\": {\"retrain_every\": 7, \"evidence\": \"population\"}},"
                + " \"interventions\": [{\"at\": 5, \"set\": {\"collective.share\": 0.5}}]}";
        return CollectiveFiles.play(CollectiveFiles.read(file), 0).get("success");
    }

    /** Constant signal, threshold 0.000999: four fifths of what a platform with memory 0.8 knows is older. */
    @Test
    void memoryMakesAYoungCollectiveWeak() {
        assertEquals(1, young(0, 2), 1e-9);
        assertEquals(0, young(0.8, 2), 1e-9);
        assertEquals(1, young(0.8, 8), 1e-9);
    }

    private static double young(double memory, int rounds) {
        String file = "{\"scenario\": \"collective-action\", \"parameters\": {\"rounds\": " + (20 + rounds)
                + ", \"measured_rounds\": 1, \"collective\": {\"share\": 0},"
                + " \"world\": {\"kind\": \"tabular\", \"rarity\": \"constant\"},"
                + " \"platform\": {\"memory\": " + memory + ", \"evidence\": \"population\"}},"
                + " \"interventions\": [{\"at\": 21, \"set\": {\"collective.share\": 0.0015}}]}";
        return CollectiveFiles.play(CollectiveFiles.read(file), 0).get("success");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rival.share=1 | rival.share | must be at most 1 - collective.share",
                "world.frequency=0.4 | world.frequency | must be at most 0.5",
                "collective.target.index=4 | collective.target.index | must be below the number of labels = 4",
                "collective.target=drawn | collective.target | must be label in worlds of tables",
                "collective.strategy={\"kind\": \"adaptive_unplanting\", \"estimators\": 100} | estimators | must be less than the collective has members, 100",
            })
    void contradictionsAreRefused(String setting, String place, String message) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CollectiveFiles.file(setting));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
