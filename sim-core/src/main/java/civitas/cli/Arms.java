package civitas.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/**
 * Two values of an axis that are to be compared.
 *
 * @param axis path
 * @param control the first
 * @param treated the second
 */
record Arms(String axis, JsonNode control, JsonNode treated) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Reads AXIS=A,B; values are JSON or plain words.
     *
     * @param axes those that the sweep has
     * @throws IllegalArgumentException if it is none, with a message for the user
     */
    static Arms parse(String text, Set<String> axes) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("expected AXIS=A,B");
        }
        String axis = text.substring(0, equals);
        if (!axes.contains(axis)) {
            throw new IllegalArgumentException(
                    "'" + axis + "' is no axis of this sweep, expected one of: " + String.join(", ", axes));
        }
        String values = text.substring(equals + 1);
        JsonNode pair = json("[" + values + "]");
        if (pair != null && pair.size() == 2) {
            return new Arms(axis, pair.get(0), pair.get(1));
        }
        String[] words = values.split(",", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("expected two values, separated by a comma");
        }
        return new Arms(axis, value(words[0]), value(words[1]));
    }

    private static JsonNode value(String word) {
        JsonNode json = json(word);
        return json == null ? TextNode.valueOf(word) : json;
    }

    /** Null if it is no JSON. */
    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
