package civitas.scenario;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the input files of a scenario may be read from. A scenario file from elsewhere cannot make Civitas read
 * anything outside these folders: links are followed before a file counts as being inside.
 *
 * @param folders absolute and normalized; a relative path is looked up in one after the other
 */
public record InputFolders(List<Path> folders) {
    /** Name of the environment variable that lists more folders, separated as paths are on this system. */
    public static final String VARIABLE = "CIVITAS_DATA";

    /** Makes the folders absolute. */
    public InputFolders {
        folders = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
    }

    /** The current folder and what lies in it, and the folders that the environment variable lists. */
    public static InputFolders ofEnvironment() {
        List<Path> folders = new ArrayList<>(List.of(Path.of("")));
        String listed = System.getenv(VARIABLE);
        if (listed != null) {
            for (String folder : listed.split(File.pathSeparator, -1)) {
                folders.add(Path.of(folder));
            }
        }
        return new InputFolders(folders);
    }

    /**
     * The file of that path, absolute or relative to one of the folders.
     *
     * @throws java.nio.file.InvalidPathException if the text is no path
     */
    public Optional<Path> find(String text) {
        for (Path folder : folders) {
            Path file = folder.resolve(text).normalize();
            if (Files.isRegularFile(file) && contain(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * The file of that path, which must be there.
     *
     * @throws IllegalArgumentException if there is none in an allowed folder, or it is a link that leads out of all
     */
    public Path require(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' "
                        + (leadsOut(text)
                                ? "leads out of the current folder and the folders listed in the environment variable "
                                        + VARIABLE + "; list the folder that holds the file"
                                : "is no file in the current folder or in a folder listed in the environment variable "
                                        + VARIABLE)));
    }

    /** Whether a path inside a folder ends at a file outside of all; of paths outside nothing is told. */
    private boolean leadsOut(String text) {
        return folders.stream().anyMatch(folder -> {
            Path file = folder.resolve(text).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file) && !contain(file);
        });
    }

    /** Whether an existing file lies in one of the folders once links are followed. */
    public boolean contain(Path file) {
        try {
            Path real = file.toRealPath();
            for (Path folder : folders) {
                if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
