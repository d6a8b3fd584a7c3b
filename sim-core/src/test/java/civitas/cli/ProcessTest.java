package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own, in an empty folder. */
class ProcessTest {
    private static final int ENDED_BY_A_SIGNAL = 128;

    /** Number of the signal that Ctrl-C sends. */
    private static final int INTERRUPT = 2;

    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "civitas.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running after a minute");
        return process.exitValue();
    }

    @Test
    void resultsGoToTheNextFreeFolder() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("results/drift-1"));
        assertEquals(ExitStatus.DONE, end(start("run", "drift")));
        assertTrue(
                text("out").endsWith("Results: results/drift-2\nReport: results/drift-2/report.html\n"), text("out"));
        assertTrue(Files.exists(folder.resolve("results/drift-2/manifest.json")));
    }

    @Test
    void resultsThatAreAFileAreRefused() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("results"), "mine");
        assertEquals(ExitStatus.BAD_INPUT, end(start("run", "drift")));
        assertEquals("results is a file, expected a folder for results\n", text("err"));
    }

    @Test
    void aStoppedProcessSavesItsRunsAndSaysHowToGoOn() throws IOException, InterruptedException {
        Process process =
                start("run", "drift", "--set", "rounds=1e9", "--set", "platform.lever={\"kind\": \"pulled\"}");
        Path series = folder.resolve("results/drift-1/.partial/run-000000.series.csv");
        while (process.isAlive() && !(Files.exists(series) && Files.size(series) > 0)) {
            Thread.sleep(20);
        }
        process.destroy();
        assertTrue(end(process) > ENDED_BY_A_SIGNAL);
        assertEquals(
                "Stopped. 0 of 6 runs are finished and kept in results/drift-1; runs in flight were saved.\n"
                        + "To go on: civitas run drift --set rounds=1e9 --set 'platform.lever={\"kind\": \"pulled\"}'"
                        + " --out results/drift-1\n",
                text("err"));
        assertEquals("", text("out"));
        assertTrue(Files.exists(folder.resolve("results/drift-1/.partial/run-000000.checkpoint")));
        assertFalse(Files.exists(folder.resolve("results/drift-1/manifest.json")));
    }

    private static final List<String> MEASURED =
            List.of("results.csv", "points.csv", "outcomes.csv", "benchmarks.csv", "series.csv");

    /** A sweep of some seconds on one thread: too long for a test that stops it to come late. */
    private String[] sweep(String name) throws IOException {
        Files.writeString(
                folder.resolve("walks.json"),
                """
                {"scenario": "drift", "replicates": 75, "record": {"every": 50, "series": ["position"]},
                 "sweep": {"axes": {"rounds": {"from": 500, "to": 10000, "count": 20}}}}""");
        String file = folder.resolve("walks.json").toString();
        return new String[] {
            "sweep", file, "--threads", "1", "--out", folder.resolve(name).toString()
        };
    }

    private List<String> export(String name) throws IOException {
        Path tables = folder.resolve(name + "-tables");
        Session.of("export", folder.resolve(name).toString(), "--out", tables.toString())
                .expect(ExitStatus.DONE);
        List<String> content = new ArrayList<>();
        for (String table : MEASURED) {
            content.add(Files.readString(tables.resolve(table)));
        }
        return content;
    }

    /** Until more is kept than a journal has at its opening. */
    private void awaitRuns(Process process, String name) throws IOException, InterruptedException {
        Path log = folder.resolve(name + "/sweep.duckdb.wal");
        while (process.isAlive() && !(Files.exists(log) && Files.size(log) > 100_000)) {
            Thread.sleep(5);
        }
    }

    /** Processes inherit what their parent ignores, and shells let background jobs ignore Ctrl-C. */
    private static boolean ignoresCtrlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        long signals =
                Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).trim(), 16);
        return (signals & 1L << (INTERRUPT - 1)) != 0;
    }

    @Test
    void aSweepThatCtrlCStoppedGoesOnAndMeasuresTheSame() throws IOException, InterruptedException {
        assumeFalse(ignoresCtrlC(), "this process was started in the background, where Ctrl-C reaches nobody");
        Process process = start(sweep("stopped"));
        awaitRuns(process, "stopped");
        assertEquals(0, end(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start()));
        assertEquals(ExitStatus.STOPPED, end(process));
        String command = "civitas " + String.join(" ", sweep("stopped"));
        assertTrue(
                text("err").endsWith("Stopped; runs that had ended are kept.\nTo go on: " + command + "\n"),
                text("err"));
        JsonNode rest = Session.of(with("--json", sweep("stopped")))
                .expect(ExitStatus.DONE)
                .json();
        int played = rest.get("played").asInt();
        assertTrue(played > 0 && played < 1500, "played the second time: " + played);
        Session.of(sweep("whole")).expect(ExitStatus.DONE);
        assertEquals(export("whole"), export("stopped"));
    }

    @Test
    void aSweepThatWasKilledAgainAndAgainMeasuresTheSame() throws IOException, InterruptedException {
        Random random = new Random(7);
        int kills = 0;
        for (int i = 0; i < 4; i++) {
            Process process = start(sweep("killed"));
            awaitRuns(process, "killed");
            Thread.sleep(random.nextInt(400));
            kills += process.isAlive() ? 1 : 0;
            process.destroyForcibly();
            end(process);
            Session plan = Session.of(with("--plan", sweep("killed"))).expect(ExitStatus.DONE);
            assertEquals("", plan.err());
        }
        assertTrue(kills > 1, "kills in mid-sweep: " + kills);
        Session last = Session.of(sweep("killed")).expect(ExitStatus.DONE);
        assertEquals("", last.err());
        Session.of(sweep("whole")).expect(ExitStatus.DONE);
        assertEquals(export("whole"), export("killed"));
    }

    private static String[] with(String option, String[] arguments) {
        String[] more = Arrays.copyOf(arguments, arguments.length + 1);
        more[arguments.length] = option;
        return more;
    }

    @ParameterizedTest
    @ValueSource(strings = {"run drift", "reproduce drift"})
    void noClassOfADisplayIsLoaded(String line) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        ProcessBuilder process = builder(line.split(" ", -1));
        process.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log + "::filecount=0");
        assertTrue(end(process.start()) <= ExitStatus.FAILED, text("err"));
        String loaded = Files.readString(log);
        assertTrue(loaded.contains(" civitas.run.Run source:"));
        List<String> ofDisplays = loaded.lines()
                .filter(entry -> entry.matches(".*\\s(java\\.awt|javax\\.swing|sun\\.awt|sim\\.display)\\..*"))
                .toList();
        assertEquals(List.of(), ofDisplays);
    }
}
