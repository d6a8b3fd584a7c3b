package civitas.scenario;

import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.Declaration.Part;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Schema of one declared parameter. */
final class ParameterSchema {
    private ParameterSchema() {}

    static ObjectNode of(Declaration member) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (member instanceof Group group) {
            describe(schema, group.description(), "", "");
            members(schema, group);
        } else if (member instanceof Choice choice) {
            describe(schema, choice.description(), "", choice.source());
            schema.set("default", choice.defaultValue());
            ArrayNode oneOf = schema.putArray("oneOf");
            parts(oneOf, choice);
            if (choice.perAgent()) {
                ObjectNode list = oneOf.addObject().put("type", "array").put("minItems", 1);
                parts(list.putObject("items").putArray("oneOf"), choice);
            }
        } else {
            Leaf leaf = (Leaf) member;
            describe(schema, leaf.description(), leaf.unit(), leaf.source());
            schema.set("default", leaf.defaultValue());
            value(schema, leaf);
        }
        return schema;
    }

    /** Makes {@code schema} an object without other keys than those put into the result. */
    static ObjectNode object(ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false);
        return schema.putObject("properties");
    }

    private static void members(ObjectNode schema, Group group) {
        ObjectNode properties = object(schema);
        group.members().forEach(member -> properties.set(member.name(), of(member)));
    }

    private static void parts(ArrayNode oneOf, Choice choice) {
        for (Part part : choice.parts()) {
            ObjectNode name = oneOf.addObject().put("const", part.name());
            describe(name, part.group().description(), "", "");
            ObjectNode object = oneOf.addObject();
            describe(object, part.group().description(), "", "");
            ObjectNode properties = object(object);
            properties.putObject(Choice.KIND).put("const", part.name());
            part.group().members().forEach(member -> properties.set(member.name(), of(member)));
            object.putArray("required").add(Choice.KIND);
        }
    }

    private static void value(ObjectNode schema, Leaf leaf) {
        switch (leaf.type()) {
            case INT -> integer(schema, leaf, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> integer(schema, leaf, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> number(schema, leaf.range());
            case BOOLEAN -> schema.put("type", "boolean");
            case ENUM -> leaf.words().forEach(schema.putArray("enum")::add);
            case TEXT -> schema.put("type", "string");
            case NUMBERS -> {
                ArrayNode oneOf = schema.putArray("oneOf");
                number(oneOf.addObject(), leaf.range());
                ObjectNode list = oneOf.addObject().put("type", "array").put("minItems", 1);
                number(list.putObject("items"), leaf.range());
            }
        }
    }

    private static void integer(ObjectNode schema, Leaf leaf, long least, long most) {
        bounds(schema.put("type", "integer"), leaf.range());
        if (leaf.range().low() < least) {
            schema.put("minimum", least);
        }
        if (leaf.range().high() > most) {
            schema.put("maximum", most);
        }
    }

    private static void number(ObjectNode schema, Interval range) {
        bounds(schema.put("type", "number"), range);
        // Numbers beyond the range of a double are legal JSON, but no parameter.
        if (Double.isInfinite(range.low())) {
            schema.set("minimum", Decimals.json(-Double.MAX_VALUE));
        }
        if (Double.isInfinite(range.high())) {
            schema.set("maximum", Decimals.json(Double.MAX_VALUE));
        }
    }

    private static void bounds(ObjectNode schema, Interval range) {
        if (Double.isFinite(range.low())) {
            schema.set(range.lowIncluded() ? "minimum" : "exclusiveMinimum", Decimals.json(range.low()));
        }
        if (Double.isFinite(range.high())) {
            schema.set(range.highIncluded() ? "maximum" : "exclusiveMaximum", Decimals.json(range.high()));
        }
    }

    private static void describe(ObjectNode schema, String description, String unit, String source) {
        String text = sentence(description)
                + (unit.isEmpty() ? "" : " Unit: " + unit + ".")
                + (source.isEmpty() ? "" : " Source: " + sentence(source));
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }
}
