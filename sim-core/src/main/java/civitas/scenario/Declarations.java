package civitas.scenario;

import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.Declaration.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Derives the tree of declarations from a parameter record and refuses mistakes in it, naming record and component.
 */
public final class Declarations {
    private static final ClassValue<Group> TREES = new ClassValue<>() {
        @Override
        protected Group computeValue(Class<?> type) {
            return new Declarations().root(type.asSubclass(Record.class));
        }
    };

    /** Integer parameters seen so far, by path, one level per group that is being read. */
    private final Deque<List<String>> integers = new ArrayDeque<>();

    private final Set<Class<?>> open = new HashSet<>();

    private Declarations() {}

    /**
     * The tree of a parameter record; built once per record.
     *
     * @throws IllegalArgumentException if the declaration is mistaken: a component without {@link Parameter}, of an
     *     unsupported type, without default or with a default that its own declaration forbids, ...
     */
    public static Group of(Class<? extends Record> type) {
        return TREES.get(type);
    }

    private Group root(Class<? extends Record> type) {
        Group root = group(type, "", "", false);
        checkDefaults(root, root);
        return root;
    }

    /** Binds the defaults of a record, and of every part that its choices offer, however deep. */
    private static void checkDefaults(Group root, Group group) {
        new Binder(mistakes(root, group)).bind(group, JsonNodeFactory.instance.objectNode());
        for (Declaration member : group.members()) {
            if (member instanceof Group inner) {
                checkDefaults(root, inner);
            } else if (member instanceof Choice choice) {
                choice.parts().forEach(part -> checkDefaults(root, part.group()));
            }
        }
    }

    private static Report mistakes(Group root, Group group) {
        return (path, message) -> {
            JsonPath base = group.path().isEmpty() ? JsonPath.ROOT : JsonPath.dotted(group.path());
            String place = base.plus(path).toString();
            throw new IllegalArgumentException(root.type().getSimpleName() + ": default of " + place + ": " + message);
        };
    }

    private Group group(Class<? extends Record> type, String path, String description, boolean switchable) {
        if (!open.add(type)) {
            throw new IllegalArgumentException(type.getSimpleName() + " contains itself");
        }
        integers.push(new ArrayList<>());
        List<Declaration> members = new ArrayList<>();
        // Integers first, so that a list may stand before the parameter that gives its length.
        for (RecordComponent component : type.getRecordComponents()) {
            if (LeafType.of(component.getType()).filter(LeafType::integer).isPresent()) {
                integers.element().add(join(path, Names.snake(component.getName())));
            }
        }
        for (RecordComponent component : type.getRecordComponents()) {
            members.add(member(component, path, switchable));
        }
        integers.pop();
        open.remove(type);
        Group group = new Group(path, description, switchable, type, members);
        if (Set.copyOf(group.names()).size() < members.size()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has two components of one name in files");
        }
        return group;
    }

    private Declaration member(RecordComponent component, String base, boolean inherited) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        if (parameter == null) {
            throw mistake(component, "lacks @Parameter");
        }
        if (parameter.description().isBlank()) {
            throw mistake(component, "lacks a description");
        }
        String path = join(base, Names.snake(component.getName()));
        boolean switchable = inherited || parameter.switchable();
        Class<?> type = component.getType();
        if (type.isRecord()) {
            if (!parameter.value().isEmpty()) {
                throw mistake(component, "is a group and cannot have a default of its own");
            }
            return group(type.asSubclass(Record.class), path, parameter.description(), switchable);
        }
        // an enum whose constants have bodies counts as sealed
        if (type.isSealed() && !type.isEnum()) {
            return choice(component, type, "", parameter, path, switchable);
        }
        if (type == Parts.class) {
            String agents = lengthOf(component, parameter);
            return choice(component, partsOf(component), agents, parameter, path, switchable);
        }
        return leaf(component, parameter, path, switchable);
    }

    private Leaf leaf(RecordComponent component, Parameter parameter, String path, boolean switchable) {
        Class<?> type = component.getType();
        LeafType kind = LeafType.of(type)
                .orElseThrow(() -> mistake(
                        component,
                        "has type " + type.getSimpleName()
                                + ", supported are int, long, double, boolean, enums, String,"
                                + " Numbers, records and sealed interfaces of records"));
        Interval range = range(component, parameter);
        if (!kind.numeric() && !range.equals(Interval.ALL)) {
            throw mistake(component, "has a range, but is not a number");
        }
        return new Leaf(
                path,
                parameter.description(),
                switchable,
                kind,
                range,
                parameter.unit(),
                defaultValue(component, parameter),
                parameter.source(),
                lengthOf(component, parameter, kind),
                words(type),
                type);
    }

    /** The sealed interface whose parts a list names. */
    private static Class<?> partsOf(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType parts
                && parts.getActualTypeArguments()[0] instanceof Class<?> type
                && type.isSealed()) {
            return type;
        }
        throw mistake(component, "is Parts, but not of a sealed interface");
    }

    private Choice choice(
            RecordComponent component,
            Class<?> type,
            String lengthOf,
            Parameter parameter,
            String path,
            boolean switchable) {
        List<Part> parts = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (!permitted.isRecord()) {
                throw mistake(component, "permits " + permitted.getSimpleName() + ", which is not a record");
            }
            Parameter own = permitted.getAnnotation(Parameter.class);
            Group group =
                    group(permitted.asSubclass(Record.class), path, own == null ? "" : own.description(), switchable);
            if (group.names().contains(Choice.KIND)) {
                throw mistake(component, "has a part with a component named kind, the key that names the part");
            }
            parts.add(new Part(Names.snake(permitted.getSimpleName()), group));
        }
        return new Choice(
                path,
                parameter.description(),
                switchable,
                defaultValue(component, parameter),
                parameter.source(),
                lengthOf,
                parts);
    }

    private String lengthOf(RecordComponent component, Parameter parameter, LeafType kind) {
        if (parameter.lengthOf().isEmpty()) {
            return "";
        }
        if (kind != LeafType.NUMBERS) {
            throw mistake(component, "has lengthOf, but is not Numbers");
        }
        return lengthOf(component, parameter);
    }

    private String lengthOf(RecordComponent component, Parameter parameter) {
        String name = Names.snake(parameter.lengthOf());
        return integers.stream()
                .flatMap(List::stream)
                .filter(path -> path.substring(path.lastIndexOf('.') + 1).equals(name))
                .findFirst()
                .orElseThrow(() -> mistake(component, "has lengthOf " + name + ", which is no integer parameter here"));
    }

    private static Interval range(RecordComponent component, Parameter parameter) {
        try {
            return Interval.parse(parameter.range());
        } catch (IllegalArgumentException e) {
            throw mistake(component, e.getMessage());
        }
    }

    private static JsonNode defaultValue(RecordComponent component, Parameter parameter) {
        if (parameter.value().isEmpty()) {
            throw mistake(component, "lacks a default");
        }
        return plain(JsonValue.parseOrText(parameter.value()));
    }

    /** Numbers in their one form, {@code 1e6} as {@code 1000000}. */
    private static JsonNode plain(JsonNode value) {
        if (value.isBigDecimal()) {
            return Decimals.json(value.doubleValue());
        }
        if (!value.isArray()) {
            return value;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> list.add(plain(element)));
        return list;
    }

    private static List<String> words(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> Names.snake(((Enum<?>) constant).name()))
                        .toList()
                : List.of();
    }

    private static String join(String base, String name) {
        return base.isEmpty() ? name : base + "." + name;
    }

    private static IllegalArgumentException mistake(RecordComponent component, String message) {
        return new IllegalArgumentException(
                component.getDeclaringRecord().getSimpleName() + "." + component.getName() + " " + message);
    }
}
