package civitas.scenarios.decongestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenarios.ScenarioContractTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecongestionScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    @Override
    protected String id() {
        return "decongestion";
    }

    @Override
    protected String quickParameters() {
        return "{\"size\": 5, \"features\": 7, \"shown\": 3, \"rounds\": 40, \"measured_rounds\": 15,"
                + " \"platform\": {\"representation\": {\"kind\": \"learned\", \"pairs\": 3}, \"prices\": {\"noise\": 0.05}}}";
    }

    @Override
    protected long quickRounds() {
        return 40;
    }

    @Override
    protected String change() {
        return "{\"platform.sellers_share\": 0.1, \"platform.representation\": \"random\"}";
    }

    @Override
    protected String largeParameters() {
        return "{\"size\": 2, \"features\": 21, \"shown\": 10}";
    }

    private static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"decongestion\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    private static Map<String, Double> outcomes(String parameters, int replicate) {
        return Run.of(file(parameters), replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** Whoever shows a yardstick's masks has its welfare. */
    @ParameterizedTest
    @CsvSource({
        "oracle, oracle_welfare, 5",
        "proxy, proxy_welfare, 5",
        "selection, selection_welfare, 5",
        "decongestion, decongestion_welfare, 4000",
        "random, mean_mask_welfare, 4000"
    })
    void platformsReachTheirYardsticks(String representation, String yardstick, int rounds) {
        Map<String, Double> outcomes = outcomes(
                "\"rounds\": " + rounds + ", \"measured_rounds\": " + rounds + ", \"platform\": {\"representation\": \""
                        + representation + "\"}",
                1);
        double exact = outcomes.get(yardstick);
        assertEquals(exact, outcomes.get("welfare"), 0.03 * exact);
        assertEquals(outcomes.get("welfare"), outcomes.get("realised_welfare"), rounds < 10 ? 4 : 0.1);
        assertTrue(outcomes.get("oracle_welfare") <= outcomes.get("assignment_welfare") + 1e-9);
        assertTrue(exact <= outcomes.get("oracle_welfare") + 1e-9);
    }

    @Test
    void learningFromChoicesAndPricesClosesMostOfTheGap() {
        double sum = 0;
        for (int replicate = 0; replicate < 6; replicate++) {
            sum += outcomes("\"size\": 6, \"features\": 10, \"shown\": 4", replicate)
                    .get("gap_closed");
        }
        assertTrue(sum / 6 > 0.6, "mean share " + sum / 6);
    }

    /** Published: welfare falls as prices move towards what is best for sellers. */
    @Test
    void welfareFallsWithSellersShare() {
        double last = Double.POSITIVE_INFINITY;
        for (String share : new String[] {"0", "0.5", "1"}) {
            double sum = 0;
            for (int replicate = 0; replicate < 4; replicate++) {
                sum += outcomes(
                                "\"rounds\": 1, \"measured_rounds\": 1, \"platform\": {\"representation\": \"random\","
                                        + " \"sellers_share\": " + share + "}",
                                replicate)
                        .get("oracle_welfare");
            }
            assertTrue(sum < last, share + ": " + sum + " after " + last);
            last = sum;
        }
    }

    /** One mask, or nothing that anybody gets: there is no gap, and no ratio. */
    @Test
    void whereMasksAreAlikeThereIsNoGap() {
        String once = "\"rounds\": 1, \"measured_rounds\": 1, \"features\": 6, \"shown\": 6, ";
        for (int replicate = 0; replicate < 10; replicate++) {
            Map<String, Double> all = outcomes(once + "\"platform\": {\"representation\": \"all\"}", replicate);
            assertEquals(Double.NaN, all.get("gap_closed"));
            assertEquals(all.get("oracle_welfare"), all.get("welfare"), 1e-12);
            assertEquals(1, all.get("proxy_ratio"), 1e-12);
        }
        Map<String, Double> outcomes = new HashMap<>();
        Market worthless = Market.of(new double[2][3], new double[2][3]);
        new Comparison(new Census(worthless, 1, new double[2], 0.5)).put(outcomes, 0, true);
        assertEquals(0, outcomes.get("oracle_welfare"));
        assertEquals(Double.NaN, outcomes.get("proxy_ratio"));
        assertEquals(Double.NaN, outcomes.get("gap_closed"));
    }

    /** Masks are enumerated at exact prices, which is another market where some see none, old ones or wrong ones. */
    @ParameterizedTest
    @ValueSource(strings = {"\"share\": 0.5", "\"delay\": 1", "\"noise\": 0.1"})
    void masksAreComparedWhereAllSeePricesOnly(String prices) {
        String once = "\"rounds\": 3, \"measured_rounds\": 3";
        Map<String, Double> partly = outcomes(once + ", \"platform\": {\"prices\": {" + prices + "}}", 0);
        Map<String, Double> fully = outcomes(once, 0);
        assertEquals(fully.keySet(), partly.keySet());
        for (String each : new String[] {"gap_closed", "oracle_welfare", "proxy_ratio", "correlation_congestion"}) {
            assertTrue(Double.isFinite(fully.get(each)) && Double.isNaN(partly.get(each)), each);
        }
        assertEquals(fully.get("assignment_welfare"), partly.get("assignment_welfare"));
    }

    /** Who sees no price takes items for free: only who cares for nothing that shows stays away. */
    @Test
    void withoutPricesHardlyAnybodyStaysAway() {
        Map<String, Double> outcomes = outcomes(
                "\"rounds\": 50, \"measured_rounds\": 50, \"platform\": {\"representation\": \"random\", \"prices\":"
                        + " {\"share\": 0}}",
                1);
        assertTrue(outcomes.get("without") < 0.03, "share " + outcomes.get("without"));
        assertTrue(outcomes("\"platform\": {\"representation\": \"random\"}", 1).get("without") > 0.1);
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("\"features\": 4", "shown is 6, must be at most features = 4");
        assertRefused("\"rounds\": 10", "measured_rounds is 100, must be at most rounds = 10");
        assertRefused(
                "\"features\": 30, \"shown\": 15, \"platform\": {\"representation\": \"oracle\"}",
                "platform.representation would try 155117520 masks, too many");
        assertRefused("\"size\": 1", "size");
        assertEquals(
                7,
                outcomes("\"features\": 30, \"shown\": 15, \"rounds\": 100", 0).size(),
                "where masks are too many they are not compared");
    }

    private static void assertRefused(String parameters, String message) {
        String refused = assertThrows(InvalidScenarioException.class, () -> file(parameters))
                .getMessage();
        assertTrue(refused.replace(": ", " ").replace("parameters.", "").contains(message), refused);
    }
}
