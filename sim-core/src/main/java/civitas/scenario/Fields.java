package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The fields of one object outside the parameters, read by type; faults are reported and read as absent. */
final class Fields {
    private final ObjectNode object;
    private final JsonPath path;
    private final Report report;

    /**
     * @param node value that should be an object; anything else is reported and read as an empty object
     * @param path place of {@code node}
     */
    Fields(JsonNode node, JsonPath path, Report report) {
        this.path = path;
        this.report = report;
        this.object = node instanceof ObjectNode good ? good : JsonNodeFactory.instance.objectNode();
        if (!node.isObject()) {
            report.add(path, found(node, "an object"));
        }
    }

    /** Reports every key that is not one of {@code valid}. */
    Fields only(List<String> valid) {
        object.fieldNames().forEachRemaining(key -> {
            if (!valid.contains(key)) {
                fault(key, "unknown key" + Names.hint(key, valid));
            }
        });
        return this;
    }

    /** Reports that {@code key} is absent. */
    Fields require(String key) {
        if (!object.has(key)) {
            report.add(path, "lacks \"" + key + "\"");
        }
        return this;
    }

    void fault(String key, String message) {
        report.add(path.key(key), message);
    }

    void fault(String key, int index, String message) {
        report.add(path.key(key).index(index), message);
    }

    ObjectNode node() {
        return object;
    }

    JsonPath path() {
        return path;
    }

    Optional<String> text(String key) {
        return value(key, JsonNode::isTextual, "text in double quotes").map(JsonNode::textValue);
    }

    OptionalLong integer(String key, long least, long most) {
        JsonNode node = object.get(key);
        if (node == null) {
            return OptionalLong.empty();
        }
        OptionalLong number = LeafValue.exact(node);
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            String range = least == Long.MIN_VALUE
                    ? ""
                    : " in [" + least + ", " + (most == Long.MAX_VALUE ? "inf)" : most + "]");
            fault(key, found(node, "an integer" + range));
            return OptionalLong.empty();
        }
        return number;
    }

    /** A number of a range; infinite ends mean any finite number. */
    OptionalDouble number(String key, Interval range) {
        JsonNode node = object.get(key);
        if (node == null) {
            return OptionalDouble.empty();
        }
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!range.contains(number)) {
            fault(key, found(node, range.equals(Interval.ALL) ? "a finite number" : "a number in " + range));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number + 0.0); // a negative zero becomes zero
    }

    /** One of some words. */
    Optional<String> word(String key, List<String> valid) {
        Optional<String> word = text(key);
        if (word.isPresent() && !valid.contains(word.get())) {
            fault(key, unknown(key, word.get(), valid));
            return Optional.empty();
        }
        return word;
    }

    Optional<Fields> object(String key) {
        return Optional.ofNullable(object.get(key)).map(node -> new Fields(node, path.key(key), report));
    }

    Optional<ArrayNode> list(String key) {
        return value(key, JsonNode::isArray, "a list").map(ArrayNode.class::cast);
    }

    private Optional<JsonNode> value(String key, Predicate<JsonNode> good, String expected) {
        JsonNode node = object.get(key);
        if (node != null && !good.test(node)) {
            fault(key, found(node, expected));
            return Optional.empty();
        }
        return Optional.ofNullable(node);
    }

    /** The elements of a list that should be objects; empty if the list is absent, no list or empty. */
    List<Fields> objects(String key, String element) {
        ArrayNode list = list(key).orElse(null);
        if (list != null && list.isEmpty()) {
            fault(key, "is an empty list, expected at least one " + element);
        }
        List<Fields> fields = new ArrayList<>();
        for (int i = 0; list != null && i < list.size(); i++) {
            fields.add(new Fields(list.get(i), path.key(key).index(i), report));
        }
        return fields;
    }

    static String found(JsonNode node, String expected) {
        return "found " + JsonValue.words(node) + ", expected " + expected + LeafValue.leaveOut(node);
    }

    static String unknown(String what, String name, Collection<String> valid) {
        return "unknown " + what + " '" + Names.printable(name) + "'" + Names.hint(name, valid);
    }
}
