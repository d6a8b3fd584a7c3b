package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Files derived from a resolved one, by reading its canonical JSON again with something changed. */
final class Variants {
    private Variants() {}

    static <P extends Record> ScenarioFile<P> at(ScenarioFile<P> file, Map<String, JsonNode> point) {
        Problems problems = new Problems(file.scenario().id());
        List<Setting> settings = point.entrySet().stream()
                .map(entry -> setting(entry.getKey(), entry.getValue(), problems))
                .toList();
        return read(file, "sweep", settings, problems);
    }

    static <P extends Record> ScenarioFile<P> without(ScenarioFile<P> file, String key) {
        return read(file, key, List.of(), new Problems(file.scenario().id()));
    }

    private static Setting setting(String path, JsonNode value, Problems problems) {
        JsonPath parameter = JsonPath.dotted(path);
        String where = "sweep point " + path + "=" + Names.printable(value.toString());
        return new Setting(
                parameter,
                value,
                (rest, message) -> problems.add(
                        Problems.OUTSIDE_FILE, new Problem(where, "parameters." + parameter.plus(rest), message)));
    }

    private static <P extends Record> ScenarioFile<P> read(
            ScenarioFile<P> file, String dropped, List<Setting> settings, Problems problems) {
        ObjectNode tree = (ObjectNode) file.json();
        tree.remove(dropped);
        ScenarioText text = new ScenarioText(file.scenario().id(), tree.toString());
        Document document = DocumentReader.read(text, problems);
        return new Assembly<>(file.scenario(), document, settings, Overrides.none(), problems).build();
    }
}
