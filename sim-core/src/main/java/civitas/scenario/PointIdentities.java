package civitas.scenario;

import civitas.scenario.Declaration.Group;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Identities of the points of one file, without making the points' files: values are bound, but the scenario is not
 * asked whether they contradict each other, which may take an equilibrium to tell. Safe for use by several threads.
 *
 * @param <P> the scenario's parameter record
 */
public final class PointIdentities<P extends Record> {
    private final Scenario<P> scenario;
    private final Group declared;
    private final OptionalLong stopAfter;
    private final ObjectNode base;

    /**
     * @param file whose points they are
     */
    public PointIdentities(ScenarioFile<P> file) {
        this.scenario = file.scenario();
        this.declared = Declarations.of(scenario.parameterType());
        this.stopAfter = file.stopAfter();
        this.base = ((ObjectNode) file.json()).retain(Identity.KEYS);
    }

    /**
     * What {@link ScenarioFile#identity} is at the point, or, where {@link ScenarioFile#at} refuses the point, some hash
     * that no other point of the file has.
     *
     * @param point values by axis; not modified
     */
    public String of(Map<String, JsonNode> point) {
        List<String> faults = new ArrayList<>();
        Report report = (path, message) -> faults.add(message);
        ObjectNode merged = base.deepCopy();
        InterventionAxis.apply(point, merged, report);
        Record parameters = parameters(point, report);
        InterventionReader<P> reader = new InterventionReader<>(scenario, report);
        P initial = scenario.parameterType().cast(parameters);
        List<InterventionReader.Change<P>> changes =
                reader.read(merged, initial, InterventionReader.Depth.RECORD, stopAfter);
        if (!faults.isEmpty()) {
            return Identity.hash(refused(point), scenario, "");
        }
        merged.set("parameters", Canonical.json(declared, parameters));
        merged.remove(InterventionReader.KEY);
        InterventionReader.write(changes, merged);
        return Identity.hash(merged, scenario, scenario.inputDigest(initial));
    }

    private Record parameters(Map<String, JsonNode> point, Report report) {
        List<Setting> settings = point.entrySet().stream()
                .filter(entry -> !InterventionAxis.isOne(entry.getKey()))
                .map(entry -> new Setting(JsonPath.dotted(entry.getKey()), entry.getValue(), report))
                .toList();
        Settings merging = new Settings(declared, settings);
        ObjectNode parameters = merging.mergedInto((ObjectNode) base.get("parameters"));
        return new Binder(report).bind(declared, parameters);
    }

    private ObjectNode refused(Map<String, JsonNode> point) {
        ObjectNode node = base.deepCopy();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        point.keySet().stream().sorted().forEach(axis -> values.set(axis, point.get(axis)));
        return node.set("refused_point", values);
    }
}
