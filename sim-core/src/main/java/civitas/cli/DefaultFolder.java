package civitas.cli;

import civitas.run.ResultFolder;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go if nobody says: the next free number in {@code results/}. */
final class DefaultFolder {
    private static final Path PARENT = Path.of("results");

    private DefaultFolder() {}

    static ResultFolder create(ScenarioFile<?> file) throws IOException {
        ResultFolder.requireFolder(PARENT);
        Files.createDirectories(PARENT);
        for (int number = 1; ; number++) {
            Path folder = PARENT.resolve(file.scenario().id() + "-" + number);
            try {
                Files.createDirectory(folder);
                return ResultFolder.open(folder, file);
            } catch (FileAlreadyExistsException taken) {
                // Somebody's results; the next number may be free.
            }
        }
    }
}
