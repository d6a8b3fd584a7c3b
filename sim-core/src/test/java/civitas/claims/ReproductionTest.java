package civitas.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.statistics.Interval;
import civitas.drift.DriftScenario;
import civitas.run.FolderInUseException;
import civitas.run.Progress;
import civitas.run.RunKey;
import civitas.run.RunResult;
import civitas.run.RunSet;
import civitas.run.Runner;
import civitas.scenario.InputFolders;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    private static final DriftScenario SCENARIO = new DriftScenario();

    @TempDir
    private Path folder;

    private static Reproduction reproduction(boolean full) {
        return new Reproduction(
                ClaimSet.of(SCENARIO),
                full,
                new ScenarioReader(ScenarioCatalogue.of(List.of(SCENARIO))),
                new InputFolders(List.of()));
    }

    private List<Verdict> verdicts(boolean full, String experiment) throws IOException {
        Reproduction reproduction = reproduction(full);
        ScenarioFile<?> file = reproduction.experiments().get(experiment);
        RunSet runs = reproduction.play(experiment, file, new Runner(file, 2, 0), folder, Progress.SILENT);
        return reproduction.verdicts(experiment, file, runs);
    }

    @Test
    void theToleranceNarrowsAsStandardErrorsDo() {
        Claim.Tolerance tolerance = new Claim.Tolerance(0.25, 2, 3);
        assertEquals(6.25, tolerance.at(1));
        assertEquals(3.25, tolerance.at(4));
        assertEquals(0.85, tolerance.at(100), 1e-15);
        assertEquals(0.25, tolerance.at(0));
    }

    @Test
    void theQuickSetHasQuickAndExactExperiments() {
        Map<String, ScenarioFile<?>> quick = reproduction(false).experiments();
        assertEquals(List.of("free", "pulled"), List.copyOf(quick.keySet()));
        assertEquals(8, quick.get("free").replicates());
        Map<String, ScenarioFile<?>> full = reproduction(true).experiments();
        assertEquals(List.of("free", "long", "pulled"), List.copyOf(full.keySet()));
        assertEquals(16, full.get("free").replicates());
        assertEquals(2, full.get("long").seed());
    }

    @Test
    void meansAndDeviationsAreMeasuredOverReplicates() throws IOException {
        List<Verdict> verdicts = verdicts(false, "free");
        Verdict mean = verdicts.get(0);
        assertEquals("no-drift", mean.claim().id());
        assertEquals(8, mean.replicates());
        assertEquals(3 / Math.sqrt(8), mean.tolerance(), 1e-15);
        assertTrue(mean.holds());
        assertTrue(mean.interval().lower() < mean.measured()
                && mean.measured() < mean.interval().upper());
        Verdict deviation = verdicts.get(1);
        assertEquals("spread", deviation.claim().id());
        assertEquals(0.6, deviation.tolerance());
        assertTrue(deviation.holds());
        assertTrue(deviation.interval().lower() > 0);
    }

    private static Reproduction reproduction(Claim.Kind kind) {
        Claim claim = new Claim(
                "x",
                "",
                "",
                Basis.PRINTED,
                "free",
                new Claim.Measure(kind, "position"),
                0,
                new Claim.Tolerance(10, 0, 0),
                Optional.empty());
        return new Reproduction(
                new ClaimSet(SCENARIO, "", ClaimSet.of(SCENARIO).experiments(), List.of(claim)),
                false,
                new ScenarioReader(ScenarioCatalogue.of(List.of(SCENARIO))),
                new InputFolders(List.of()));
    }

    @Test
    void aClaimAboutEveryRunIsMeasuredOnTheLargest() throws IOException {
        Reproduction reproduction = reproduction(Claim.Kind.MAX);
        ScenarioFile<?> file = reproduction.experiments().get("free");
        RunSet runs = reproduction.play("free", file, new Runner(file, 2, 0), folder, Progress.SILENT);
        Verdict verdict = reproduction.verdicts("free", file, runs).get(0);
        assertEquals(Arrays.stream(runs.values("position", false)).max().orElseThrow(), verdict.measured());
        assertEquals(8, verdict.replicates());
        assertTrue(Double.isNaN(verdict.interval().lower()));
    }

    private static RunSet positions(double... positions) {
        SortedMap<RunKey, RunResult> finished = new TreeMap<>();
        for (int r = 0; r < positions.length; r++) {
            finished.put(new RunKey(r, false), new RunResult(Map.of("position", positions[r]), 12, 0, 0));
        }
        return new RunSet(finished, new TreeMap<>());
    }

    private static Verdict verdict(Claim.Kind kind, RunSet runs) {
        Reproduction reproduction = reproduction(kind);
        return reproduction
                .verdicts("free", reproduction.experiments().get("free"), runs)
                .get(0);
    }

    @Test
    void aMedianHasAnIntervalBetweenRuns() {
        Verdict verdict = verdict(Claim.Kind.MEDIAN, positions(8, 1, 2, 9, 4, 5, 6, 3));
        assertEquals(4.5, verdict.measured());
        assertEquals(new Interval(1, 9), verdict.interval());
        assertEquals(8, verdict.replicates());
    }

    @Test
    void aRunThatMeasuredNothingCountsForNoKind() {
        double[] positions = new double[16];
        Arrays.setAll(positions, r -> r);
        for (Claim.Kind kind : List.of(Claim.Kind.MEAN, Claim.Kind.MEDIAN, Claim.Kind.SD, Claim.Kind.MAX)) {
            assertTrue(verdict(kind, positions(positions)).complete());
        }
        positions[15] = Double.NaN;
        for (Claim.Kind kind : List.of(Claim.Kind.MEAN, Claim.Kind.MEDIAN, Claim.Kind.SD, Claim.Kind.MAX)) {
            Verdict verdict = verdict(kind, positions(positions));
            assertEquals(15, verdict.replicates());
            assertFalse(verdict.complete());
            assertTrue(Double.isFinite(verdict.measured()));
        }
        assertEquals(14, verdict(Claim.Kind.MAX, positions(positions)).measured());
    }

    @Test
    void benchmarksNeedNoRuns() throws IOException {
        Verdict exact = verdicts(false, "pulled").get(0);
        assertEquals(6, exact.measured());
        assertEquals(new Interval(6, 6), exact.interval());
        assertEquals(0, exact.replicates());
        assertTrue(exact.holds());
    }

    @Test
    void aClaimOutOfToleranceFails() throws IOException {
        Verdict wrong = verdicts(true, "long").get(0);
        assertFalse(wrong.holds());
        assertEquals(0.5 + 2 / Math.sqrt(8), wrong.tolerance(), 1e-15);
    }

    @Test
    void aClaimWithoutAFinishedRunFails() {
        Reproduction reproduction = reproduction(false);
        ScenarioFile<?> file = reproduction.experiments().get("free");
        List<Verdict> verdicts = reproduction.verdicts("free", file, new RunSet(new TreeMap<>(), new TreeMap<>()));
        assertTrue(verdicts.stream().noneMatch(Verdict::holds));
        assertTrue(Double.isNaN(verdicts.get(0).measured()));
        assertEquals(0, verdicts.get(0).replicates());
    }

    private static Verdict verdict(Basis basis, double measured, boolean complete, String analysis) {
        Claim claim = new Claim(
                "x",
                "",
                "",
                basis,
                "free",
                new Claim.Measure(Claim.Kind.MEAN, "position"),
                1,
                new Claim.Tolerance(0.5, 0, 0),
                Optional.ofNullable(analysis));
        return new Verdict(claim, "drift", "m", measured, new Interval(0, 2), 8, complete, 0.5);
    }

    @Test
    void onlyPrintedNumbersOverAllRunsAreReproduced() {
        assertEquals(Grade.REPRODUCED, verdict(Basis.PRINTED, 1.5, true, null).grade());
        assertEquals(Grade.PLAUSIBLE, verdict(Basis.PRINTED, 1.5, false, null).grade());
        for (Basis basis : Basis.values()) {
            assertEquals(
                    basis == Basis.PRINTED ? Grade.REPRODUCED : Grade.PLAUSIBLE,
                    verdict(basis, 0.5, true, null).grade());
            assertEquals(Grade.GAP, verdict(basis, 0.4, true, null).grade());
            assertEquals(Grade.GAP, verdict(basis, Double.NaN, true, null).grade());
        }
    }

    @Test
    void aGapSaysWhetherItWasAnalysed() {
        assertEquals("not analysed yet", verdict(Basis.PRINTED, 9, true, null).analysis());
        assertEquals("a wall", verdict(Basis.PRINTED, 9, true, "a wall").analysis());
        assertEquals("a wall", verdict(Basis.PRINTED, 1, true, "a wall").analysis());
        assertEquals("", verdict(Basis.PRINTED, 1, true, null).analysis());
    }

    @Test
    void gradesAreCounted() {
        List<Verdict> verdicts = List.of(
                verdict(Basis.PRINTED, 1, true, null),
                verdict(Basis.PRINTED, 1, false, null),
                verdict(Basis.FIGURE, 1, true, null),
                verdict(Basis.FIGURE, 3, true, null));
        assertEquals(new Tally(1, 2, 1), Tally.of(verdicts));
        assertEquals(
                "3 of 4 claims hold: 1 reproduced, 2 plausible. 1 gap.",
                Tally.of(verdicts).sentence());
        assertEquals(
                "3 of 3 claims hold: 1 reproduced, 2 plausible. No gaps.",
                Tally.of(verdicts.subList(0, 3)).sentence());
    }

    @Test
    void theQuickSetReproducesExactClaimsOnly() throws IOException {
        assertEquals(Grade.PLAUSIBLE, verdicts(false, "free").get(0).grade());
        assertEquals(Grade.REPRODUCED, verdicts(false, "pulled").get(0).grade());
    }

    @Test
    void theFullSetReproducesWhatWasPrinted() throws IOException {
        List<Verdict> verdicts = verdicts(true, "free");
        assertEquals(Grade.REPRODUCED, verdicts.get(0).grade());
        assertEquals(Basis.INDEPENDENT, verdicts.get(1).claim().basis());
        assertEquals(Grade.PLAUSIBLE, verdicts.get(1).grade());
    }

    @Test
    void aKeptFolderContinues() throws IOException {
        List<Verdict> first = verdicts(false, "free");
        AtomicInteger played = new AtomicInteger();
        Progress counting = new Progress() {
            @Override
            public void step() {
                played.incrementAndGet();
            }

            @Override
            public void close() {}
        };
        Reproduction again = reproduction(false);
        ScenarioFile<?> file = again.experiments().get("free");
        RunSet runs = again.play("free", file, new Runner(file, 2, 0), folder, counting);
        assertEquals(0, played.get());
        assertEquals(first, again.verdicts("free", file, runs));
        ScenarioFile<?> other = reproduction(true).experiments().get("long");
        assertThrows(FolderInUseException.class, () -> reproduction(true)
                .play("long", other, new Runner(other, 1, 0), folder, counting));
    }

    @Test
    void claimsWithoutTheirFileAreLeftOut() throws IOException {
        ClaimSet claims = new ClaimsReader(SCENARIO)
                .read(
                        """
                {"files_from": "the archive",
                 "experiments": {
                   "here": {"parameters": {"rounds": 12}},
                   "needy": {"needs": "roads.txt", "parameters": {"rounds": 12}},
                   "long": {"needs": "roads.txt", "parameters": {"rounds": 12}, "full_replicates": 1}},
                 "claims": [
                   {"id": "x", "statement": "s", "source": "t", "basis": "printed", "experiment": "here", "benchmark": "position_mean",
                    "published": 0, "tolerance": 0},
                   {"id": "y", "statement": "s", "source": "t", "basis": "printed", "experiment": "needy", "benchmark": "position_mean",
                    "published": 0, "tolerance": 0},
                   {"id": "z", "statement": "s", "source": "t", "basis": "printed", "experiment": "long", "mean": "position",
                    "published": 0, "tolerance": 0}]}
                """);
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.of(List.of(SCENARIO)));
        InputFolders folders = new InputFolders(List.of(folder));
        Reproduction quick = new Reproduction(claims, false, reader, folders);
        Reproduction full = new Reproduction(claims, true, reader, folders);
        assertEquals(Map.of("roads.txt", List.of("y")), quick.leftOut());
        assertEquals(Map.of("roads.txt", List.of("y", "z")), full.leftOut());
        assertEquals(List.of("here"), List.copyOf(full.experiments().keySet()));
        Files.createFile(folder.resolve("roads.txt"));
        assertEquals(Map.of(), full.leftOut());
        assertEquals(
                List.of("here", "long", "needy"), List.copyOf(full.experiments().keySet()));
    }

    @Test
    void measuresMustExist() {
        Claim.Tolerance none = new Claim.Tolerance(0, 0, 0);
        Experiment experiment = new Experiment("a", Optional.empty(), "{}", 1, 0, 1);
        for (Claim.Kind kind : Claim.Kind.values()) {
            Claim claim = new Claim(
                    "x", "", "", Basis.PRINTED, "a", new Claim.Measure(kind, "height"), 0, none, Optional.empty());
            Reproduction reproduction = new Reproduction(
                    new ClaimSet(SCENARIO, "", Map.of("a", experiment), List.of(claim)),
                    true,
                    new ScenarioReader(ScenarioCatalogue.of(List.of(SCENARIO))),
                    new InputFolders(List.of()));
            ScenarioFile<?> file = reproduction.experiments().get("a");
            RunSet nothing = new RunSet(new TreeMap<>(), new TreeMap<>());
            String noun = kind == Claim.Kind.BENCHMARK ? "benchmark" : "outcome";
            assertEquals(
                    "scenario 'drift' has no " + noun + " 'height'",
                    assertThrows(IllegalStateException.class, () -> reproduction.verdicts("a", file, nothing))
                            .getMessage());
        }
    }
}
