package civitas.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** A point of a design as {@link PlannedRun#point()} writes it. */
final class PointText {
    /** Numbers as scenario files are read: no digit lost, and one node type for whole numbers. */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PointText() {}

    /**
     * Values by axis.
     *
     * @throws IllegalArgumentException if the text is no JSON object
     */
    static Map<String, JsonNode> parse(String text) {
        JsonNode tree = tree(text);
        if (!tree.isObject()) {
            throw malformed(text, null);
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        tree.properties().forEach(value -> values.put(value.getKey(), value.getValue()));
        return values;
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw malformed(text, e);
        }
    }

    private static IllegalArgumentException malformed(String text, Exception cause) {
        return new IllegalArgumentException(
                "point '" + text + "' is malformed, expected a JSON object from axis to value", cause);
    }
}
