package civitas.scenario;

import civitas.scenario.Declaration.Group;
import civitas.scenario.InterventionReader.Depth;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Puts a scenario file together from a document and what overrides it. Parameters that were refused are replaced by
 * their defaults while the rest of the file is checked, so that one reading finds all faults.
 *
 * @param <P> the scenario's parameter record
 */
final class Assembly<P extends Record> {
    private final Scenario<P> scenario;
    private final Group declared;
    private final Document document;
    private final List<Setting> overridden;
    private final Overrides overrides;
    private final Problems problems;
    private final Report report;

    Assembly(
            Scenario<P> scenario, Document document, List<Setting> overridden, Overrides overrides, Problems problems) {
        this.scenario = scenario;
        this.declared = Declarations.of(scenario.parameterType());
        this.document = document;
        this.overridden = overridden;
        this.overrides = overrides;
        this.problems = problems;
        this.report = document.report(problems);
    }

    /**
     * Reads everything.
     *
     * @throws InvalidScenarioException with everything that is wrong
     */
    ScenarioFile<P> build() {
        Fields top = new Fields(document.tree(), JsonPath.ROOT, report);
        Header header = Header.read(top, overrides, problems);
        int before = problems.count();
        P parameters = parameters(top);
        boolean sound = problems.count() == before;
        Recording recording = new RecordingReader<>(scenario).read(top, sound ? parameters : defaults());
        InterventionReader<P> treatments = new InterventionReader<>(scenario, report);
        List<InterventionReader.Change<P>> changes =
                treatments.read(top.node(), parameters, sound ? Depth.SCENARIO : Depth.RECORD, header.stopAfter());
        AxisCheck<P> axes = new AxisCheck<>(
                scenario,
                Canonical.json(declared, parameters),
                treatments.sound() ? top.node() : null,
                header.stopAfter());
        Optional<Sweep> sweep =
                new SweepReader<>(scenario, sound ? parameters : defaults(), header, axes, report).read(top);
        problems.throwIfAny();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String title = header.title().orElse(scenario.title());
        json.put("scenario", scenario.id());
        json.put("title", title);
        json.put("seed", header.seed());
        json.put("replicates", header.replicates());
        json.set("parameters", Canonical.json(declared, parameters));
        RecordingReader.write(recording, json);
        header.stopAfter().ifPresent(round -> json.putObject("stop").put("after_round", round));
        InterventionReader.write(changes, json);
        sweep.ifPresent(design -> SweepWriter.write(design, json));
        return new ScenarioFile<>(
                scenario,
                title,
                header.seed(),
                header.replicates(),
                parameters,
                changes.stream().map(InterventionReader.Change::intervention).toList(),
                recording,
                header.stopAfter(),
                sweep,
                json.toString());
    }

    private P parameters(Fields top) {
        ObjectNode written = top.object("parameters").map(Fields::node).orElseGet(JsonNodeFactory.instance::objectNode);
        Settings settings = new Settings(declared, overridden);
        Report blame = settings.blame(report.below(JsonPath.ROOT.key("parameters")));
        int before = problems.count();
        Record bound = new Binder(blame).bind(declared, settings.mergedInto(written));
        P parameters = scenario.parameterType().cast(bound);
        if (problems.count() == before) {
            scenario.check(parameters).forEach(violation -> blame.add(violation.path(), violation.message()));
        }
        return parameters;
    }

    private P defaults() {
        Record bound = new Binder(Report.NONE).bind(declared, JsonNodeFactory.instance.objectNode());
        return scenario.parameterType().cast(bound);
    }
}
