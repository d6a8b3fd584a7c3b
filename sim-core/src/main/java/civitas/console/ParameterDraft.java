package civitas.console;

import civitas.run.LiveRun;
import civitas.scenario.Declaration;
import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.Declarations;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.Problem;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the console's controls hold. Parameters wait for the next start; while a run is on, those that may be switched are
 * those of the run, and changing one switches it in the run. A value may be wrong for a while: then it has no effect.
 * On Swing's thread.
 */
final class ParameterDraft {
    private static final String PARAMETERS = "parameters";
    private static final String KIND = "kind";

    private final ScenarioReader reader;
    private ScenarioFile<?> file;
    private ObjectNode next;
    private long seed;
    private int replicate;

    /** Null while no run is on. */
    private LiveRun<?> run;

    private ObjectNode live;

    ParameterDraft(ScenarioFile<?> file, int replicate) {
        reader = new ScenarioReader(ScenarioCatalogue.of(List.of(file.scenario())));
        open(file, replicate);
    }

    /** Holds what another file says. */
    void open(ScenarioFile<?> other, int itsReplicate) {
        file = other;
        next = (ObjectNode) other.json().get(PARAMETERS);
        seed = other.seed();
        replicate = itsReplicate;
    }

    /** A run is on from now on. */
    void follow(LiveRun<?> started) {
        run = started;
        reread();
    }

    /** No run is on any more: everything waits for the next start, which begins as this run began. */
    void release() {
        run = null;
        live = null;
    }

    /** Takes over what the run switched by itself. */
    void reread() {
        if (run != null) {
            live = (ObjectNode) run.parametersNext();
        }
    }

    /** Whether a run is on. */
    boolean isOn() {
        return run != null;
    }

    Group declarations() {
        return Declarations.of(file.scenario().parameterType());
    }

    boolean isLive(Declaration declaration) {
        return run != null && declaration.switchable();
    }

    /** The value of a leaf or choice as its control shows it; a choice is its kind. */
    JsonNode value(Declaration declaration) {
        JsonNode node = isLive(declaration) ? live : next;
        for (String step : declaration.path().split("\\.", -1)) {
            node = node.path(step);
        }
        if (declaration instanceof Choice choice) {
            JsonNode value = node.isMissingNode() ? choice.defaultValue() : node;
            return value.isObject() ? value.path(KIND) : value;
        }
        return node.isMissingNode() ? ((Leaf) declaration).defaultValue() : node;
    }

    /** Sets a leaf or the kind of a choice. Returns what is wrong with the parameters then, nothing if all is well. */
    List<String> set(Declaration declaration, JsonNode value) {
        place(isLive(declaration) ? live : next, declaration, value);
        return isLive(declaration) ? switchRun() : problems();
    }

    private static void place(ObjectNode tree, Declaration declaration, JsonNode value) {
        String[] steps = declaration.path().split("\\.", -1);
        ObjectNode node = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode inner = node.path(steps[i]);
            if (!inner.isObject()) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                node.set(steps[i], inner.isTextual() ? object.set(KIND, inner) : object);
            }
            node = (ObjectNode) node.get(steps[i]);
        }
        boolean choice = declaration instanceof Choice;
        node.set(
                steps[steps.length - 1],
                choice ? JsonNodeFactory.instance.objectNode().set(KIND, value) : value);
    }

    private List<String> switchRun() {
        synchronized (run.simulation().timetable()) {
            ObjectNode set = JsonNodeFactory.instance.objectNode();
            differences(declarations(), live, (ObjectNode) run.parametersNext(), set);
            try {
                if (!set.isEmpty()) {
                    run.switchNext(set);
                }
                reread();
                return List.of();
            } catch (InvalidScenarioException e) {
                return messages(e);
            }
        }
    }

    /** The outermost switchable parameters that differ. */
    private static void differences(Group group, JsonNode wanted, JsonNode inForce, ObjectNode set) {
        for (Declaration member : group.members()) {
            JsonNode value = wanted.path(member.name());
            JsonNode other = inForce.path(member.name());
            if (value.equals(other) || value.isMissingNode()) {
                continue;
            }
            if (member instanceof Group inner) {
                differences(inner, value, other, set);
            } else if (member.switchable()) {
                set.set(member.path(), value.deepCopy());
            } else if (member instanceof Choice choice) {
                choice.part(value.path(KIND).asText()).ifPresent(part -> differences(part.group(), value, other, set));
            }
        }
    }

    /** What keeps the next start from happening. */
    List<String> problems() {
        try {
            next = (ObjectNode) resolve().json().get(PARAMETERS);
            return List.of();
        } catch (InvalidScenarioException e) {
            return messages(e);
        }
    }

    /**
     * The file of the next start.
     *
     * @throws InvalidScenarioException if some value is wrong
     */
    ScenarioFile<?> resolve() {
        ObjectNode json = (ObjectNode) file.json();
        json.set(PARAMETERS, next.deepCopy());
        return reader.read(
                file.scenario().id(), json.toString(), Overrides.none().withSeed(seed));
    }

    static List<String> messages(InvalidScenarioException e) {
        List<String> messages = new ArrayList<>();
        for (Problem problem : e.problems()) {
            String path = problem.path().replaceFirst("^parameters\\.?", "");
            messages.add((path.isEmpty() ? "" : path + ": ") + problem.message());
        }
        return messages;
    }

    long seed() {
        return seed;
    }

    void setSeed(long number) {
        seed = number;
    }

    int replicate() {
        return replicate;
    }

    void setReplicate(int number) {
        replicate = number;
    }
}
