package civitas.sweep.spark;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of this process' class path executors do not have: Civitas and its libraries.
 *
 * @param entries jar files and folders of classes, absolute, in their order
 */
record ClassPath(List<Path> entries) {
    /**
     * @param text class path; entries that do not exist are left out
     * @param sparkHome executors have its jars, told by their file names
     */
    static ClassPath of(String text, Path sparkHome) {
        Path sparkJars = sparkHome.resolve(SparkHome.JARS);
        return new ClassPath(Stream.of(text.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists)
                .filter(entry -> !Files.exists(sparkJars.resolve(entry.getFileName())))
                .toList());
    }

    /** Whether all of it can be sent to another machine: jar files. */
    boolean packaged() {
        return entries.stream().allMatch(Files::isRegularFile);
    }
}
