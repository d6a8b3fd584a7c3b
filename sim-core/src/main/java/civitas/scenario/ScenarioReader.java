package civitas.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads scenario files. Everything wrong with a file and its overrides is reported together, in one
 * {@link InvalidScenarioException}; reading never throws anything else because of its input. A file cannot name a
 * class or lead to another file.
 *
 * @param catalogue the scenarios that files can name
 */
public record ScenarioReader(ScenarioCatalogue catalogue) {
    /**
     * Reads a file: UTF-8, at most 16 MiB.
     *
     * @param file path of the file
     * @param overrides what the command line changes
     */
    public ScenarioFile<?> read(Path file, Overrides overrides) {
        return read(ScenarioText.of(file), overrides);
    }

    /**
     * Reads the default file of a scenario, the class-path resource {@code default.json} beside its class. Its title
     * describes its own parameters: where those are changed, the scenario's title stands instead.
     *
     * @param id the scenario's id
     * @param overrides what the command line changes
     */
    public ScenarioFile<?> readDefault(String id, Overrides overrides) {
        Scenario<?> scenario = catalogue.find(id);
        ScenarioFile<?> file = read(ScenarioText.ofDefault(scenario), overrides);
        return overrides.settings().isEmpty() ? file : Variants.dropping(file, "title");
    }

    /**
     * Reads a text.
     *
     * @param name how messages call it
     * @param text JSON
     * @param overrides what the command line changes
     */
    public ScenarioFile<?> read(String name, String text, Overrides overrides) {
        return read(new ScenarioText(name, text), overrides);
    }

    private ScenarioFile<?> read(ScenarioText text, Overrides overrides) {
        Problems problems = new Problems(text.name());
        Document document = DocumentReader.read(text, problems);
        Report report = document.report(problems);
        Fields top = new Fields(document.tree(), JsonPath.ROOT, report);
        if (!document.tree().isObject()) {
            problems.throwIfAny();
        }
        List<Setting> settings = overrides.read(problems);
        Optional<Scenario<?>> scenario = scenario(top);
        unknownKeys(top, scenario);
        if (scenario.isEmpty()) {
            Header.read(top, overrides, problems);
            problems.throwIfAny();
        }
        return new Assembly<>(scenario.orElseThrow(), document, settings, overrides, problems).build();
    }

    private Optional<Scenario<?>> scenario(Fields top) {
        top.require("scenario");
        return top.text("scenario").flatMap(id -> {
            Optional<Scenario<?>> found = catalogue.lookUp(id);
            if (found.isEmpty()) {
                top.fault("scenario", Fields.unknown("scenario", id, catalogue.ids()));
            }
            return found;
        });
    }

    /** A parameter written one level too high is told where it belongs. */
    private static void unknownKeys(Fields top, Optional<Scenario<?>> scenario) {
        List<String> parameters = scenario.map(
                        found -> Declarations.of(found.parameterType()).names())
                .orElse(List.of());
        top.node().fieldNames().forEachRemaining(key -> {
            if (!Header.KEYS.contains(key)) {
                String message = parameters.contains(key)
                        ? "is a parameter, write it inside \"parameters\""
                        : "unknown key" + Names.hint(key, Header.KEYS);
                top.fault(key, message);
            }
        });
    }
}
