package civitas.scenarios.segregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegregationScenarioTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "segregation";
    }

    @Override
    protected String quickParameters() {
        return "{\"width\": 30, \"height\": 30, \"density\": 0.7, \"ticks\": 60,"
                + " \"residents\": {\"kind\": \"netlogo\", \"want\": 76}}";
    }

    @Override
    protected long quickRounds() {
        return 15;
    }

    @Override
    protected String change() {
        return "{\"residents.want\": 60, \"platform.listings\": {\"kind\": \"suitable\", \"vacancies\": 3}}";
    }

    @Override
    protected String largeParameters() {
        return "{\"width\": 1500, \"height\": 1500, \"density\": 0.9}";
    }

    /** Published and recomputed ends of NetLogo's model; five runs each. */
    @ParameterizedTest
    @CsvSource({"0.95, 30, 16.7, 75.1", "0.95, 50, 40.1, 86.4", "0.7, 30, 18.5, 72.4", "0.7, 50, 41.7, 87.8"})
    void wantsOfNetlogo(double density, double want, double unhappy, double similar) {
        String parameters =
                "\"density\": " + density + ", \"residents\": {\"kind\": \"netlogo\", \"want\": " + want + "}";
        assertEquals(unhappy, SegregationFiles.benchmark(parameters, "expected_start_unhappy"), 0.5);
        assertEquals(unhappy, SegregationFiles.mean(parameters, "start_unhappy", 5), 2);
        assertEquals(similar, SegregationFiles.mean(parameters, "similar", 5), 1.6);
    }

    @Test
    void tooMuchIsNeverFound() {
        Map<String, Double> outcomes = SegregationFiles.outcomes(
                "\"density\": 0.7, \"ticks\": 200, \"residents\": {\"kind\": \"netlogo\", \"want\": 76}", 0);
        assertEquals(0, outcomes.get("converged"));
        assertEquals(200, outcomes.get("ticks"));
        assertTrue(outcomes.get("similar") < 60, outcomes.toString());
    }

    /** Any share is enough that reads as the want, though 0.28 times 25 is above 7. */
    @Test
    void aShareOfExactlyTheWantIsEnough() {
        for (int all = 1; all <= 440; all++) {
            for (int same = 0; same <= all; same++) {
                Surroundings seen = new Around(same, all - same);
                double want = same / (double) all;
                assertTrue(new Contentment.Share(want, true).happy(seen, 0, City.FIRST), same + " of " + all);
            }
        }
        assertTrue(new Contentment.Share(0.28, true).happy(new Around(7, 18), 0, City.FIRST));
        assertFalse(new Contentment.Share(0.28, true).happy(new Around(6, 18), 0, City.FIRST));
    }

    private record Around(int alike, int unlike) implements Surroundings {
        @Override
        public int same(int place, byte kind) {
            return alike;
        }

        @Override
        public int other(int place, byte kind) {
            return unlike;
        }

        @Override
        public double closeness(int place, byte kind) {
            return 0;
        }
    }

    @Test
    void whoWantsNothingStays() {
        Map<String, Double> outcomes = SegregationFiles.outcomes("\"residents\": {\"kind\": \"mesa\", \"want\": 0}", 0);
        assertEquals(0, outcomes.get("ticks"));
        assertEquals(0, outcomes.get("moves_per_resident"));
        assertEquals(1, outcomes.get("converged"));
        assertEquals(outcomes.get("start_similar"), outcomes.get("similar"));
    }

    @Test
    void mesaAndMasonSegregateMoreThanTheyWant() {
        String mesa = "\"width\": 20, \"height\": 20, \"density\": 0.8, \"residents\": \"mesa\"";
        assertEquals(82.9, SegregationFiles.mean(mesa, "similar_mean", 12), 2.5);
        String mason = "\"width\": 100, \"height\": 100, \"density\": 0.6, \"closed\": 0.1,"
                + " \"residents\": {\"kind\": \"mason\", \"threshold\": 2}";
        assertEquals(86.8, SegregationFiles.mean(mason, "similar", 3), 1.2);
    }

    @Test
    void listingsForMixingSlowSegregation() {
        String custom =
                "\"density\": 0.8, \"ticks\": 30, \"residents\": {\"kind\": \"custom\", \"search\": \"any_vacancy\"}";
        double free = SegregationFiles.mean(custom, "similar", 3);
        double mixed = SegregationFiles.mean(
                custom + ", \"platform\": {\"listings\": {\"kind\": \"mixing\", \"vacancies\": 20}}", "similar", 3);
        double suited = SegregationFiles.mean(
                custom + ", \"platform\": {\"listings\": {\"kind\": \"suitable\", \"vacancies\": 20}}", "ticks", 3);
        assertTrue(mixed < free - 2, mixed + " < " + free);
        assertTrue(suited < SegregationFiles.mean(custom, "ticks", 3), "suitable vacancies settle residents sooner");
    }

    @Test
    void learnersSegregateAndTakingPlacesMixes() {
        String rewards = ", \"rewards\": {\"alpha\": %s, \"interaction\": %s}}, \"ticks\": 1500";
        String base = SegregationFiles.LEARNERS;
        double apart = SegregationFiles.mean(base + String.format(rewards, "1", "0"), "own_share", 2);
        double indifferent = SegregationFiles.mean(base + String.format(rewards, "0", "0"), "own_share", 2);
        assertTrue(apart > indifferent + 0.05, apart + " > " + indifferent);
        double peaceful = SegregationFiles.mean(base + String.format(rewards, "1", "0"), "takings_per_tick", 2);
        double paid = SegregationFiles.mean(base + String.format(rewards, "1", "75"), "takings_per_tick", 2);
        assertTrue(paid > peaceful, paid + " > " + peaceful);
    }

    @ParameterizedTest
    @CsvSource({"level, 0", "change, 0", "level, 3"})
    void learnersGoOnFromACheckpoint(String form, int delay) throws IOException {
        String parameters = SegregationFiles.LEARNERS + ", \"life\": 30, \"rewards\": {\"segregation\": \"" + form
                + "\"}}, \"ticks\": 200, \"platform\": {\"view\": {\"delay\": " + delay + "}}";
        Run<?> whole = Run.of(SegregationFiles.file(parameters), 0);
        var expected = whole.play((round, name, value) -> {}, Checkpoints.NONE);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        SegregationFiles.played(parameters, 140).save(new DataOutputStream(saved));
        Run<?> second = Run.of(SegregationFiles.file(parameters), 0);
        second.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        var result = second.play((round, name, value) -> {}, Checkpoints.NONE);
        assertEquals(expected.trajectoryHash(), result.trajectoryHash());
        assertEquals(expected.outcomes(), result.outcomes());
        int[] rows = new int[1];
        second.tables().get(0).content().writeTo(row -> rows[0]++);
        assertEquals(900, rows[0]);
    }

    /** Reading every cell through the channel is the same as looking at the city. */
    @Test
    void whoIsShownEverythingSeesTheCity() {
        String parameters = SegregationFiles.LEARNERS + "}, \"ticks\": 60";
        long expected = SegregationFiles.played(parameters, 60).world().trajectoryHash();
        Run<?> told = Run.of(SegregationFiles.file(parameters), 0);
        ((LearningWorld) told.simulation().world()).channels().get(0).replace(code -> code);
        told.play((round, name, value) -> {}, Checkpoints.NONE);
        assertEquals(expected, told.simulation().world().trajectoryHash());
    }

    /** A table that sees nothing learns whether to stay, but not where to go: cities stay more mixed. */
    @Test
    void learnersWhoAreShownNothingFindEachOtherLess() {
        String learners = "\"width\": 30, \"height\": 30, \"density\": 0.2, \"ticks\": 800,"
                + " \"residents\": {\"kind\": \"learners\", \"measured_ticks\": 200}";
        double seeing = SegregationFiles.mean(learners, "own_share", 1);
        double blind = SegregationFiles.mean(learners + ", \"platform\": {\"view\": {\"share\": 0}}", "own_share", 1);
        assertTrue(blind < seeing - 0.2, "blind " + blind + ", seeing " + seeing);
    }

    @Test
    void badInputIsNamed() {
        assertRefused("density", "leaves no vacant cell to move to; must be below 1.0", "density=1");
        assertRefused("density", "must be below 0.5", "closed=0.5", "density=0.6");
        assertRefused(
                "density", "by at least one of the 9 cells", "width=3", "height=3", "density=0.99", "placement=exact");
        assertRefused(
                "density",
                "less than one resident in 9 cells",
                "width=3",
                "height=3",
                "density=0.01",
                "placement=exact");
        assertRefused(
                "height",
                "a torus must have at least 2 radius + 1 = 5",
                "residents=custom",
                "residents.radius=2",
                "height=4");
        assertRefused("platform.view", "these residents follow a rule", "platform.view.delay=1");
        assertRefused("platform.view.noise", "must be in [0, 1]", "residents=learners", "platform.view.noise=2");
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> SegregationFiles.changed(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
