package civitas.run;

import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Result folders of tests. */
final class Results {
    private static final String SECONDS = "(?m)^((?:[^,\n]*,){4})[0-9.]+,";

    private Results() {}

    /** Plays what is missing and completes the folder. */
    static RunSet complete(Path path, ScenarioFile<?> file, boolean twins, int threads) throws IOException {
        try (ResultFolder folder = ResultFolder.open(path, file)) {
            RunSet runs = new Runner(file, threads, 0).play(Runner.keys(file, twins), folder, Progress.SILENT);
            folder.complete(file, runs, new Manifest(List.of("run", "drift"), Instant.EPOCH, threads));
            return runs;
        }
    }

    /** Plays what is missing and leaves the folder unfinished. */
    static RunSet play(Path path, ScenarioFile<?> file, int threads) throws IOException {
        return play(path, file, new Runner(file, threads, 0));
    }

    static RunSet play(Path path, ScenarioFile<?> file, Runner runner) throws IOException {
        try (ResultFolder folder = ResultFolder.open(path, file)) {
            return runner.play(Runner.keys(file, false), folder, Progress.SILENT);
        }
    }

    /** The tables of a complete folder, without the time that runs took. */
    static String tables(Path folder) throws IOException {
        return Files.readString(folder.resolve("outcomes.csv")).replaceAll(SECONDS, "$1")
                + Files.readString(folder.resolve("series.csv"));
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    static Path partial(Path folder, String name) {
        return folder.resolve(".partial").resolve(name);
    }
}
