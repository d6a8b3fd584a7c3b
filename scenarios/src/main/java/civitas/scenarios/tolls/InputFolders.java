package civitas.scenarios.tolls;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where input files may be read from: the current folder and what lies in it, and the folders that the environment
 * variable CIVITAS_DATA lists. A scenario file from elsewhere cannot make Civitas read anything else.
 */
final class InputFolders {
    private static final String ENDING = "_net.tntp";

    private InputFolders() {}

    /** Whether a network's name is the path of a file. */
    static boolean isFile(String network) {
        return network.endsWith(ENDING);
    }

    /**
     * The network file of that path, absolute or relative to one of the folders. Trips and other files of it
     * that lie beside it must be in an allowed folder too.
     *
     * @throws IllegalArgumentException if there is none in an allowed folder
     */
    static Path allow(String text) {
        return allow(text, folders());
    }

    /**
     * The same for given folders.
     *
     * @param folders absolute paths
     */
    static Path allow(String text, List<Path> folders) {
        for (Path folder : folders) {
            Path file = folder.resolve(text).normalize();
            if (Files.isRegularFile(file) && inside(file, folders) && companionsInside(file, folders)) {
                return file;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no file in the current folder or in a folder listed in the"
                        + " environment variable CIVITAS_DATA");
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>(List.of(Path.of("").toAbsolutePath()));
        String listed = System.getenv("CIVITAS_DATA");
        if (listed != null) {
            for (String folder : listed.split(File.pathSeparator, -1)) {
                folders.add(Path.of(folder).toAbsolutePath().normalize());
            }
        }
        return folders;
    }

    /** Whether the files that are read along with the network may be; missing ones are the reader's business. */
    private static boolean companionsInside(Path file, List<Path> folders) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, Math.max(0, name.length() - ENDING.length()));
        return Stream.of("_trips.tntp", "_node.tntp", "_flow.tntp")
                .map(ending -> file.resolveSibling(stem + ending))
                .allMatch(companion -> Files.notExists(companion) || inside(companion, folders));
    }

    /** Links are followed, so that none leads out. */
    private static boolean inside(Path file, List<Path> folders) {
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
