package civitas.scenario;

import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Part;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Merges settings into the JSON of a parameter record. */
final class Settings {
    private final Group root;
    private final List<Setting> settings;

    /**
     * @param root declaration of the whole record
     * @param settings outer parameters are set before what they contain; of two equal paths the later one wins
     */
    Settings(Group root, List<Setting> settings) {
        this.root = root;
        this.settings = settings.stream().sorted(Setting.OUTER_FIRST).toList();
    }

    /** A copy of {@code parameters} with everything set; settings of unknown parameters are reported and skipped. */
    ObjectNode mergedInto(ObjectNode parameters) {
        ObjectNode merged = parameters.deepCopy();
        settings.forEach(setting -> place(setting, root, merged, 0));
        return merged;
    }

    /** Blames the setting that wrote a place, and {@code otherwise} what nobody set. */
    Report blame(Report otherwise) {
        return (path, message) -> {
            Setting author = null;
            for (Setting setting : settings) {
                author = path.startsWith(setting.parameter()) ? setting : author;
            }
            if (author == null) {
                otherwise.add(path, message);
            } else {
                author.report().add(path.below(author.parameter()), message);
            }
        };
    }

    private void place(Setting setting, Group group, ObjectNode node, int depth) {
        String key = (String) setting.parameter().steps().get(depth);
        Optional<Declaration> member = group.member(key);
        boolean last = depth == setting.parameter().steps().size() - 1;
        if (member.isEmpty()) {
            setting.refuse("unknown parameter" + hint(setting, group, key));
        } else if (member.get() instanceof Group inner) {
            descend(setting, inner, node, depth, last);
        } else if (last) {
            node.set(key, setting.value().deepCopy());
        } else if (member.get() instanceof Choice choice) {
            descend(setting, choice, node, depth);
        } else {
            setting.refuse("'" + member.get().path() + "' is a single value and has no parameters of its own");
        }
    }

    private void descend(Setting setting, Group inner, ObjectNode node, int depth, boolean last) {
        if (last) {
            setting.refuse("is a group, set its parameters one by one: " + Names.listed(paths(inner)));
        } else if (node.path(inner.name()).isMissingNode()) {
            place(setting, inner, node.putObject(inner.name()), depth + 1);
        } else if (node.get(inner.name()) instanceof ObjectNode object) {
            place(setting, inner, object, depth + 1);
        }
        // Anything else is of the wrong type, which the binder reports.
    }

    private void descend(Setting setting, Choice choice, ObjectNode node, int depth) {
        JsonNode written = node.path(choice.name());
        if (written.isArray()) {
            setting.refuse("'" + choice.path() + "' is a list of one part per agent, set it as a whole");
            return;
        }
        ObjectNode object = asObject(written.isMissingNode() ? choice.defaultValue() : written);
        Optional<Part> part = choice.part(object.path(Choice.KIND).asText());
        if (part.isEmpty()) {
            return; // the binder reports the unknown name
        }
        String key = (String) setting.parameter().steps().get(depth + 1);
        List<Part> owners = Binder.foreignOwners(choice, part.get(), key);
        if (!owners.isEmpty()) {
            setting.refuse(Binder.belongsTo(owners, choice, part.get()));
            return;
        }
        node.set(choice.name(), object);
        place(setting, part.get().group(), object, depth + 1);
    }

    private static ObjectNode asObject(JsonNode choice) {
        return choice instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set(Choice.KIND, choice);
    }

    private String hint(Setting setting, Group group, String key) {
        String full = setting.parameter().toString();
        List<String> everything = paths(root);
        String hint = Names.nearest(key, group.names())
                .map(name -> group.path().isEmpty() ? name : group.path() + "." + name)
                .or(() -> Names.nearest(full, everything))
                .or(() -> everything.stream()
                        .filter(path -> path.startsWith(group.path()) && path.endsWith("." + key))
                        .findFirst())
                .map(path -> "; did you mean '" + path + "'?")
                .orElse(";");
        return hint + " valid: " + Names.listed(group.path().isEmpty() ? everything : paths(group));
    }

    /** Paths of everything that can be set below a group. */
    static List<String> paths(Group group) {
        return settable(group).map(Declaration::path).distinct().toList();
    }

    /** Every leaf and choice below a group, with those of all parts; two parts may declare the same path. */
    static Stream<Declaration> settable(Group group) {
        return group.members().stream().flatMap(Settings::settable);
    }

    private static Stream<Declaration> settable(Declaration member) {
        if (member instanceof Group inner) {
            return settable(inner);
        }
        if (member instanceof Choice choice) {
            return Stream.concat(Stream.of(choice), choice.parts().stream().flatMap(part -> settable(part.group())));
        }
        return Stream.of(member);
    }
}
