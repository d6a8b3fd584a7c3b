package civitas.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text in one pass into a tree and its lines. Duplicate keys are reported and the first one kept;
 * anything that is not JSON ends reading. {@code NaN} and {@code Infinity} are read as numbers, so that they are
 * reported where they stand together with everything else.
 */
final class DocumentReader {
    static final int DEEPEST = 64;

    /** Bounds the memory that a hostile 16 MiB file can ask for. */
    private static final int MOST_CONTAINERS = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 1)
                    .maxNameLength(ScenarioText.MOST_BYTES)
                    .maxStringLength(ScenarioText.MOST_BYTES)
                    .build())
            .build();

    private record Located(JsonNode node, Lines lines) {}

    private final ScenarioText source;
    private final JsonParser parser;
    private final Problems problems;
    private int containers;
    private Lines latest = Lines.of(1);

    private DocumentReader(ScenarioText source, JsonParser parser, Problems problems) {
        this.source = source;
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * Reads a document.
     *
     * @param problems receives duplicate keys
     * @throws InvalidScenarioException if the text is not one JSON value, or too deep or too large
     */
    static Document read(ScenarioText source, Problems problems) {
        if (source.text().isBlank()) {
            throw Problems.single(source.name(), "is empty, expected a JSON object");
        }
        try (JsonParser parser = FACTORY.createParser(source.text())) {
            return new DocumentReader(source, parser, problems).document();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory is always readable", e);
        }
    }

    private Document document() throws IOException {
        try {
            parser.nextToken();
            Located root = value(line(), JsonPath.ROOT, 1);
            noMore();
            return new Document(source.name(), root.node, root.lines);
        } catch (JsonProcessingException e) {
            throw MalformedJson.explain(source, parser, e);
        }
    }

    private void noMore() throws IOException {
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            more = true;
        }
        if (more) {
            throw fail(
                    parser.currentLocation().getLineNr(), "text follows after the end of the JSON object, remove it");
        }
    }

    private Located value(int line, JsonPath path, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isStructStart()) {
            return new Located(scalar(token), lines(line));
        }
        if (depth > DEEPEST) {
            throw fail(line(), "nested more than " + DEEPEST + " levels deep");
        }
        if (++containers > MOST_CONTAINERS) {
            throw fail(line(), "holds more than " + MOST_CONTAINERS + " lists and objects");
        }
        return token == JsonToken.START_OBJECT ? object(line, path, depth) : array(line, path, depth);
    }

    private Located object(int line, JsonPath path, int depth) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Map<String, Lines> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            Located value = value(keyLine, path.key(key), depth + 1);
            if (node.has(key)) {
                String message =
                        "key appears twice, first on line " + fields.get(key).line();
                problems.add(
                        keyLine,
                        new Problem(source.name() + ":" + keyLine, path.key(key).toString(), message));
            } else {
                node.set(key, value.node);
                fields.put(key, value.lines);
            }
        }
        return new Located(node, new Lines(line, fields, List.of()));
    }

    private Located array(int line, JsonPath path, int depth) throws IOException {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        List<Lines> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonPath place = parser.currentToken().isStructStart() ? path.index(node.size()) : path;
            Located value = value(line(), place, depth + 1);
            node.add(value.node);
            elements.add(value.lines);
        }
        return new Located(node, new Lines(line, Map.of(), elements));
    }

    private JsonNode scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.getInstance();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private static JsonNode number(String text) {
        if (text.endsWith("N") || text.endsWith("y") || text.endsWith("F")) {
            return DoubleNode.valueOf(text.endsWith("N") ? Double.NaN : sign(text) * Double.POSITIVE_INFINITY);
        }
        try {
            return LongNode.valueOf(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return decimal(text);
        }
    }

    private static JsonNode decimal(String text) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException e) {
            // An exponent beyond ten digits: zero or infinity for every purpose here.
            return DoubleNode.valueOf(Double.parseDouble(text));
        }
    }

    private static int sign(String text) {
        return text.startsWith("-") ? -1 : 1;
    }

    private Lines lines(int line) {
        if (latest.line() != line) {
            latest = Lines.of(line);
        }
        return latest;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private InvalidScenarioException fail(int line, String message) {
        return Problems.single(source.name() + ":" + line, message);
    }
}
