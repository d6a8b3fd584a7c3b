package civitas.scenarios.cournot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.ScenarioFile;
import civitas.scenarios.ScenarioContractTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CournotScenarioTest extends ScenarioContractTest {
    private static final String LINEAR = "\"demand\": \"linear\", \"firms\": 3, \"marginal_cost\": [1, 2, 3]";
    private static final String GRADIENTS = LINEAR + ", \"learner\": \"exact_gradient\", \"periods\": 400";
    private static final String POLICIES =
            LINEAR + ", \"learner\": \"policy_gradient\", \"periods\": 60000, \"measured_periods\": 30000";

    @Override
    protected String id() {
        return "cournot";
    }

    /** All four learners meet, those on a grid with memory. */
    @Override
    protected String quickParameters() {
        return """
                {"firms": 4, "periods": 3000, "measured_periods": 2000, "learner_of": [1, 2, 3, 1],
                 "learner": {"kind": "boltzmann_q", "memory": true, "cooling_factor": 0.998},
                 "third_learner": {"kind": "epsilon_greedy_q", "memory": true, "exploration_decay": 0.01}}""";
    }

    @Override
    protected long quickRounds() {
        return 3_000;
    }

    @Override
    protected String change() {
        return "{\"platform.levy\": \"unit_tax\", \"platform.information\": \"own_profit\", \"marginal_cost\": 3.5}";
    }

    @Override
    protected String largeParameters() {
        return """
                {"firms": 3, "learner_of": [1, 1, 3], "learner": {"kind": "boltzmann_q", "memory": true, "quantities": 80},
                 "third_learner": {"kind": "epsilon_greedy_q", "memory": true, "quantities": 80}}""";
    }

    private static Map<String, Double> outcomes(String parameters) {
        return CournotFiles.play(CournotFiles.file(parameters)).outcomes();
    }

    @Test
    void gradientsReachNashAtTheRateOfTheSlowestError() {
        Map<String, Double> outcomes = outcomes(GRADIENTS + ", \"measured_periods\": 1");
        assertEquals(0, outcomes.get("distance_to_nash"), 1e-12);
        assertEquals(3, outcomes.get("quantity_1"), 1e-12);
        assertEquals(14, outcomes.get("joint_profit"), 1e-11);
        assertEquals(0, outcomes.get("collusion_index"), 1e-12);
        assertEquals(0, outcomes.get("profit_gain"), 1e-12);
        Map<String, Double> shorter = outcomes(GRADIENTS.replace("400", "100"));
        assertEquals(0.9, shorter.get("error_decay_factor"), 1e-6);
        assertEquals(CournotFiles.benchmarks(GRADIENTS).get("gradient_decay_factor"), 0.9, 1e-12);
        assertTrue(outcomes(POLICIES).get("error_decay_factor").isNaN());
    }

    /** One firm is priced out: gradients stop at 0, and the other two play as if it were not there. */
    @Test
    void gradientsRespectThatQuantitiesAreNotNegative() {
        Map<String, Double> outcomes =
                outcomes(GRADIENTS.replace("[1, 2, 3]", "[1, 2, 6]") + ", \"measured_periods\": 1");
        assertEquals(0, outcomes.get("quantity_3"));
        assertEquals(10 / 3.0, outcomes.get("quantity_1"), 1e-9);
        assertEquals(7 / 3.0, outcomes.get("quantity_2"), 1e-9);
    }

    @Test
    void policyGradientsSettleAtNash() {
        Map<String, Double> outcomes = outcomes(POLICIES);
        assertEquals(3, outcomes.get("policy_quantity_1"), 0.05);
        assertEquals(2, outcomes.get("policy_quantity_2"), 0.05);
        assertEquals(1, outcomes.get("policy_quantity_3"), 0.05);
    }

    /** With costs of 1 the subsidy (a - c)/N makes the Nash total (a - c)/b, which is efficient. */
    @Test
    void aSubsidyBringsNashToTheEfficientQuantity() {
        String equal = GRADIENTS.replace("[1, 2, 3]", "1") + ", \"platform\": {\"levy\": ";
        Map<String, Double> none = outcomes(equal + "\"none\"}");
        Map<String, Double> subsidised = outcomes(equal + "{\"kind\": \"output_subsidy\", \"amount\": 3}}");
        assertEquals(6.75, none.get("joint_quantity"), 1e-12);
        assertEquals(9, subsidised.get("joint_quantity"), 1e-12);
        assertEquals(1, subsidised.get("price"), 1e-12);
        assertEquals(-27, subsidised.get("platform_revenue"), 1e-11);
        assertEquals(40.5, subsidised.get("welfare"), 1e-11); // 9^2 / 2, all of it possible
        assertEquals(40.5 - 2.25 * 2.25 / 2, none.get("welfare"), 1e-11);
    }

    /** Whatever the platform does: welfare is what buyers, producers and the platform get together. */
    @ParameterizedTest
    @CsvSource({"none", "unit_tax", "output_subsidy", "commission"})
    void welfareIsEverybodysTogether(String levy) {
        for (String demand : new String[] {"linear", "truncated_linear", "concave_power"}) {
            Map<String, Double> outcomes = outcomes(
                    "\"learner\": \"policy_gradient\", \"cost_curvature\": 0.5, \"periods\": 5000, \"demand\": \""
                            + demand + "\", \"platform\": {\"levy\": \"" + levy + "\"}");
            double sum =
                    outcomes.get("consumer_surplus") + outcomes.get("joint_profit") + outcomes.get("platform_revenue");
            assertEquals(sum, outcomes.get("welfare"), 1e-9);
        }
    }

    /** A commission f leaves a (1-f) - b (1-f) X: closed form with two firms of cost 4. */
    @Test
    void aCommissionIsASmallerMarket() {
        Map<String, Double> benchmarks =
                CournotFiles.benchmarks("\"platform\": {\"levy\": {\"kind\": \"commission\", \"share\": 0.2}}");
        assertEquals(2 * (32 - 4) / (3 * 0.8), benchmarks.get("nash_joint_quantity"), 1e-12);
        assertEquals(40 - 2 * (32 - 4) / (3 * 0.8), benchmarks.get("nash_price"), 1e-12);
        assertEquals(36, benchmarks.get("efficient_joint_quantity"), 1e-12);
        assertEquals(35, benchmarks.get("competitive_joint_quantity"), 1e-12);
    }

    /** A tax moves all Nash quantities alike, so that the error is of the fast kind, 1 - g b (N+1). */
    @Test
    void anInterventionMovesPlayToTheNewNash() {
        ScenarioFile<?> file = CournotFiles.file(
                GRADIENTS, "\"interventions\": [{\"at\": 200, \"set\": {\"platform.levy\": \"unit_tax\"}}]");
        Map<String, Double> outcomes = CournotFiles.play(file).outcomes();
        assertEquals(6 - 0.75, outcomes.get("joint_quantity"), 1e-2);
        assertTrue(outcomes.get("distance_to_nash") < 1e-2);
        assertEquals(0.6, outcomes.get("error_decay_factor"), 1e-3);
    }

    /** Without rivals' output, learners with memory see other states than with it. */
    @Test
    void hidingRivalsChangesOnlyThoseWhoRememberThem() {
        String memory = "\"periods\": 5000, \"learner\": {\"kind\": \"boltzmann_q\", \"memory\": true}";
        String hidden = ", \"platform\": {\"information\": \"own_profit\"}";
        assertNotEquals(hash(memory), hash(memory + hidden));
        String memoryless = memory.replace("true", "false");
        assertEquals(hash(memoryless), hash(memoryless + hidden));
    }

    private static long hash(String parameters) {
        return CournotFiles.play(CournotFiles.file(parameters)).trajectoryHash();
    }

    /** A tenth of the published length at ten times the speed of cooling: below Nash, above collusion. */
    @Test
    void boltzmannLearnersProduceLessThanInNash() {
        double sum = 0;
        for (int seed = 0; seed < 8; seed++) {
            RunResult run = Run.of(
                            CournotFiles.file("\"periods\": 100000, \"learner\": {\"kind\": \"boltzmann_q\","
                                    + " \"cooling_factor\": 0.9999}"),
                            seed)
                    .play((round, name, value) -> {}, Checkpoints.NONE);
            sum += run.outcomes().get("joint_quantity");
        }
        assertTrue(sum / 8 > 18 && sum / 8 < 23.5, "mean " + sum / 8);
    }

    @Test
    void aRunStoppedBeforeTheMeasuredPeriodsReportsItsLastOne() {
        RunResult stopped = CournotFiles.play(CournotFiles.file(GRADIENTS, "\"stop\": {\"after_round\": 1}"));
        assertEquals(0, stopped.outcomes().get("joint_quantity"));
        assertEquals(0.9, stopped.outcomes().get("policy_quantity_1"), 1e-15);
        assertEquals(1, stopped.rounds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"learner_of\": [1, 2.5] | learner_of: has 2.5, must be 1, 2 or 3",
                "\"learner\": \"exact_gradient\", \"platform\": {\"information\": \"own_profit\"} | platform.information: is own_profit, but firm 1 learns by exact_gradient",
                "\"marginal_cost\": 40 | marginal_cost: is after any levy at least 40.0 for everybody",
                "\"platform\": {\"levy\": {\"kind\": \"output_subsidy\", \"amount\": 5}} | platform.levy: leaves a producer a cost of -1.0 per unit, must leave at least 0",
            })
    void contradictionsAreNamed(String parameters, String message) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CournotFiles.file(parameters));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void tablesThatNoMachineHoldsAreInfinite() {
        String huge =
                "\"firms\": 100, \"learner\": {\"kind\": \"boltzmann_q\", \"memory\": true, \"quantities\": 10000}";
        assertEquals(Double.POSITIVE_INFINITY, CournotFiles.file(huge).memoryBytes());
        assertFalse(Double.isInfinite(CournotFiles.file("\"firms\": 100").memoryBytes()));
    }

    @Test
    void stationaryPoliciesAreReportedWhereTheyExist() {
        Map<String, Double> benchmarks = CournotFiles.benchmarks(
                "\"demand\": \"linear\", \"marginal_cost\": [1, 9.9], \"learner\": {\"kind\": \"policy_gradient\", \"sigma\": 0.1}");
        assertEquals(4.5, benchmarks.get("stationary_policy_1"), 1e-9);
        assertEquals(0, benchmarks.get("stationary_output_2"));
        assertFalse(benchmarks.containsKey("stationary_policy_2"));
        assertFalse(CournotFiles.benchmarks("\"learner\": \"policy_gradient\"").containsKey("stationary_policy"));
    }
}
