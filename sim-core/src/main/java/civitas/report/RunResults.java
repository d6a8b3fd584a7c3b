package civitas.report;

import civitas.run.ResultFolder;
import civitas.run.RunSet;
import civitas.scenario.ScenarioFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a complete result folder of {@code run} holds.
 *
 * @param folder where it is
 * @param file the resolved scenario
 * @param runs outcomes and failures
 * @param manifest provenance
 */
record RunResults(Path folder, ScenarioFile<?> file, RunSet runs, JsonNode manifest) {
    /** Of a run that has just ended. */
    static RunResults of(Path folder, ScenarioFile<?> file, RunSet runs) throws IOException {
        return new RunResults(folder, file, runs, manifest(folder));
    }

    /**
     * The manifest of a folder.
     *
     * @throws DamagedResultsException if it is none
     */
    static JsonNode manifest(Path folder) throws IOException {
        Path manifest = folder.resolve(ResultFolder.MANIFEST);
        try {
            JsonNode node = new ObjectMapper().readTree(Files.readString(manifest));
            if (!node.path("scenario").isObject() || !node.path("files").isArray()) {
                throw new DamagedResultsException(manifest + " is no manifest of Civitas");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new DamagedResultsException(manifest + " is damaged: it is no JSON", e);
        }
    }

    /** The report. */
    Report report() throws IOException {
        return new ReportOfRun(this).report();
    }
}
