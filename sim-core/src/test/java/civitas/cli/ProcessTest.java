package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own, in an empty folder. */
class ProcessTest {
    private static final int ENDED_BY_A_SIGNAL = 128;

    @TempDir
    private Path folder;

    private Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
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
        assertTrue(text("out").endsWith("Results: results/drift-2\n"), text("out"));
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
