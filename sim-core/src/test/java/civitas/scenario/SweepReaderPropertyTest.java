package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SweepReaderPropertyTest {
    private static final String FILE =
            """
            {
              "scenario": "toy",
              "interventions": [ { "at": 5, "set": { "costs": 2 } } ],
              "sweep": {
                "design": "union",
                "order": "sequential",
                "replicates": { "until_half_width": 0.5, "of": "price_mean", "at_least": 3, "at_most": 9, "step": 2 },
                "designs": [
                  { "design": "zip", "axes": { "firms": [2, 2], "costs": { "from": 1, "to": 2, "count": 2 } } },
                  { "design": "list", "points": [ {}, { "interventions": [], "firms": 3, "costs": [1, 2, 3] } ] },
                  { "design": "sobol", "points": 4, "seed": 7, "axes": { "costs": { "from": 1, "to": 2 }, "firms": [1, 2] } },
                  { "design": "morris", "trajectories": 2, "levels": 6, "axes": { "periods": { "from": 1, "to": 20 } } },
                  { "design": "saltelli", "base_points": 2, "axes": { "learning_rate": { "from": 0.1, "to": 1 } } },
                  { "design": "product", "designs": [
                    { "axes": { "platform.prominence": ["sponsored"] } },
                    { "design": "filter", "where": [ { "parameter": "firms", "op": "in", "value": [1, 2] } ],
                      "of": { "axes": { "platform.prominence.fee": [0, 0.5], "interventions.0.at": [3, 4] } } }
                  ] }
                ]
              }
            }
            """;

    private static final String BISECTION =
            """
            {
              "scenario": "toy",
              "sweep": {
                "design": "bisection", "axis": "learning_rate", "from": 0.1, "to": 0.9, "scale": "logarithmic",
                "tolerance": 0.1, "outcome": "price_mean", "at_most": 3,
                "for": { "design": "random", "points": 3, "axes": { "firms": [1, 2] } }
              }
            }
            """;

    @Property(tries = 1000, seed = "1")
    void aMisplacedValueIsReadOrRefused(@ForAll long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        ObjectMapper mapper = new ObjectMapper();
        for (String text : new String[] {FILE, BISECTION}) {
            readBackOrRefuse(ScenarioReaderPropertyTest.misplaced(mapper.readTree(text), random)
                    .toString());
        }
    }

    private static void readBackOrRefuse(String text) {
        ScenarioFile<?> file;
        try {
            file = ToyFiles.read(text);
        } catch (InvalidScenarioException refused) {
            assertFalse(refused.problems().isEmpty());
            return;
        }
        assertEquals(file, ToyFiles.read(file.canonicalJson()));
    }
}
