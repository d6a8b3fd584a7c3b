package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A design over parameter points, as the file writes it. Every value of every axis is valid by itself; the points
 * are checked one by one by {@link ScenarioFile#at}.
 *
 * @param design name of the design; {@code grid} is every combination of the axes' values
 * @param axes in the order of the file
 */
public record Sweep(String design, List<Axis> axes) {
    /** Copies the axes. */
    public Sweep {
        axes = List.copyOf(axes);
    }

    /**
     * One parameter and the values it takes.
     *
     * @param parameter path with dots between levels
     * @param values in canonical form, all different; copied on the way in and out
     */
    public record Axis(String parameter, List<JsonNode> values) {
        /** Copies the values. */
        public Axis {
            values = copy(values);
        }

        @Override
        public List<JsonNode> values() {
            return copy(values);
        }

        private static List<JsonNode> copy(List<JsonNode> values) {
            return values.stream().<JsonNode>map(JsonNode::deepCopy).toList();
        }
    }
}
