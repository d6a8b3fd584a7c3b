package civitas.scenario;

import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.Declaration.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Turns JSON into a parameter record: defaults for what is left out, a report for everything that is wrong. A faulty
 * value is replaced by its default after it was reported, so that one pass finds all faults.
 */
final class Binder {
    private record Sized(String lengthOf, JsonPath path, int length) {}

    private final Report report;
    private final Map<String, Long> integers = new HashMap<>();
    private final List<Sized> lists = new ArrayList<>();

    /**
     * @param report receives faults, with paths relative to the parameter record
     */
    Binder(Report report) {
        this.report = report;
    }

    /** Binds a whole parameter record; use a binder once. */
    Record bind(Group root, JsonNode node) {
        Record parameters = bindParts(root, node);
        lists.forEach(this::checkLength);
        return parameters;
    }

    /** Binds without comparing the lengths of lists to the parameters that give them. */
    Record bindParts(Group root, JsonNode node) {
        return group(root, node, JsonPath.ROOT, Set.of());
    }

    /**
     * @param foreign names of parameters that other parts of the same choice have, and the key {@code kind}
     */
    private Record group(Group group, JsonNode node, JsonPath path, Set<String> foreign) {
        if (!node.isObject()) {
            report.add(
                    path,
                    "found " + JsonValue.words(node) + ", expected an object with parameters "
                            + Names.listed(group.names()) + LeafValue.leaveOut(node));
            return group(group, JsonNodeFactory.instance.objectNode(), path, foreign);
        }
        node.fieldNames().forEachRemaining(key -> {
            if (group.member(key).isEmpty() && !foreign.contains(key)) {
                report.add(path.key(key), "unknown parameter" + nesting(group, key) + Names.hint(key, group.names()));
            }
        });
        Object[] values = group.members().stream()
                .map(member -> member(member, node.get(member.name()), path.key(member.name())))
                .toArray();
        return construct(group, node, values, path);
    }

    /** Dotted names are for overrides and interventions; in the parameters of a file they are written as objects. */
    private static String nesting(Group group, String key) {
        int dot = key.indexOf('.');
        boolean dotted = dot > 0 && group.member(key.substring(0, dot)).isPresent();
        return dotted ? "; here levels are objects: \"" + key.replace(".", "\": {\"") + "\": ..." : "";
    }

    private Object member(Declaration member, JsonNode node, JsonPath path) {
        if (member instanceof Group group) {
            return group(group, node == null ? JsonNodeFactory.instance.objectNode() : node, path, Set.of());
        }
        if (member instanceof Choice choice) {
            JsonNode written = node == null ? choice.defaultValue() : node;
            return choice.perAgent() ? parts(choice, written, path) : choice(choice, written, path);
        }
        Leaf leaf = (Leaf) member;
        return leaf(leaf, node == null ? leaf.defaultValue() : node, path);
    }

    private Object leaf(Leaf leaf, JsonNode node, JsonPath path) {
        Optional<Object> value = new LeafValue(leaf, report.below(path)).read(node);
        value.ifPresent(good -> remember(leaf, good, path));
        return value.or(() -> new LeafValue(leaf, Report.NONE).read(leaf.defaultValue()))
                .orElseThrow(() -> new IllegalStateException("default of " + leaf.path() + " was checked before"));
    }

    private void remember(Leaf leaf, Object value, JsonPath path) {
        if (leaf.type().integer()) {
            integers.put(leaf.path(), ((Number) value).longValue());
        }
        if (!leaf.lengthOf().isEmpty() && !((Numbers) value).shared()) {
            lists.add(new Sized(leaf.lengthOf(), path, ((Numbers) value).values().length));
        }
    }

    private void checkLength(Sized list) {
        Long expected = integers.get(list.lengthOf);
        if (expected != null && expected != list.length) {
            String name = list.lengthOf;
            report.add(
                    list.path,
                    "has " + list.length + " values, expected 1 or one per " + Names.singular(name) + " (" + name
                            + " = " + expected + ")");
        }
    }

    private Parts<Object> parts(Choice choice, JsonNode node, JsonPath path) {
        if (!node.isArray() || node.isEmpty()) {
            return new Parts<>(List.of(choice(choice, node, path)));
        }
        if (node.size() > 1) {
            lists.add(new Sized(choice.lengthOf(), path, node.size()));
        }
        List<Object> parts = new ArrayList<>();
        for (int agent = 0; agent < node.size(); agent++) {
            parts.add(choice(choice, node.get(agent), path.index(agent)));
        }
        return new Parts<>(parts);
    }

    private Object choice(Choice choice, JsonNode node, JsonPath path) {
        JsonNode kind = node.isObject() ? node.get(Choice.KIND) : node;
        if (kind == null) {
            report.add(path, "lacks \"kind\", expected one of " + Names.listed(choice.names()));
            return choice(choice, choice.defaultValue(), path);
        }
        Optional<Part> part = kind.isTextual() ? choice.part(kind.textValue()) : Optional.empty();
        if (part.isEmpty()) {
            String message = kind.isTextual()
                    ? "unknown choice '" + Names.printable(kind.textValue()) + "'"
                            + Names.hint(kind.textValue(), choice.names())
                    : "found " + JsonValue.words(kind) + ", expected one of " + Names.listed(choice.names())
                            + LeafValue.leaveOut(kind);
            report.add(node.isObject() ? path.key(Choice.KIND) : path, message);
            return choice(choice, choice.defaultValue(), path);
        }
        return part(choice, part.get(), node, path);
    }

    private Object part(Choice choice, Part part, JsonNode node, JsonPath path) {
        Set<String> foreign = new TreeSet<>(Set.of(Choice.KIND));
        node.fieldNames().forEachRemaining(key -> {
            List<Part> owners = foreignOwners(choice, part, key);
            if (!owners.isEmpty()) {
                foreign.add(key);
                report.add(path.key(key), belongsTo(owners, choice, part));
            }
        });
        return group(part.group(), node.isObject() ? node : JsonNodeFactory.instance.objectNode(), path, foreign);
    }

    /** The other parts that have a parameter which the chosen part lacks. */
    static List<Part> foreignOwners(Choice choice, Part chosen, String key) {
        if (chosen.group().member(key).isPresent()) {
            return List.of();
        }
        return choice.parts().stream()
                .filter(part -> part.group().member(key).isPresent())
                .toList();
    }

    static String belongsTo(List<Part> owners, Choice choice, Part chosen) {
        String names =
                owners.stream().map(owner -> "'" + owner.name() + "'").sorted().collect(Collectors.joining(" and "));
        return "belongs to " + names + ", but " + choice.path() + " is '" + chosen.name() + "'; valid: "
                + Names.listed(chosen.group().names());
    }

    private Record construct(Group group, JsonNode node, Object[] values, JsonPath path) {
        Class<?>[] types = Arrays.stream(group.type().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = group.type().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused && !node.isEmpty()) {
                report.add(path, refused.getMessage());
                return group(group, JsonNodeFactory.instance.objectNode(), path, Set.of());
            }
            throw new IllegalArgumentException(group.type().getSimpleName() + " refuses its own defaults", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record always has its canonical constructor", e);
        }
    }
}
