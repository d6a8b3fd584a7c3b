package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    /** Tolerances of mean models after stochastic deployments rest on exact standard deviations. */
    @Test
    void tolerancesOfDeploymentsAreExact() throws IOException {
        JsonNode file;
        try (InputStream in = PerformativeScenario.class.getResourceAsStream("claims.json")) {
            file = new ObjectMapper().readTree(in);
        }
        int checked = 0;
        for (JsonNode claim : file.get("claims")) {
            String id = claim.get("id").asText();
            JsonNode sd = claim.get("tolerance").get("sd");
            if (sd != null && (id.startsWith("lazy-") || id.startsWith("greedy-"))) {
                String parameters = file.get("experiments")
                        .get(claim.get("experiment").asText())
                        .get("parameters")
                        .toString();
                Map<String, Double> exact = PerformativeFiles.benchmarks(parameters);
                assertEquals(exact.get("expected_sd"), sd.asDouble(), 1e-4 * sd.asDouble(), id);
                checked++;
            }
        }
        assertEquals(16, checked);
    }
}
