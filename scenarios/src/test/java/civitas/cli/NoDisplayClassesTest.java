package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands without windows load no class of AWT or Swing, and none of the console. */
class NoDisplayClassesTest {
    private static final Pattern OF_DISPLAYS = Pattern.compile(
            "(java\\.awt|javax\\.swing|sun\\.awt|sun\\.java2d|sim\\.display|sim\\.portrayal|civitas\\.console)\\..*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "list",
        "describe collusion",
        "describe tolls",
        "run collusion --replicates 1 --set max_periods=2000 --set convergence_window=500 --out OUT",
        "run tolls --replicates 1 --set days=10 --set measured_days=5 --out OUT",
        "sweep SWEEP --out OUT"
    })
    void noneIsLoaded(String line) throws IOException, InterruptedException {
        Path sweep = folder.resolve("sweep.json");
        Files.writeString(
                sweep,
                """
                {"scenario": "tolls", "parameters": {"days": 10, "measured_days": 5},
                 "sweep": {"design": "grid", "axes": {"drivers": [100, 200]}}}""");
        Path log = folder.resolve("classes.log");
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                "civitas.cli.Main"));
        for (String word : line.split(" ", -1)) {
            command.add(word.replace("SWEEP", sweep.toString())
                    .replace("OUT", folder.resolve("out").toString()));
        }
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(ExitStatus.DONE, process.exitValue(), Files.readString(output));
        List<String> loaded = loaded(log);
        assertTrue(loaded.contains("civitas.cli.Main"), "the log holds the classes");
        assertEquals(
                List.of(),
                loaded.stream().filter(OF_DISPLAYS.asMatchPredicate()).toList());
    }

    /** Names of classes, from lines such as {@code [0.1s][info][class,load] java.lang.Object source: jrt:/java.base}. */
    private static List<String> loaded(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .map(entry -> entry.replaceFirst("^\\S* ?(\\[[^]]*]\\s*)*", "").strip())
                .map(entry -> entry.split(" ", 2)[0])
                .toList();
    }
}
