package civitas.scenarios.tolls;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;

/** Scenario files of the toll benchmarks. */
final class TollFiles {
    private TollFiles() {}

    /** A file with these parameters, as JSON without the braces around them. */
    @SuppressWarnings("unchecked") // the catalogue knows the scenario by name only
    static ScenarioFile<TollParameters> read(String parameters) {
        String text = "{\"scenario\": \"tolls\", \"parameters\": {" + parameters + "}}";
        return (ScenarioFile<TollParameters>)
                new ScenarioReader(ScenarioCatalogue.load()).read("benchmark", text, Overrides.none());
    }
}
