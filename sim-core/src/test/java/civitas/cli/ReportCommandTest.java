package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of random walks through the commands that users give. */
class ReportCommandTest {
    private static final String SWEEP =
            """
            {"scenario": "drift", "title": "Walks", "seed": 3, "replicates": 3, "parameters": {"limit": %s}, "sweep": %s}""";
    private static final String PLANE =
            """
            {"design": "grid", "axes": {"rounds": [20, 30, 40], "walkers": [1, 2, 3]}}""";

    @TempDir
    private Path temporary;

    private Path folder() {
        return temporary.resolve("out");
    }

    private String page() throws IOException {
        String page = Files.readString(folder().resolve("report.html"));
        return page.substring(0, page.indexOf("<p id=\"said\"")).replace("&#x3D;", "=");
    }

    private Session run(String... more) {
        return Session.of(Stream.concat(Stream.of("run", "drift", "--out", folder().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Session report() {
        return Session.of("report", folder().toString());
    }

    private Session sweep(String limit, String design) throws IOException {
        Path file = Files.writeString(temporary.resolve("walks.json"), SWEEP.formatted(limit, design));
        return Session.of("sweep", file.toString(), "--out", folder().toString());
    }

    private static void contains(String page, String... words) {
        for (String word : words) {
            assertTrue(page.contains(word), "missing: " + word);
        }
    }

    @Test
    void aRunWithTwinsTellsAllItFound() throws IOException {
        run("--twin").expect(ExitStatus.DONE);
        String page = page();
        contains(
                page,
                "<h1>Six walks, pulled after round 20</h1>",
                "12 runs, twins included, of the scenario drift, seed 3",
                "From round 21 on: platform.lever = pulled",
                "Effect of the interventions",
                "without (twins)",
                "Effect of the interventions on position",
                "Differences in detail",
                "How far it came",
                "position_mean",
                "civitas run drift --out " + folder() + " --twin",
                "trajectory hash",
                "SHA-256");
        assertFalse(page.contains("{{"), "a template was not filled in");
        Session again = report().expect(ExitStatus.DONE);
        contains(again.out(), "Report: " + folder().resolve("report.html"), "Pictures: ");
        assertEquals(page, page());
        try (Stream<Path> pictures = Files.list(folder().resolve("figures"))) {
            List<String> names =
                    pictures.map(picture -> picture.getFileName().toString()).toList();
            contains(
                    names.toString(),
                    "series-position.svg",
                    "effect-over-time-position.svg",
                    "profile-position-reached.svg",
                    "effects-1.svg",
                    "outcomes-1.svg");
            long png = names.stream().filter(name -> name.endsWith(".png")).count();
            assertTrue(png == names.size() / 2 || again.err().startsWith("No PNG files: "), names + again.err());
        }
    }

    @Test
    void aPageCanBeLeftOut() {
        assertFalse(run("--no-report").expect(ExitStatus.DONE).out().contains("Report: "));
        assertFalse(Files.exists(folder().resolve("report.html")));
    }

    @Test
    void oneRunHasNoIntervalsAndFailuresHaveCauses() throws IOException {
        run("--replicates", "1").expect(ExitStatus.DONE);
        contains(page(), "One run finished: there are no intervals.");
        Session.of(
                "run",
                "drift",
                "--set",
                "limit=11",
                "--out",
                temporary.resolve("failing").toString());
        contains(
                Files.readString(temporary.resolve("failing/report.html")), "walked out", "for example", "failed.</p>");
    }

    @Test
    void withoutSeriesTheReportSaysSo() throws IOException {
        Path file = Files.writeString(temporary.resolve("plain.json"), "{\"scenario\": \"drift\"}");
        Session.of("run", file.toString(), "--out", folder().toString()).expect(ExitStatus.DONE);
        contains(page(), "No series was recorded", "Nothing is changed while runs go on.");
    }

    @Test
    void aSweepTellsAllItFound() throws IOException {
        Session swept = sweep("1e9", PLANE).expect(ExitStatus.DONE);
        contains(swept.out(), "Report: " + folder().resolve("report.html"));
        contains(
                page(),
                "<h1>Walks</h1>",
                "27 runs of the scenario drift, seed 3.",
                "The sweep visits every combination of the levels of rounds, walkers.",
                "position by rounds and walkers",
                "position over rounds",
                "Main effects on position",
                "civitas sweep sweep.json");
    }

    @Test
    void exactBenchmarksAreDrawnBesideWhatWasMeasured() throws IOException {
        sweep("1e9", "{\"axes\": {\"rounds\": [20, 200, 2000]}}").expect(ExitStatus.DONE);
        contains(page(), "Against exact benchmarks", "exact benchmarks at the same points");
        report().expect(ExitStatus.DONE);
        contains(
                Files.readString(folder().resolve("figures/exact-position-over-rounds.svg")),
                "position_mean",
                "measured");
    }

    @Test
    void failedRunsOfASweepAreCountedByCause() throws IOException {
        sweep("0.5", PLANE).expect(ExitStatus.FAILED);
        contains(page(), "Failed runs by cause", "walked out");
    }

    @Test
    void designsAreReportedForWhatTheyAreFor() throws IOException {
        String axes = "\"axes\": {\"rounds\": {\"from\": 10, \"to\": 50}, \"walkers\": {\"from\": 1, \"to\": 9}}";
        sweep("1e9", "{\"design\": \"morris\", \"trajectories\": 4, " + axes + "}")
                .expect(ExitStatus.DONE);
        contains(page(), "Elementary effects on position", "4 trajectories through rounds, walkers");
    }

    @Test
    void foldersWithoutSoundResultsAreRefused() throws IOException {
        refused("is no folder", temporary.resolve("nowhere"));
        refused("holds no results: neither manifest.json nor sweep.duckdb", temporary);
        Path unfinished = Files.createDirectories(temporary.resolve("unfinished/.partial"));
        refused("holds a run that is not finished", unfinished.getParent());
        run("--no-report").expect(ExitStatus.DONE);
        Files.writeString(folder().resolve("outcomes.csv"), "run,status\n");
        refused("is damaged: outcomes.csv has 11 bytes, its manifest says ", folder());
        Files.delete(folder().resolve("outcomes.csv"));
        refused("is damaged: outcomes.csv is missing", folder());
        Files.writeString(folder().resolve("manifest.json"), "{\"scenario\": ");
        refused("manifest.json is damaged: it is no JSON", folder());
        Files.writeString(folder().resolve("manifest.json"), "{\"name\": \"an app\"}");
        refused("manifest.json is no manifest of Civitas", folder());
        Path journal = Files.createDirectories(temporary.resolve("journal"));
        Files.writeString(journal.resolve("sweep.duckdb"), "no database");
        refused("is damaged or no journal of a sweep", journal);
    }

    private static void refused(String message, Path folder) {
        Session session = Session.of("report", folder.toString()).expect(ExitStatus.BAD_INPUT);
        assertTrue(session.err().contains(message), session.err());
        assertEquals(1, session.err().lines().count(), session.err());
        assertFalse(Files.exists(folder.resolve("report.html")));
    }
}
