package civitas.sweep.design;

import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Values of parameters at a point: what the point sets, or else what its file has. */
final class Lookup {
    private static final String INTERVENTIONS = "interventions";
    private static final String KIND = "kind";

    private final JsonNode file;

    Lookup(ScenarioFile<?> file) {
        this.file = file.json();
    }

    /**
     * The value of a parameter, of a chosen part its name; empty if there is no such parameter at the point, because
     * another part is chosen or there is no such intervention.
     */
    Optional<JsonNode> value(Point point, String path) {
        return written(point, path).map(value -> value.isObject() && value.has(KIND) ? value.get(KIND) : value);
    }

    /** The axis nearest to the parameter wins, as it does when the point is played. */
    private Optional<JsonNode> written(Point point, String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            JsonNode value = point.values().get(path.substring(0, end));
            if (value != null) {
                return end == path.length() ? Optional.of(value) : inside(value, path.substring(end + 1));
            }
        }
        boolean intervention = path.startsWith(INTERVENTIONS + ".");
        return inside(intervention ? file : file.get("parameters"), path);
    }

    /** Keys may have dots themselves, as those of {@code set} have: the longest key wins. */
    private static Optional<JsonNode> inside(JsonNode node, String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            Optional<JsonNode> found = child(node, path.substring(0, end));
            if (found.isPresent()) {
                return end == path.length() ? found : inside(found.get(), path.substring(end + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> child(JsonNode node, String key) {
        boolean index = node.isArray() && key.length() < 9 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return Optional.ofNullable(index ? node.get(Integer.parseInt(key)) : node.get(key));
    }
}
