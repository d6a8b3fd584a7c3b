package civitas.scenarios.gradient;

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
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());
    private static final String[] DESCENT = {
        "platform.firm={\"kind\":\"descend\",\"rate\":0.1}",
        "collective.strategy={\"kind\":\"control\",\"pull\":10}",
        "collective.budget=1000000"
    };

    @Override
    protected String id() {
        return "gradient-collective";
    }

    @Override
    protected String quickParameters() {
        return "{\"contributors\": 100, \"record_spread\": 1, \"platform\": {\"firm\": \"descend\", \"training\": \"private\"}}";
    }

    @Override
    protected long quickRounds() {
        return 100;
    }

    @Override
    protected String change() {
        return "{\"collective.goal\": 2, \"platform.training\": \"plain\"}";
    }

    @Override
    protected String largeParameters() {
        return "{\"contributors\": 2000000}";
    }

    private static ScenarioFile<?> file(String[] common, String... settings) {
        return READER.readDefault(
                "gradient-collective",
                Overrides.of(Stream.concat(Arrays.stream(common), Arrays.stream(settings))
                        .toList()));
    }

    private static Map<String, Double> outcomes(String[] common, String... settings) {
        return Run.of(file(common, settings), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    private static double benchmark(String name, String[] common, String... settings) {
        GradientParameters parameters =
                (GradientParameters) file(common, settings).parameters();
        return Benchmarks.of(parameters).stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** On a grid of thousandths the smallest share that reaches the goal is |g0|/(|g0| + R) rounded up. */
    @ParameterizedTest
    @CsvSource({"1, 9, 0.100", "2, 6, 0.250", "-1, 3, 0.250", "1, 100, 0.010"})
    void theSmallestShareThatReachesTheGoalIsTheCriticalMass(double goal, double budget, double smallest) {
        String[] setting = {"collective.goal=" + goal, "collective.budget=" + budget, "rounds=2"};
        int least = 0;
        while (outcomes(setting, "collective.share=" + least / 1000.0).get("success") < -1e-9) {
            least++;
        }
        assertEquals(smallest, least / 1000.0, 1e-12);
        assertTrue(benchmark("critical_mass", setting) <= smallest);
        assertTrue(benchmark("critical_mass", setting) > smallest - 0.001);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 100", "0.3, 20", "0.01, 500"})
    void controlApproachesGeometrically(double share, int rounds) {
        String[] settings = {"collective.share=" + share, "rounds=" + rounds};
        double expected = -Math.pow(1 - 0.1 * share * 10, rounds);
        assertEquals(expected, outcomes(DESCENT, settings).get("success"), 1e-9 * Math.abs(expected) + 1e-12);
        assertEquals(expected, benchmark("exact_success", DESCENT, settings), 1e-12);
    }

    @Test
    void staleDisclosureSlowsControlDown() {
        double fresh = outcomes(DESCENT, "rounds=50", "collective.share=0.05").get("success");
        double stale = outcomes(DESCENT, "rounds=50", "collective.share=0.05", "platform.disclose_every=50")
                .get("success");
        assertTrue(stale < fresh - 0.05, stale + " against " + fresh);
    }

    /** Ten thousand true records of deviation 2: their mean is off by 0.02 at one standard error. */
    @Test
    void recordsThatDifferMoveTheMeanByTheirError() {
        String[] none = {};
        Map<String, Double> outcomes = outcomes(
                none, "contributors=10000", "record_spread=2", "record_mean=3", "collective.share=0", "rounds=1");
        assertEquals(3, outcomes.get("model"), 4 * 0.02);
        assertEquals(0, outcomes.get("non_member_harm"), 1e-12);
    }

    /** With gradients cut to 1, members of a share below one half cannot move a mean that all others agree on further. */
    @Test
    void cutGradientsStopACollectiveThatCouldGoAnywhere() {
        String[] clipped = {"collective.share=0.2", "rounds=2000", "measured_rounds=100"};
        double plain = outcomes(DESCENT, clipped).get("success");
        double cut = outcomes(
                        DESCENT,
                        "collective.share=0.2",
                        "rounds=2000",
                        "measured_rounds=100",
                        "platform.training={\"kind\":\"private\",\"clip\":1,\"noise\":0}")
                .get("success");
        assertEquals(0, plain, 1e-9);
        // Stationary where 0.8 theta = 0.2, as members' gradients are cut to -1.
        assertEquals(-0.75, cut, 1e-9);
    }

    /** Noise of deviation sigma C/N a step; stationary variance eta^2 v / (1 - (1 - eta)^2). */
    @Test
    void noiseOfPrivateTrainingHasItsVariance() {
        String[] noisy = {
            "contributors=10",
            "collective.share=0",
            "measured_rounds=1",
            "start=0",
            "platform.firm={\"kind\":\"descend\",\"rate\":0.5}",
            "platform.training={\"kind\":\"private\",\"clip\":1000,\"noise\":0.01}"
        };
        double sum = 0;
        ScenarioFile<?> file = file(noisy, "rounds=200");
        for (int replicate = 0; replicate < 400; replicate++) {
            double theta = Run.of(file, replicate)
                    .play((round, name, value) -> {}, Checkpoints.NONE)
                    .outcomes()
                    .get("model");
            sum += theta * theta;
        }
        double expected = 0.25 / (1 - 0.25);
        // The standard error of a variance from 400 draws is 7 percent of it.
        assertEquals(expected, sum / 400, 4 * 0.07 * expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss=double_well | platform.firm | is minimise, must be descend",
                "platform.training=private | platform.training | is private, must be plain",
                "measured_rounds=1000 | measured_rounds | is 1000, must be at most rounds = 100",
                "platform.firm={\"kind\":\"descend\",\"rate\":2.5} | platform.firm.rate | must be below 2.0",
                "collective.share=1.5 | collective.share | 1.5"
            })
    void contradictionsAreRefused(String setting, String place, String message) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> file(new String[] {setting}));
        assertTrue(
                refused.getMessage().contains(place) && refused.getMessage().contains(message), refused.getMessage());
    }
}
