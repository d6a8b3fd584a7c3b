package civitas.cli;

import civitas.scenario.Names;
import civitas.sweep.analysis.Comparison;
import civitas.sweep.analysis.LevelSyntax;
import civitas.sweep.analysis.Levels;
import civitas.sweep.analysis.PointOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Two values of an axis that are to be compared.
 *
 * @param levels of the axis
 * @param control the first value
 * @param treated the second value
 */
record Arms(Levels levels, JsonNode control, JsonNode treated) {
    /**
     * Reads AXIS=A,B; values are numbers, words, kinds of parts or JSON.
     *
     * @param axes those that the sweep has
     * @param levelsOf an axis
     * @throws IllegalArgumentException if it is none, with a message for the user
     */
    static Arms parse(String text, Set<String> axes, Function<String, Levels> levelsOf) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("expected AXIS=A,B with an axis of: " + String.join(", ", axes));
        }
        String axis = text.substring(0, equals).strip();
        if (!axes.contains(axis)) {
            throw new IllegalArgumentException(
                    "'" + Names.printable(axis) + "' is no axis of this sweep" + Names.hint(axis, axes));
        }
        List<String> values = LevelSyntax.split(text.substring(equals + 1));
        if (values.size() != 2) {
            throw new IllegalArgumentException("found " + values.size() + (values.size() == 1 ? " value" : " values")
                    + ", expected two, separated by a comma");
        }
        Levels levels = levelsOf.apply(axis);
        Arms arms = new Arms(levels, levels.find(values.get(0)), levels.find(values.get(1)));
        if (arms.control.equals(arms.treated)) {
            throw new IllegalArgumentException("both values are the same");
        }
        return arms;
    }

    /**
     * Compares them.
     *
     * @throws IllegalArgumentException if no two points can be compared
     */
    List<Comparison> compare(List<PointOutcome> points) {
        List<Comparison> comparisons = Comparison.of(points, levels, control, treated);
        if (comparisons.isEmpty()) {
            throw new IllegalArgumentException(
                    "no two points with finished runs differ in " + levels.axis() + " alone");
        }
        return comparisons;
    }
}
