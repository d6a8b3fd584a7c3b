package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointIdentitiesTest {
    private static final ScenarioFile<?> FILE = ToyFiles.defaults();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'firms': 3}",
                "{'learning_rate': 2.5e-1}",
                "{'costs': 1}",
                "{'costs': [3, 2, 1]}",
                "{'platform.prominence': 'price_directed', 'platform.prominence.shown': 4}",
                "{'platform.prominence': {'kind': 'price_directed', 'memory': 0}, 'market': 'logit'}",
                "{'interventions': []}",
                "{'interventions': [{'at': 9, 'set': {'costs': 2.0}}, {'at': 3, 'set': {'costs': 1}}]}",
                "{'interventions.0.at': 7, 'interventions.1.set.platform.toll_euros': 3, 'firms': 3}",
                "{'interventions.0.at': 150000}",
                "{'interventions': [{'at': 5, 'set': {'costs': 1}}], 'interventions.0.set.costs': 4}",
                "{'interventions.0.set.platform.prominence': 'price_directed',"
                        + " 'interventions.0.set.platform.prominence.shown': 2}",
            })
    void anIdentityIsThatOfThePointsFile(String point) {
        assertEquals(FILE.at(point(point)).identity(), FILE.identityAt(point(point)));
    }

    @Test
    void aFileWithoutInterventionsCanGetSome() {
        ScenarioFile<?> file = ToyFiles.read("{\"scenario\": \"toy\", \"stop\": {\"after_round\": 50}}");
        Map<String, JsonNode> arm = point("{'interventions': [{'at': 9, 'set': {'costs': 2}}]}");
        assertEquals(1, file.at(arm).interventions().size());
        assertEquals(file.at(arm).identity(), file.identityAt(arm));
        assertEquals(file.identity(), file.identityAt(point("{'interventions': []}")));
    }

    @Test
    void pointsThatMeanTheSameHaveOneIdentity() {
        assertEquals(FILE.identity(), FILE.identityAt(Map.of()));
        assertEquals(FILE.identity(), FILE.identityAt(point("{'firms': 3, 'learning_rate': 0.250}")));
        assertEquals(
                FILE.identityAt(point("{'platform.prominence': 'price_directed'}")),
                FILE.identityAt(point("{'platform.prominence': {'kind': 'price_directed', 'memory': 0.5}}")));
        assertNotEquals(FILE.identity(), FILE.identityAt(point("{'firms': 2, 'costs': 1}")));
    }

    @Test
    void aContradictionIsNotLookedFor() {
        Map<String, JsonNode> point = point("{'firms': 1, 'costs': 1, 'interventions': []}");
        assertThrows(InvalidScenarioException.class, () -> FILE.at(point));
        assertEquals(64, FILE.identityAt(point).length());
    }

    @Test
    void refusedPointsHaveIdentitiesOfTheirOwn() {
        String first = FILE.identityAt(point("{'firms': 2}")); // the file has a cost for each of three
        String second = FILE.identityAt(point("{'firms': 4}"));
        assertThrows(InvalidScenarioException.class, () -> FILE.at(point("{'firms': 4}")));
        assertNotEquals(first, second);
        assertNotEquals(FILE.identity(), first);
        assertNotEquals(first, FILE.identityAt(point("{'firms': 2, 'interventions.7.at': 3}")));
    }

    @Test
    void anAxisThatIsNotThereIsRefusedAtThePoint() {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> FILE.at(point("{'interventions.2.at': 5}")));
        assertEquals(
                "sweep point interventions.2.at=5: interventions[2].at: the last intervention is interventions.1 here",
                refused.getMessage());
    }

    @Test
    void titleAndRecordingDoNotCount() {
        ObjectNode tree = (ObjectNode) FILE.json();
        tree.put("title", "Another one").remove("record");
        ScenarioFile<?> other = ToyFiles.read(tree.toString());
        assertEquals(FILE.identityAt(point("{'costs': 1}")), other.identityAt(point("{'costs': 1}")));
    }

    private static Map<String, JsonNode> point(String json) {
        Map<String, JsonNode> point = new TreeMap<>();
        JsonValue.parseOrText(json.replace('\'', '"'))
                .properties()
                .forEach(entry -> point.put(entry.getKey(), entry.getValue()));
        return point;
    }
}
