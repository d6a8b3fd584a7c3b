package civitas.cli;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A scenario file's path, or a scenario's id, which stands for the scenario's default file.
 *
 * @param text what the user wrote
 */
record ScenarioArgument(String text) {
    /** A path if there is such a file or it looks like one, else an id. */
    private boolean isFile() {
        return text.endsWith(".json") || text.contains("/") || Files.isRegularFile(Path.of(text));
    }

    ScenarioFile<?> read(Overrides overrides) {
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
        return isFile() ? reader.read(Path.of(text), overrides) : reader.readDefault(text, overrides);
    }
}
