package civitas.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.claims.Claim;
import civitas.claims.ClaimSet;
import civitas.claims.Experiment;
import civitas.kernel.Simulation;
import civitas.kernel.World;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.InputFolders;
import civitas.scenario.Overrides;
import civitas.scenario.Profile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenario.ScenarioSchema;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.sweep.design.Design;
import civitas.sweep.design.Designs;
import civitas.sweep.design.Point;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every scenario promises, whatever it models: its declarations are complete and true, and its runs are
 * reproducible, restartable, and undisturbed by who watches. A scenario's test extends this class and says how to
 * play a run that takes well under a second.
 */
public abstract class ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    /** Id of the scenario under test. */
    protected abstract String id();

    /** Parameters of a short run, a JSON object. */
    protected abstract String quickParameters();

    /** Rounds the short run lasts at least, also when treated; interventions and checkpoints are put in between. */
    protected abstract long quickRounds();

    /** Parameters an intervention changes so that the trajectory changes, a JSON object by parameter path. */
    protected abstract String change();

    /**
     * Parameters of a point whose tables, 10 MB or more, dwarf everything else; one round of it is played. Empty where no
     * parameter makes a run large.
     */
    protected abstract String largeParameters();

    private Scenario<?> scenario() {
        return ScenarioCatalogue.load().find(id());
    }

    private ScenarioFile<?> file(String parameters, String... keys) {
        String more = Stream.of(keys).map(key -> ", " + key).reduce("", String::concat);
        String text = "{\"scenario\": \"" + id() + "\", \"seed\": 5, \"parameters\": " + parameters + more + "}";
        return READER.read("test.json", text, Overrides.none());
    }

    private ScenarioFile<?> quick(String... keys) {
        return file(quickParameters(), keys);
    }

    private String intervention() {
        return "\"interventions\": [{\"at\": " + quickRounds() / 2 + ", \"set\": " + change() + "}]";
    }

    private static RunResult play(ScenarioFile<?> file) {
        return Run.of(file, 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    /** A run that has stopped after that round. */
    private static Simulation playedTo(ScenarioFile<?> file, long round) {
        Simulation simulation = Run.of(file, 0).simulation();
        simulation.start();
        simulation.haltAfter(round);
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
        assertEquals(round, simulation.completedRounds(), "the quick run ends before quickRounds()");
        return simulation;
    }

    private static void assertSame(RunResult expected, RunResult actual) {
        assertEquals(expected.outcomes(), actual.outcomes());
        assertEquals(expected.rounds(), actual.rounds());
        assertEquals(expected.trajectoryHash(), actual.trajectoryHash());
    }

    @Test
    final void theDefaultFileIsValid() {
        assertEquals(id(), READER.readDefault(id(), Overrides.none()).scenario().id());
    }

    @Test
    final void theSchemaAcceptsTheDefaultFile() throws IOException {
        try (InputStream in = scenario().getClass().getResourceAsStream("default.json")) {
            SchemaValidatorsConfig config =
                    SchemaValidatorsConfig.builder().losslessNarrowing(true).build();
            assertEquals(
                    "[]",
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(ScenarioSchema.of(scenario()), config)
                            .validate(new ObjectMapper().readTree(in))
                            .toString());
        }
    }

    @Test
    final void theArmsOfAnExperimentHaveTheIdentitiesOfTheirFiles() {
        String arm = intervention().replaceFirst("\"interventions\": ", "");
        ScenarioFile<?> sweep = quick("\"sweep\": {\"axes\": {\"interventions\": [[], " + arm + "]}}");
        Design design = Designs.of((Enumerated) sweep.sweep().orElseThrow().design(), sweep);
        assertEquals(2, design.candidates());
        List<ScenarioFile<?>> files = List.of(quick(), quick(intervention()));
        for (int i = 0; i < files.size(); i++) {
            Point point = design.at(i).orElseThrow();
            assertEquals(files.get(i).identity(), sweep.at(point.values()).identity());
            assertEquals(files.get(i).identity(), sweep.identityAt(point.values()));
        }
    }

    @Test
    final void theScenarioIntroducesItself() {
        assertFalse(scenario().title().isBlank());
        assertTrue(scenario().description().contains("Source: "), "the description names its source");
        assertTrue(scenario().modelVersion() >= 1);
    }

    @Test
    final void quantitiesAreNamedAndDescribedOnce() {
        for (ScenarioFile<?> file : List.of(READER.readDefault(id(), Overrides.none()), quick())) {
            assertDescribed(file.outcomes());
            assertDescribed(file.series());
        }
    }

    private static void assertDescribed(List<Quantity> quantities) {
        Set<String> names = new HashSet<>();
        for (Quantity quantity : quantities) {
            assertTrue(names.add(quantity.name()), quantity.name() + " is declared twice");
            assertTrue(quantity.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"), quantity.name());
            assertFalse(quantity.unit().isBlank(), quantity.name());
            assertTrue(quantity.description().endsWith("."), quantity.name());
        }
    }

    @Test
    final void profilesAreMadeOfOutcomesInTheirUnit() {
        for (ScenarioFile<?> file : List.of(READER.readDefault(id(), Overrides.none()), quick())) {
            Map<String, String> units =
                    file.outcomes().stream().collect(Collectors.toMap(Quantity::name, Quantity::unit));
            for (Profile profile : file.profiles()) {
                assertTrue(profile.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"), profile.name());
                assertFalse(profile.curves().isEmpty(), profile.name());
                for (Profile.Curve curve : profile.curves()) {
                    List<Double> places =
                            curve.points().stream().map(Profile.Point::at).toList();
                    assertEquals(places.stream().sorted().distinct().toList(), places, curve.name());
                    curve.points()
                            .forEach(
                                    point -> assertEquals(profile.unit(), units.get(point.outcome()), point.outcome()));
                }
            }
        }
    }

    @Test
    final void whatIsDeclaredIsMeasuredInThatOrder() {
        ScenarioFile<?> file = quick();
        World<?> world = playedTo(file, 1).world();
        assertEquals(names(file.outcomes()), List.copyOf(world.outcomes().keySet()));
        assertEquals(names(file.series()), List.copyOf(world.series().keySet()));
        world.series().forEach((name, reading) -> assertTrue(Double.isFinite(reading.getAsDouble()), name));
    }

    private static List<String> names(List<Quantity> quantities) {
        return quantities.stream().map(Quantity::name).toList();
    }

    @Test
    final void benchmarksAreFinite() {
        for (ScenarioFile<?> file : List.of(READER.readDefault(id(), Overrides.none()), quick())) {
            for (Benchmark benchmark : file.benchmarks()) {
                assertTrue(Double.isFinite(benchmark.value()), benchmark.toString());
            }
        }
    }

    @Test
    final void claimsMeasureWhatTheirExperimentReports() {
        ClaimSet claims = ClaimSet.of(scenario());
        Set<String> ids = new HashSet<>();
        for (Claim claim : claims.claims()) {
            Experiment experiment = claims.experiments().get(claim.experiment());
            if (!experiment.isPossible(InputFolders.ofEnvironment())) {
                continue;
            }
            ScenarioFile<?> file =
                    READER.read(experiment.name(), experiment.scenarioFile(id(), true), Overrides.none());
            boolean exact = claim.measure().kind() == Claim.Kind.BENCHMARK;
            List<String> reported =
                    exact ? file.benchmarks().stream().map(Benchmark::name).toList() : names(file.outcomes());
            assertTrue(ids.add(claim.id()), claim.id() + " is claimed twice");
            assertTrue(reported.contains(claim.measure().name()), claim.id() + " measures nothing reported");
            assertTrue(exact || experiment.fullReplicates() > 0, claim.id() + " is about runs nobody plays");
            assertTrue(claim.tolerance().at(experiment.fullReplicates()) >= 0, claim.id());
            assertFalse(claim.source().isBlank() || claim.statement().isBlank(), claim.id());
        }
    }

    @Test
    final void theSameSeedGivesTheSameRunAndAnotherSeedAnother() {
        RunResult first = play(quick());
        assertSame(first, play(quick()));
        RunResult other = Run.of(quick(), 1).play((round, name, value) -> {}, Checkpoints.NONE);
        assertNotEquals(first.trajectoryHash(), other.trajectoryHash());
    }

    @Test
    final void recordingChangesNothing() {
        List<Long> rounds = new ArrayList<>();
        RunResult watched = Run.of(quick("\"record\": {\"every\": 37}"), 0)
                .play((round, name, value) -> rounds.add(round), Checkpoints.NONE);
        assertSame(play(quick("\"record\": {\"series\": []}")), watched);
        assertFalse(rounds.isEmpty());
    }

    @Test
    final void aRunContinuesFromACheckpoint() throws IOException {
        for (ScenarioFile<?> file : List.of(quick(), quick(intervention()))) {
            RunResult whole = play(file);
            for (long round : new long[] {1, quickRounds() / 3, quickRounds() / 2, quickRounds() * 3 / 4}) {
                ByteArrayOutputStream saved = new ByteArrayOutputStream();
                playedTo(file, round).save(new DataOutputStream(saved));
                Run<?> continued = Run.of(file, 0);
                continued.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
                assertSame(whole, continued.play((at, name, value) -> {}, Checkpoints.NONE));
            }
        }
    }

    @Test
    final void theTwinIsTheSameRunUntilTheIntervention() {
        ScenarioFile<?> treated = quick(intervention());
        ScenarioFile<?> twin = treated.withoutInterventions();
        long before = quickRounds() / 2 - 1;
        World<?> treatedWorld = playedTo(treated, before).world();
        World<?> twinWorld = playedTo(twin, before).world();
        assertEquals(twinWorld.trajectoryHash(), treatedWorld.trajectoryHash());
        assertEquals(twinWorld.outcomes(), treatedWorld.outcomes());
        assertEquals(play(quick()).trajectoryHash(), play(twin).trajectoryHash());
        assertNotEquals(play(twin).trajectoryHash(), play(treated).trajectoryHash());
    }

    /** Everything allocated from build to outcomes, garbage included, against the declared peak. */
    @Test
    final void theMemoryEstimateIsOfTheRightSize() {
        if (largeParameters().isEmpty()) {
            double small = quick().memoryBytes();
            assertTrue(small > 0 && small < 1e6, "a run without tables is estimated at " + small + " bytes");
            return;
        }
        ScenarioFile<?> file = file(largeParameters());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadAllocatedBytes();
        playedTo(file, 1).world().outcomes();
        double ratio = (threads.getCurrentThreadAllocatedBytes() - start) / file.memoryBytes();
        assertTrue(file.memoryBytes() > 1e7, "the point is too small to tell: " + file.memoryBytes() + " bytes");
        assertTrue(ratio > 1.0 / 3 && ratio < 3, "allocated " + ratio + " times the estimate");
    }
}
