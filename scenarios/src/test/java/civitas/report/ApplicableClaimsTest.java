package civitas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.RunSet;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Exact claims apply without any run, so that no run is needed to see which claims apply. */
class ApplicableClaimsTest {
    private static List<String> claims(String scenario, String... settings) {
        var file = new ScenarioReader(ScenarioCatalogue.load()).readDefault(scenario, Overrides.of(List.of(settings)));
        return new ApplicableClaims(file)
                .verdicts(new RunSet(new TreeMap<>(), new TreeMap<>())).stream()
                        .map(verdict -> verdict.claim().id())
                        .toList();
    }

    @Test
    void claimsAboutTheVeryParametersApply() {
        assertTrue(claims("collusion").contains("nash-price"), "baseline");
        assertTrue(claims("tolls", "network=pigou-1").contains("pigou-1-equilibrium"), "Pigou's network");
    }

    @Test
    void claimsAboutOtherParametersDoNot() {
        assertEquals(List.of(), claims("collusion", "learning_rate=0.2"));
        assertTrue(!claims("collusion", "firms=3").contains("nash-price"), "three firms");
    }
}
