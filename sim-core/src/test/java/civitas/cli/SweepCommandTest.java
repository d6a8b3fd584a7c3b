package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps of random walks through the commands that users give. */
class SweepCommandTest {
    private static final String WALKS =
            """
            {"scenario": "drift", "seed": 3, "replicates": 4, "parameters": {"limit": %s},
             "sweep": %s}""";

    @TempDir
    private Path temporary;

    private String file(String limit, String sweep) throws IOException {
        Path file = temporary.resolve("walks.json");
        Files.writeString(file, WALKS.formatted(limit, sweep));
        return file.toString();
    }

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    private static String grid(String rounds) {
        return "{\"design\": \"grid\", \"axes\": {\"rounds\": " + rounds + "}}";
    }

    private Session sweep(String file, String folder, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "sweep";
        arguments[1] = file;
        arguments[2] = "--out";
        arguments[3] = folder(folder);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Session.of(arguments);
    }

    private byte[] results(String folder) throws IOException {
        String tables = folder(folder + "-tables");
        Session.of("export", folder(folder), "--out", tables).expect(ExitStatus.DONE);
        return Files.readAllBytes(Path.of(tables, "results.csv"));
    }

    @Test
    void aSecondSweepPlaysOnlyWhatIsMissing() throws IOException {
        sweep(file("1e9", grid("[20, 40]")), "grown", "--threads", "1").expect(ExitStatus.DONE);
        Session same = sweep(file("1e9", grid("[20, 40]")), "grown").expect(ExitStatus.DONE);
        assertTrue(same.out().startsWith("8 runs finished (0 of them now), 0 failed, in "), same.out());
        Session more = sweep(file("1e9", grid("[20, 30, 40]")), "grown", "--replicates", "5");
        assertTrue(more.out().startsWith("15 runs finished (7 of them now), 0 failed, in "), more.out());
        sweep(file("1e9", grid("[20, 30, 40]")), "whole", "--replicates", "5").expect(ExitStatus.DONE);
        assertArrayEquals(results("whole"), results("grown"));
    }

    @Test
    void failedRunsAreRowsAndAreTriedAgain() throws IOException {
        Session failing = sweep(file("0.5", grid("[20, 40]")), "failing").expect(ExitStatus.FAILED);
        assertTrue(failing.out().contains(" failed, in "), failing.out());
        assertTrue(failing.err().contains("walked out, \"far\" beyond the limit"), failing.err());
        assertFalse(failing.err().contains("\tat "), failing.err());
        Session again = sweep(file("0.5", grid("[20, 40]")), "failing").expect(ExitStatus.FAILED);
        assertFalse(again.out().contains("(0 of them now), 0 failed"), again.out());
        assertTrue(
                again.err()
                        .endsWith("To try failed runs again, and no others, once the cause is mended: civitas sweep "
                                + file("0.5", grid("[20, 40]")) + " --out " + folder("failing") + "\n"),
                again.err());
    }

    /** Every walk goes beyond this limit at once. */
    private static final String NO_WALK = "-1000";

    @Test
    void failuresOfPointsThatArePlannedNoMoreDoNotCount() throws IOException {
        String both = "{\"axes\": {\"limit\": [-1000, 1e9]}}";
        Session before = sweep(file("1e9", both), "edited").expect(ExitStatus.FAILED);
        assertTrue(before.out().startsWith("4 runs finished (4 of them now), 4 failed, in "), before.out());
        Session after =
                sweep(file("1e9", "{\"axes\": {\"limit\": [1e9]}}"), "edited").expect(ExitStatus.DONE);
        assertTrue(after.out().startsWith("4 runs finished (0 of them now), 0 failed, in "), after.out());
        assertEquals("", after.err());
        Session document = sweep(file("1e9", "{\"axes\": {\"limit\": [1e9]}}"), "edited", "--json");
        assertEquals(0, document.json().get("failed").asInt());
        assertEquals(4, document.json().get("finished").asInt());
    }

    @Test
    void anInterruptedSweepIsStoppedWhateverFailedBefore() throws IOException, InterruptedException {
        sweep(file(NO_WALK, grid("[20]")), "interrupted").expect(ExitStatus.FAILED);
        Thread sweeping = Thread.currentThread();
        Path log = temporary.resolve("interrupted/sweep.duckdb.wal");
        Thread interrupting = new Thread(() -> {
            while (!Files.exists(log)) {
                Thread.onSpinWait();
            }
            sweeping.interrupt();
        });
        interrupting.start();
        Session stopped = sweep(
                file("1e9", grid("[100]")), "interrupted", "--replicates", "1000000", "--on-error", "stop", "--json");
        interrupting.join();
        assertTrue(Thread.interrupted(), "the interrupt was swallowed");
        stopped.expect(ExitStatus.STOPPED);
        assertFalse(stopped.json().get("complete").asBoolean());
        assertEquals(0, stopped.json().get("failed").asInt());
        assertTrue(stopped.err().contains("To go on: civitas sweep "), stopped.err());
    }

    @Test
    void stopOnErrorStartsNoOtherRun() throws IOException {
        Session stopped = sweep(
                        file("1e-9", grid("[20, 40]")), "stopped", "--on-error", "stop", "--threads", "1", "--json")
                .expect(ExitStatus.FAILED);
        JsonNode document = stopped.json();
        assertEquals(1, document.get("failed").asInt());
        assertEquals(0, document.get("finished").asInt());
        assertFalse(document.get("complete").asBoolean());
        assertTrue(stopped.err().contains("To go on: civitas sweep "), stopped.err());
    }

    @Test
    void thePlanIsSaidAndNothingIsPlayed() throws IOException {
        Session plan = sweep(
                        file("1e9", "{\"axes\": {\"rounds\": {\"from\": 1, \"to\": 1000000, \"count\": 1000000}}}"),
                        "planned",
                        "--plan")
                .expect(ExitStatus.DONE);
        assertEquals("4,000,000 runs\n", plan.out());
        assertFalse(Files.exists(temporary.resolve("planned")));
    }

    private static List<Integer> numbers(JsonNode plan) {
        return Stream.of("points", "replicates", "runs", "done", "failed", "missing")
                .map(key -> plan.get(key).asInt())
                .toList();
    }

    @Test
    void aPlanIsOneDocumentThatCountsWhatTheFolderHolds() throws IOException {
        JsonNode fresh = sweep(file("1e9", grid("[20, 40]")), "counted", "--plan", "--json")
                .expect(ExitStatus.DONE)
                .json();
        assertEquals(
                List.of("scenario", "out", "points", "replicates", "runs", "exact", "done", "failed", "missing"),
                Session.keys(fresh));
        assertEquals(List.of(2, 4, 8, 0, 0, 8), numbers(fresh));
        assertTrue(fresh.get("exact").asBoolean());
        sweep(file("1e9", "{\"axes\": {\"limit\": [-1000, 1e9, 2e9]}}"), "counted");
        String more = "{\"design\": \"filter\", \"of\": {\"axes\": {\"limit\": [-1000, 1e9, 3e9, 4e9]}},"
                + " \"where\": [{\"parameter\": \"limit\", \"op\": \"!=\", \"value\": 4e9}]}";
        JsonNode held = sweep(file("1e9", more), "counted", "--plan", "--json", "--replicates", "5")
                .expect(ExitStatus.DONE)
                .json();
        assertEquals(List.of(3, 5, 15, 4, 4, 7), numbers(held));
        assertTrue(held.get("exact").asBoolean());
        Session words = sweep(file("1e9", more), "counted", "--plan").expect(ExitStatus.DONE);
        assertEquals(
                "12 runs\n4 of them have finished in " + folder("counted")
                        + ", 4 failed and would be tried again, 4 are missing\n",
                words.out());
        refused(
                "holds a sweep of drift (model version 1, seed 3), this one is of drift (model version 1, seed 4)",
                "sweep",
                file("1e9", grid("[20]")),
                "--seed",
                "4",
                "--plan",
                "--out",
                folder("counted"));
    }

    @Test
    void aFilterThatLeavesNothingIsRefused() throws IOException {
        String nothing = "{\"design\": \"filter\", \"of\": {\"axes\": {\"rounds\": %s}},"
                + " \"where\": [{\"parameter\": \"rounds\", \"op\": \">\", \"value\": 1e6}]}";
        String small = file("1e9", nothing.formatted("[20, 40]"));
        String message = "sweep: has no point: its filters leave all 2 out; check the conditions under \"where\"";
        refused(message, "validate", small);
        refused(message, "sweep", small, "--out", folder("empty"));
        refused(message, "sweep", small, "--plan");
        assertFalse(Files.exists(temporary.resolve("empty")));
        String search = "{\"design\": \"bisection\", \"axis\": \"limit\", \"from\": 1, \"to\": 9, \"tolerance\": 1,"
                + " \"outcome\": \"position\", \"at_least\": 0, \"for\": " + nothing.formatted("[20, 40]") + "}";
        refused(message, "validate", file("1e9", search));
        String large = file("1e9", nothing.formatted("{\"from\": 1, \"to\": 100001, \"count\": 100001}"));
        Session late = Session.of("sweep", large, "--out", folder("empty")).expect(ExitStatus.BAD_INPUT);
        assertEquals("the sweep has no point: its filters leave all of them out\n", late.err());
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        String plain = temporary.resolve("plain.json").toString();
        Files.writeString(Path.of(plain), "{\"scenario\": \"drift\"}");
        refused("has no \"sweep\"", "sweep", plain);
        refused(
                "unknown engine 'clouds', expected one of: local",
                "sweep",
                file("1e9", grid("[20]")),
                "--engine",
                "clouds");
        refused(
                "has no master",
                "sweep",
                file("1e9", grid("[20]")),
                "--master",
                "spark://host:7077",
                "--out",
                folder("no"));
        refused("--threads 0: must be at least 1", "sweep", file("1e9", grid("[20]")), "--threads", "0");
        refused(
                "Invalid value for option '--on-error': 'panic', expected one of: continue, stop\n",
                "sweep",
                file("1e9", grid("[20]")),
                "--on-error",
                "panic");
        refused("nowhere", "analyse", folder("nowhere"));
        sweep(file("1e9", grid("[20]")), "small").expect(ExitStatus.DONE);
        refused(
                "--outcome height: no such outcome; valid: position, highest",
                "analyse",
                folder("small"),
                "--outcome",
                "height");
        refused("expected one of: csv, parquet", "export", folder("small"), "--format", "xls");
        refused("--out is empty, expected a folder", "export", folder("small"), "--out", "");
    }

    private static void refused(String message, String... arguments) {
        Session session = Session.of(arguments).expect(ExitStatus.BAD_INPUT);
        assertTrue(session.err().contains(message), session.err());
        assertEquals("", session.out());
    }

    @Test
    void pointsEffectsAndComparisonsAreTables() throws IOException {
        String design =
                """
                {"design": "grid", "axes": {"rounds": [20, 30, 40], "platform.lever": ["free", "pulled"]}}""";
        sweep(file("1e9", design), "arms").expect(ExitStatus.DONE);
        Session analysis = Session.of("analyse", folder("arms"), "--compare", "platform.lever=free,pulled")
                .expect(ExitStatus.DONE);
        String out = analysis.out();
        assertTrue(out.contains(" rounds   platform.lever "), out);
        assertTrue(out.contains("platform.lever: pulled(pull=0.5) minus free, same random numbers"), out);
        assertTrue(out.contains(" rounds=30 "), out);
        assertTrue(out.contains("Main effects on the points' means"), out);
    }

    @Test
    void designsOfSensitivityAnalysisAreReadAsSuch() throws IOException {
        String axes = "\"axes\": {\"rounds\": {\"from\": 10, \"to\": 90}, \"limit\": {\"from\": 1e6, \"to\": 1e9}}";
        sweep(file("1e9", "{\"design\": \"morris\", \"trajectories\": 5, " + axes + "}"), "morris");
        Session morris =
                Session.of("analyse", folder("morris"), "--points", "3").expect(ExitStatus.DONE);
        assertTrue(morris.out().contains("Elementary effects"), morris.out());
        assertTrue(morris.out().matches("(?s).* limit +0 +\\[0, 0\\] +0 +0 +5\n.*"), morris.out());
        sweep(file("1e9", "{\"design\": \"saltelli\", \"base_points\": 16, " + axes + "}"), "saltelli");
        Session sobol =
                Session.of("analyse", folder("saltelli"), "--points", "3").expect(ExitStatus.DONE);
        assertTrue(sobol.out().contains("Sobol indices"), sobol.out());
        assertTrue(sobol.out().matches("(?s).* limit +0 +\\[0, 0\\] +0 +\\[0, 0\\]\n.*"), sobol.out());
        assertTrue(sobol.out().contains("more points"), sobol.out());
    }

    /** Pulled walkers go up by about a step a round. */
    @Test
    void searchesFindTheirThreshold() throws IOException {
        String search =
                """
                {"design": "bisection", "axis": "rounds", "from": 10, "to": 200, "tolerance": 1,
                 "outcome": "position", "at_least": 0, "for": {"axes": {"platform.lever": ["pulled"]}}}""";
        sweep(file("1e9", search), "search").expect(ExitStatus.DONE);
        Session analysis = Session.of("analyse", folder("search")).expect(ExitStatus.DONE);
        assertTrue(analysis.out().contains("Smallest rounds with mean position >= 0"), analysis.out());
        assertFalse(analysis.out().contains("searching"), analysis.out());
    }

    @Test
    void replicatesAreAddedUntilTheIntervalIsNarrow() throws IOException {
        String until =
                """
                {"axes": {"rounds": [5, 80]}, "replicates":
                  {"until_half_width": 0.6, "of": "position", "at_least": 4, "at_most": 200, "step": 8}}""";
        Session swept = sweep(file("1e9", until), "until", "--json").expect(ExitStatus.DONE);
        int runs = swept.json().get("finished").asInt();
        assertTrue(runs > 8 && runs < 400, runs + " runs");
        Session again = sweep(file("1e9", until), "until", "--json").expect(ExitStatus.DONE);
        assertEquals(runs, again.json().get("finished").asInt());
        assertEquals(0, again.json().get("played").asInt());
    }

    @Test
    void aHeatMapIsAPictureOfTwoAxes() throws IOException {
        String design = "{\"axes\": {\"rounds\": [20, 30, 40], \"limit\": [1e8, 1e9]}}";
        sweep(file("1e9", design), "map").expect(ExitStatus.DONE);
        Session.of("analyse", folder("map"), "--heat-map", "rounds,limit").expect(ExitStatus.DONE);
        String picture = Files.readString(temporary.resolve("map/heat-map-position.svg"));
        assertEquals(6, picture.split("stroke=\"#ffffff\"", -1).length - 1, "cells");
        assertTrue(picture.contains("position [steps] over rounds [rounds] and limit"), picture);
        assertTrue(picture.endsWith("</svg>\n"));
    }
}
