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
        return ResultFolder.open(next(file.scenario().id()), file);
    }

    /** A new, empty folder whose name begins with {@code name}. */
    static Path next(String name) throws IOException {
        ResultFolder.requireFolder(PARENT);
        Files.createDirectories(PARENT);
        for (int number = 1; ; number++) {
            Path folder = PARENT.resolve(name + "-" + number);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException taken) {
                // Somebody's results; the next number may be free.
            }
        }
    }
}
