package civitas.run;

import civitas.scenario.Benchmark;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Provenance of a result folder: what was asked, by which build, on which machine, when, and checksums of the files.
 *
 * @param command the command line, without the program's name
 * @param start when the command started
 * @param threads runs that were played at a time
 */
public record Manifest(List<String> command, Instant start, int threads) {
    /** Copies the command line. */
    public Manifest {
        command = List.copyOf(command);
    }

    String json(ScenarioFile<?> file, RunSet runs, Path folder) throws IOException {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.set("scenario", file.json());
        node.put("identity", file.identity());
        node.put("model_version", file.scenario().modelVersion());
        node.put("seed", file.seed());
        node.put("replicates", file.replicates());
        node.put("failed", runs.failed().size());
        node.put("rounds", runs.rounds());
        node.put("trajectory_hash", runs.trajectoryHash());
        benchmarks(node.putObject("benchmarks"), file.benchmarks());
        if (!file.interventions().isEmpty()) {
            benchmarks(node.putObject("benchmarks_at_end"), file.benchmarksAtEnd());
        }
        Version version = Version.current();
        node.putObject("civitas").put("version", version.number()).put("commit", version.commit());
        ArrayNode words = node.putArray("command");
        command.forEach(words::add);
        environment(node);
        node.put("threads", threads);
        node.put("start", start.toString());
        node.put("end", Instant.now().toString());
        checksums(node.putArray("files"), folder);
        return node.toPrettyString() + "\n";
    }

    /** A yardstick that is no number is left out: JSON has none for it. */
    private static void benchmarks(ObjectNode node, List<Benchmark> benchmarks) {
        for (Benchmark benchmark : benchmarks) {
            if (Double.isFinite(benchmark.value())) {
                node.put(benchmark.name(), benchmark.value());
            }
        }
    }

    private static void environment(ObjectNode node) {
        node.putObject("jvm")
                .put("name", System.getProperty("java.vm.name"))
                .put("version", System.getProperty("java.runtime.version"))
                .put("vendor", System.getProperty("java.vendor"));
        node.putObject("machine")
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("architecture", System.getProperty("os.arch"))
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("heap_bytes", Runtime.getRuntime().maxMemory());
    }

    private static void checksums(ArrayNode files, Path folder) throws IOException {
        List<Path> written;
        try (Stream<Path> entries = Files.list(folder)) {
            written = entries.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : written) {
            files.addObject()
                    .put("name", file.getFileName().toString())
                    .put("bytes", Files.size(file))
                    .put("sha256", sha256(file));
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
