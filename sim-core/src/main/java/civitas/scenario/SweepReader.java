package civitas.scenario;

import civitas.scenario.Declaration.Group;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code sweep} and checks every value of every axis on top of the file's own parameters. Whether the values of
 * different axes fit together is for {@link ScenarioFile#at} to say.
 */
final class SweepReader {
    private static final String DESIGN = "design";
    private static final String AXES = "axes";
    private static final List<String> DESIGNS = List.of("grid");

    private final Group declared;
    private final Report report;
    private final Problems problems;

    SweepReader(Group declared, Report report, Problems problems) {
        this.declared = declared;
        this.report = report;
        this.problems = problems;
    }

    /**
     * @param parameters those of the file
     */
    Optional<Sweep> read(Fields top, Record parameters) {
        Optional<Fields> written = top.object("sweep");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Fields sweep = written.get().only(List.of(DESIGN, AXES)).require(AXES);
        String design = sweep.text(DESIGN).orElse(DESIGNS.get(0));
        if (!DESIGNS.contains(design)) {
            sweep.fault(DESIGN, Fields.unknown(DESIGN, design, DESIGNS));
        }
        ObjectNode base = Canonical.json(declared, parameters);
        return sweep.object(AXES).map(axes -> new Sweep(design, axes(axes, base)));
    }

    private List<Sweep.Axis> axes(Fields axes, ObjectNode base) {
        if (axes.node().isEmpty()) {
            report.add(axes.path(), "is empty, expected at least one parameter and its values");
        }
        List<Sweep.Axis> read = new ArrayList<>();
        axes.node().fieldNames().forEachRemaining(path -> axes.list(path)
                .ifPresent(values -> read.add(new Sweep.Axis(path, values(path, values, axes, base)))));
        return read;
    }

    private List<JsonNode> values(String path, ArrayNode values, Fields axes, ObjectNode base) {
        if (values.isEmpty()) {
            axes.fault(path, "is an empty list, expected at least one value");
        }
        Set<JsonNode> canonical = new LinkedHashSet<>();
        for (ObjectNode context : contexts(path, axes.node(), base)) {
            canonical.clear();
            if (values.isEmpty() || !known(path, values.get(0), axes, context)) {
                return List.of();
            }
            for (int i = 0; i < values.size(); i++) {
                JsonPath place = axes.path().key(path).index(i);
                JsonNode value =
                        bind(path, values.get(i), place, context, axes.node().size() == 1);
                if (!canonical.add(value)) {
                    report.add(place, "value appears twice");
                }
            }
        }
        return List.copyOf(canonical);
    }

    /** The file's parameters, or with each value of the axis that chooses the part which this axis' parameter is in. */
    private List<ObjectNode> contexts(String path, ObjectNode axes, ObjectNode base) {
        return axes.properties().stream()
                .filter(axis -> path.startsWith(axis.getKey() + "."))
                .max(Map.Entry.comparingByKey())
                .filter(axis -> axis.getValue().isArray() && !axis.getValue().isEmpty())
                .map(axis -> contexts(axis, base))
                .orElse(List.of(base));
    }

    private List<ObjectNode> contexts(Map.Entry<String, JsonNode> axis, ObjectNode base) {
        List<ObjectNode> contexts = new ArrayList<>();
        for (JsonNode value : axis.getValue()) {
            contexts.add(merge(new Setting(JsonPath.dotted(axis.getKey()), value, Report.NONE), base));
        }
        return contexts;
    }

    private boolean known(String path, JsonNode value, Fields axes, ObjectNode context) {
        int before = problems.count();
        merge(new Setting(JsonPath.dotted(path), value, report.below(axes.path().key(path))), context);
        return problems.count() == before;
    }

    private JsonNode bind(String path, JsonNode value, JsonPath place, ObjectNode context, boolean whole) {
        JsonPath parameter = JsonPath.dotted(path);
        Settings settings = new Settings(declared, List.of(new Setting(parameter, value, report.below(place))));
        ObjectNode merged = settings.mergedInto(context);
        int before = problems.count();
        Binder binder = new Binder(settings.blame(Report.NONE));
        Record bound = whole ? binder.bind(declared, merged) : binder.bindParts(declared, merged);
        return problems.count() == before ? Canonical.at(Canonical.json(declared, bound), parameter) : value;
    }

    private ObjectNode merge(Setting setting, ObjectNode context) {
        return new Settings(declared, List.of(setting)).mergedInto(context);
    }

    static void write(Sweep sweep, ObjectNode json) {
        ObjectNode axes = json.putObject("sweep").put(DESIGN, sweep.design()).putObject(AXES);
        sweep.axes().forEach(axis -> axes.putArray(axis.parameter()).addAll(axis.values()));
    }
}
