package civitas.sweep.analysis;

import civitas.scenario.Names;
import civitas.scenario.ScenarioFile;
import civitas.sweep.design.Point;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The values that an axis has at points of a sweep; where a point does not set it, that of the file is in force. */
public final class Levels {
    private final String axis;
    private final Optional<JsonNode> ofFile;
    private final AxisTexts texts;
    private final Map<String, JsonNode> levels = new LinkedHashMap<>();

    /**
     * @param axis path
     * @param file whose sweep it is
     * @param points of the sweep
     * @param texts how values are written in tables, which is how users may write them, too
     */
    public Levels(String axis, ScenarioFile<?> file, List<Point> points, AxisTexts texts) {
        this.axis = axis;
        this.texts = texts;
        this.ofFile = ofFile(file.json(), axis);
        points.forEach(point -> at(point).ifPresent(level -> levels.putIfAbsent(level.toString(), level)));
    }

    private static Optional<JsonNode> ofFile(JsonNode file, String axis) {
        JsonNode node = axis.equals("interventions") ? file : file.path("parameters");
        for (String step : axis.split("\\.", -1)) {
            node = node.path(step);
        }
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    /** Path of the axis. */
    public String axis() {
        return axis;
    }

    /** The value at a point; empty if the point chooses a part that may not have the axis. */
    Optional<JsonNode> at(Point point) {
        JsonNode own = point.values().get(axis);
        if (own != null) {
            return Optional.of(own);
        }
        boolean within = point.values().keySet().stream().anyMatch(other -> axis.startsWith(other + "."));
        return within ? Optional.empty() : ofFile;
    }

    /**
     * The level that somebody means.
     *
     * @param written as a number, a word, the kind of a part, the text of a table, or JSON
     * @throws IllegalArgumentException if there is none or more than one, with a message for the user
     */
    public JsonNode find(String written) {
        if (written.isEmpty()) {
            throw new IllegalArgumentException("a value of " + axis + " is missing; valid: " + listed());
        }
        Optional<JsonNode> json = LevelSyntax.json(written);
        List<BiPredicate<JsonNode, String>> ways = List.of(
                (level, text) -> json.isPresent() && same(level, json.get()),
                (level, text) -> name(level).equals(text),
                (level, text) -> texts.text(axis, level).equals(text));
        for (BiPredicate<JsonNode, String> way : ways) {
            List<JsonNode> found = levels.values().stream()
                    .filter(level -> way.test(level, written))
                    .toList();
            if (found.size() > 1) {
                throw new IllegalArgumentException("several values of " + axis + " are called " + written
                        + ", write the whole value; valid: " + listed());
            }
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        throw new IllegalArgumentException("'" + Names.printable(written) + "' is no value of " + axis + " with a run"
                + Names.hint(written, names()));
    }

    /** 1 and 1.0 are the same number. */
    private static boolean same(JsonNode level, JsonNode wanted) {
        return (level.isNumber() && wanted.isNumber())
                ? level.decimalValue().compareTo(wanted.decimalValue()) == 0
                : level.equals(wanted);
    }

    /** A part goes by its kind, too. */
    private static String name(JsonNode level) {
        return level.isObject() ? level.path("kind").asText() : level.asText();
    }

    private List<String> names() {
        return levels.values().stream()
                .map(level -> level.isContainerNode() ? level.toString() : texts.text(axis, level))
                .toList();
    }

    private String listed() {
        return levels.isEmpty() ? "none" : String.join(", ", names());
    }
}
