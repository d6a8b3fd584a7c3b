package civitas.scenario;

import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.Declaration.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/**
 * Writes a parameter record as JSON, the inverse of {@link Binder}: every parameter, in the order of declaration, each
 * value in one form only. Equal records give equal text.
 */
final class Canonical {
    private Canonical() {}

    static ObjectNode json(Group group, Record parameters) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        RecordComponent[] components = group.type().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Declaration member = group.members().get(i);
            node.set(member.name(), value(member, component(components[i], parameters)));
        }
        return node;
    }

    /** The value at a parameter's path within a canonical tree, which always holds it. */
    static JsonNode at(ObjectNode canonical, JsonPath path) {
        JsonNode node = canonical;
        for (Object step : path.steps()) {
            node = node.path((String) step);
        }
        return node.deepCopy();
    }

    private static JsonNode value(Declaration member, Object value) {
        if (member instanceof Group group) {
            return json(group, (Record) value);
        }
        if (member instanceof Choice choice) {
            return value instanceof Parts<?> parts ? parts(choice, parts) : part(choice, (Record) value);
        }
        return leaf((Leaf) member, value);
    }

    private static JsonNode parts(Choice choice, Parts<?> parts) {
        if (parts.shared()) {
            return part(choice, (Record) parts.at(0));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        parts.values().forEach(part -> list.add(part(choice, (Record) part)));
        return list;
    }

    private static JsonNode part(Choice choice, Record value) {
        Part part = choice.parts().stream()
                .filter(candidate -> candidate.group().type() == value.getClass())
                .findFirst()
                .orElseThrow();
        if (part.group().members().isEmpty()) {
            return TextNode.valueOf(part.name());
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(Choice.KIND, part.name());
        node.setAll(json(part.group(), value));
        return node;
    }

    private static JsonNode leaf(Leaf leaf, Object value) {
        return switch (leaf.type()) {
            case INT, LONG -> LongNode.valueOf(((Number) value).longValue());
            case DOUBLE -> Decimals.json((Double) value);
            case BOOLEAN -> BooleanNode.valueOf((Boolean) value);
            case TEXT -> TextNode.valueOf((String) value);
            case ENUM -> TextNode.valueOf(Names.snake(((Enum<?>) value).name()));
            case NUMBERS -> numbers((Numbers) value);
        };
    }

    private static JsonNode numbers(Numbers numbers) {
        if (numbers.shared()) {
            return Decimals.json(numbers.at(0));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (double number : numbers.values()) {
            list.add(Decimals.json(number));
        }
        return list;
    }

    private static Object component(RecordComponent component, Record parameters) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(parameters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessors always answer", e);
        }
    }
}
