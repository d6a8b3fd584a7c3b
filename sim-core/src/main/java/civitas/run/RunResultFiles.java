package civitas.run;

import civitas.scenario.Quantity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One small JSON file per finished run. Outcomes are kept as text, because JSON has no NaN; the lengths of the run's
 * series and tables are kept too, so that a result counts only together with all its rows.
 */
final class RunResultFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path folder;
    private final RunTables tables;
    private final List<Quantity> outcomes;

    RunResultFiles(Path folder, List<Quantity> outcomes) {
        this.folder = folder;
        this.tables = new RunTables(folder);
        this.outcomes = outcomes;
    }

    void write(RunKey key, RunResult result, List<String> tableNames) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("rounds", result.rounds());
        node.put("trajectory_hash", result.trajectoryHash());
        node.put("seconds", result.seconds());
        node.put("series_bytes", seriesBytes(key));
        tables.note(key, tableNames, node.putObject("table_bytes"));
        ObjectNode values = node.putObject("outcomes");
        result.outcomes().forEach((name, value) -> values.put(name, Double.toString(value)));
        AtomicFiles.write(folder.resolve(key.resultFile()), AtomicFiles.text(node.toString()));
    }

    private long seriesBytes(RunKey key) throws IOException {
        return RunFiles.bytes(folder.resolve(key.seriesFile()));
    }

    /** What that run measured; null if it is not finished, or if its result or its series is not sound. */
    RunResult read(RunKey key) throws IOException {
        if (!Files.exists(folder.resolve(key.resultFile()))) {
            return null;
        }
        try {
            JsonNode node = parse(key);
            boolean whole = integer(node, "series_bytes") == seriesBytes(key)
                    && tables.whole(key, node.required("table_bytes"));
            return whole ? result(node) : null;
        } catch (JsonProcessingException | IllegalArgumentException damaged) {
            return null;
        }
    }

    /** Names of the tables that a finished run has kept. */
    List<String> tables(RunKey key) throws IOException {
        return parse(key).required("table_bytes").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private JsonNode parse(RunKey key) throws IOException {
        byte[] text = Files.readAllBytes(folder.resolve(key.resultFile()));
        return JSON.readTree(new String(text, StandardCharsets.UTF_8));
    }

    /** Throws an {@link IllegalArgumentException} where something is missing or is no number. */
    private RunResult result(JsonNode node) {
        JsonNode measured = node.required("outcomes");
        Map<String, Double> values = new LinkedHashMap<>();
        for (Quantity outcome : outcomes) {
            values.put(outcome.name(), number(measured, outcome.name()));
        }
        return new RunResult(
                values, integer(node, "rounds"), integer(node, "trajectory_hash"), number(node, "seconds"));
    }

    private static long integer(JsonNode node, String name) {
        return Long.parseLong(node.required(name).asText());
    }

    private static double number(JsonNode node, String name) {
        return Double.parseDouble(node.required(name).asText());
    }
}
