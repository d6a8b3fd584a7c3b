package civitas.scenarios.classification;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    @Override
    protected String id() {
        return "strategic-classification";
    }

    @Override
    protected String quickParameters() {
        return "{\"contestants\": 200, \"platform\": {\"jury\": \"retraining\"}}";
    }

    @Override
    protected long quickRounds() {
        return 100;
    }

    @Override
    protected String change() {
        return "{\"cost\": 2, \"platform.jury\": \"robust\"}";
    }

    @Override
    protected String largeParameters() {
        return "{\"contestants\": 1000000}";
    }

    private static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("strategic-classification", Overrides.of(List.of(settings)));
    }

    private static Map<String, Double> outcomes(String... settings) {
        return Run.of(file(settings), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** 100,000 contestants; four standard errors of a share are at most 0.0064. */
    @ParameterizedTest
    @ValueSource(strings = {"naive", "robust"})
    void sharesAreThoseOfTheClosedForm(String jury) {
        String[] settings = {
            "platform.jury=" + jury, "contestants=100000", "rounds=1", "measured_rounds=1", "improvement=0.4", "cost=3"
        };
        ClassificationParameters parameters =
                (ClassificationParameters) file(settings).parameters();
        double threshold = jury.equals("naive") ? 0 : 2.0 / 3;
        Map<String, Double> outcomes = outcomes(settings);
        assertEquals(threshold, outcomes.get("threshold"));
        assertEquals(parameters.game().accuracy(threshold), outcomes.get("accuracy"), 0.0064);
        assertEquals(parameters.game().movers(threshold), outcomes.get("movers"), 0.0064);
        assertEquals(parameters.game().burden(threshold), outcomes.get("burden"), 0.0064);
        assertEquals(parameters.game().meanImprovement(threshold), outcomes.get("improvement"), 0.0064);
        assertEquals(
                1,
                outcomes.get("accuracy") + outcomes.get("false_acceptance") + outcomes.get("false_rejection"),
                1e-12);
    }

    @Test
    void theRobustJuryIsExactAgainstGaming() {
        assertEquals(1, outcomes("platform.jury=robust", "rounds=20").get("accuracy"));
    }

    @Test
    void aJuryThatRetrainsStopsHalfWay() {
        Map<String, Double> outcomes =
                outcomes("platform.jury=retraining", "contestants=2000", "rounds=300", "measured_rounds=50");
        assertEquals(0.25, outcomes.get("threshold"), 0.04);
        assertTrue(outcomes.get("accuracy") < 0.95, outcomes.toString());
    }

    @Test
    void errorsAreFewestAtTheThreshold() {
        assertEquals(2, BestThreshold.of(new double[] {3, 2, 5}, 3, new double[] {1, 0, 2}, 3));
        assertEquals(3, BestThreshold.of(new double[] {3, 5, 4}, 3, new double[] {2, 0, 2}, 3));
        assertEquals(1, BestThreshold.of(new double[] {1, 9}, 1, new double[] {0, 9}, 1));
        assertEquals(Math.nextUp(2.0), BestThreshold.of(new double[1], 0, new double[] {1, 2}, 2));
        assertEquals(1, BestThreshold.of(new double[] {2, 1}, 2, new double[1], 0));
    }

    @Test
    void contradictionsAreRefused() {
        InvalidScenarioException refused = assertThrows(InvalidScenarioException.class, () -> file("rounds=5"));
        assertTrue(
                refused.getMessage().contains("measured_rounds")
                        && refused.getMessage().contains("is 10, must be at most rounds = 5"),
                refused.getMessage());
    }
}
