package civitas.report;

import civitas.claims.ClaimSet;
import civitas.claims.Experiment;
import civitas.claims.Reproduction;
import civitas.claims.Verdict;
import civitas.run.RunSet;
import civitas.scenario.InputFolders;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The claims whose experiment is the one that a file describes: the same trajectories at the same seed. */
final class ApplicableClaims {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScenarioFile<?> file;
    private final ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());

    ApplicableClaims(ScenarioFile<?> file) {
        this.file = file;
    }

    /** The verdicts that the runs of the file allow, in the order of the claims. */
    List<Verdict> verdicts(RunSet runs) {
        ClaimSet claims = ClaimSet.of(file.scenario());
        InputFolders folders = InputFolders.ofEnvironment();
        Reproduction reproduction = new Reproduction(claims, true, reader, folders);
        List<Verdict> verdicts = new ArrayList<>();
        for (Experiment experiment : claims.experiments().values()) {
            if (mayBe(experiment) && experiment.isPossible(folders) && isThis(experiment)) {
                verdicts.addAll(reproduction.verdicts(experiment.name(), file, runs));
            }
        }
        verdicts.removeIf(verdict -> Double.isNaN(verdict.measured()));
        return verdicts;
    }

    /** Spares reading, which may load networks, where a plain value differs. */
    private boolean mayBe(Experiment experiment) {
        JsonNode own = file.json().path("parameters");
        for (var entry : parse(experiment.parametersJson()).properties()) {
            JsonNode value = own.path(entry.getKey());
            boolean same = entry.getValue().isNumber()
                    ? value.isNumber() && value.asDouble() == entry.getValue().asDouble()
                    : !entry.getValue().isTextual() || kind(value).equals(kind(entry.getValue()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String kind(JsonNode value) {
        return value.isObject() ? value.path("kind").asText() : value.asText();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("claims are part of the program", e);
        }
    }

    private boolean isThis(Experiment experiment) {
        try {
            ScenarioFile<?> other = reader.read(
                    "claims.json",
                    experiment.scenarioFile(file.scenario().id(), false),
                    Overrides.none().withSeed(file.seed()));
            return other.identity().equals(file.identity());
        } catch (InvalidScenarioException e) {
            return false; // its files cannot be used here
        }
    }
}
