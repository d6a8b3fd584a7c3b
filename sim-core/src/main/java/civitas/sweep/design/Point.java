package civitas.sweep.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one point of a sweep changes in its file.
 *
 * @param values by axis; the map cannot be changed, its values must not be
 */
public record Point(SortedMap<String, JsonNode> values) {
    /** The file itself. */
    public static final Point ORIGIN = new Point(new TreeMap<>());

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.USE_LONG_FOR_INTS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Copies the map. */
    public Point {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A point of any map. */
    static Point of(Map<String, JsonNode> values) {
        return new Point(new TreeMap<>(values));
    }

    /** This point and what another one sets. */
    public Point and(Point other) {
        SortedMap<String, JsonNode> both = new TreeMap<>(values);
        both.putAll(other.values);
        return new Point(both);
    }

    /** This point with one more axis. */
    public Point with(String axis, JsonNode value) {
        SortedMap<String, JsonNode> more = new TreeMap<>(values);
        more.put(axis, value);
        return new Point(more);
    }

    /** This point with one axis less. */
    public Point without(String axis) {
        SortedMap<String, JsonNode> less = new TreeMap<>(values);
        less.remove(axis);
        return new Point(less);
    }

    /** The point as a JSON object from axis to value, compact, keys sorted. */
    public String json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return node.setAll(values).toString();
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException if the text is no JSON object
     */
    public static Point parse(String json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode node) {
                SortedMap<String, JsonNode> values = new TreeMap<>();
                node.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
                return new Point(values);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + json + "' is no JSON", e);
        }
        throw new IllegalArgumentException("'" + json + "' is no JSON object");
    }
}
