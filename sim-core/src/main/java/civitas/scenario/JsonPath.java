package civitas.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a JSON document, printed like {@code interventions[0].set["platform.fee"]}.
 *
 * @param steps keys ({@code String}) and indices ({@code Integer}) from the top level down
 */
record JsonPath(List<Object> steps) {
    static final JsonPath ROOT = new JsonPath(List.of());

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** A parameter's path as overrides and interventions write it, with dots between levels. */
    static JsonPath dotted(String path) {
        return new JsonPath(List.of((Object[]) path.split("\\.", -1)));
    }

    JsonPath key(String key) {
        return plus(new JsonPath(List.of(key)));
    }

    JsonPath index(int index) {
        return plus(new JsonPath(List.of(index)));
    }

    JsonPath plus(JsonPath rest) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(rest.steps);
        return new JsonPath(all);
    }

    boolean startsWith(JsonPath start) {
        return steps.size() >= start.steps.size()
                && steps.subList(0, start.steps.size()).equals(start.steps);
    }

    /** What remains below {@code start}. */
    JsonPath below(JsonPath start) {
        return new JsonPath(steps.subList(start.steps.size(), steps.size()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof String key && PLAIN.matcher(key).matches()) {
                text.append(text.isEmpty() ? "" : ".").append(Names.printable(key));
            } else if (step instanceof String key) {
                text.append("[\"").append(Names.printable(key)).append("\"]");
            } else {
                text.append('[').append(step).append(']');
            }
        }
        return text.toString();
    }
}
