package civitas.run;

import civitas.scenario.Quantity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One small JSON file per finished run. Numbers are kept as text, because JSON has no NaN. */
final class RunResultFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<Quantity> outcomes;

    RunResultFiles(Path folder, List<Quantity> outcomes) {
        this.folder = folder;
        this.outcomes = outcomes;
    }

    private Path file(RunKey key) {
        return folder.resolve(key.fileName() + ".json");
    }

    void write(RunKey key, RunResult result) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("rounds", result.rounds());
        node.put("trajectory_hash", result.trajectoryHash());
        node.put("seconds", result.seconds());
        ObjectNode values = node.putObject("outcomes");
        result.outcomes().forEach((name, value) -> values.put(name, Double.toString(value)));
        AtomicFiles.write(file(key), node.toString());
    }

    /** What that run measured; null if it is not finished or its file is not sound. */
    RunResult read(RunKey key) throws IOException {
        if (!Files.exists(file(key))) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(Files.readString(file(key)));
            Map<String, Double> values = new LinkedHashMap<>();
            for (Quantity outcome : outcomes) {
                values.put(
                        outcome.name(),
                        Double.valueOf(
                                node.path("outcomes").path(outcome.name()).asText()));
            }
            return new RunResult(
                    values,
                    node.path("rounds").asLong(),
                    node.path("trajectory_hash").asLong(),
                    node.path("seconds").asDouble());
        } catch (JsonProcessingException | NumberFormatException damaged) {
            return null;
        }
    }
}
