package civitas.report;

import civitas.report.raster.Rasterizer;
import civitas.run.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PNG files beside SVG files, made by a process of its own: drawing pixels loads AWT, which a command without a display
 * must never do, and which some Java installations lack.
 */
final class PngPictures {
    private PngPictures() {}

    /**
     * Writes them.
     *
     * @param pictures SVG files; each gets a PNG file of its name beside it
     * @param progress told of each
     * @return why it was not possible, in one sentence; empty if all is well
     */
    static Optional<String> write(List<Path> pictures, Progress progress) throws IOException {
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Rasterizer.class.getName()));
        pictures.forEach(picture -> command.add(picture.toString()));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Optional.of("No PNG files: Java could not be started again (" + e.getMessage() + ").");
        }
        Optional<String> complaint = follow(process, progress);
        return status(process) == 0
                ? Optional.empty()
                : Optional.of(
                        "No PNG files: this Java cannot draw pictures (" + complaint.orElse("no reason given") + ").");
    }

    /** Reads to the end what the process says; returns its first line that does not tell of a picture. */
    private static Optional<String> follow(Process process, Progress progress) throws IOException {
        Optional<String> complaint = Optional.empty();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(Rasterizer.DRAWN)) {
                    progress.step();
                } else if (complaint.isEmpty()) {
                    complaint = Optional.of(line);
                }
            }
        }
        return complaint;
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
