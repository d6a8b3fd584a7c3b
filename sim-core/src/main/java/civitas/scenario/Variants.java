package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files derived from a resolved one, by reading its canonical JSON again with something changed. */
final class Variants {
    private Variants() {}

    static <P extends Record> ScenarioFile<P> at(ScenarioFile<P> file, Map<String, JsonNode> point) {
        String where = "sweep point " + describe(point);
        Problems problems = new Problems(where);
        List<Setting> settings = point.entrySet().stream()
                .filter(entry -> !InterventionAxis.isOne(entry.getKey()))
                .map(entry -> setting(entry.getKey(), entry.getValue(), where, problems))
                .toList();
        ObjectNode tree = without(file, "sweep");
        InterventionAxis.apply(
                point, tree, (path, message) -> problems.add(0, new Problem(where, path.toString(), message)));
        return read(file, tree, settings, where, problems);
    }

    static <P extends Record> ScenarioFile<P> dropping(ScenarioFile<P> file, String key) {
        String where = file.scenario().id();
        return read(file, without(file, key), List.of(), where, new Problems(where));
    }

    private static String describe(Map<String, JsonNode> point) {
        return point.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        entry.getKey() + "=" + Names.printable(entry.getValue().toString()))
                .collect(Collectors.joining(", "));
    }

    private static Setting setting(String path, JsonNode value, String where, Problems problems) {
        JsonPath parameter = JsonPath.dotted(path);
        JsonPath base = JsonPath.ROOT.key("parameters").plus(parameter);
        return new Setting(
                parameter,
                value,
                (rest, message) -> problems.add(
                        Problems.OUTSIDE_FILE,
                        new Problem(where, base.plus(rest).toString(), message)));
    }

    private static ObjectNode without(ScenarioFile<?> file, String key) {
        ObjectNode tree = (ObjectNode) file.json();
        tree.remove(key);
        return tree;
    }

    private static <P extends Record> ScenarioFile<P> read(
            ScenarioFile<P> file, ObjectNode tree, List<Setting> settings, String where, Problems problems) {
        Document document = new Document(where, tree, Lines.NONE);
        return new Assembly<>(file.scenario(), document, settings, Overrides.none(), problems).build();
    }
}
