package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformativeScenarioTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "performative-prediction";
    }

    /** Everything at once: sampled people, new ones in every round, noise in what they are told, a penalised bias. */
    @Override
    protected String quickParameters() {
        return """
                {"environment": {"kind": "credit_normal", "sensitivity": 0.5, "ridge": 0.1, "penalise_bias": true},
                 "procedure": "repeated_gradient_descent", "people": 200, "fresh_people": true, "rounds": 120,
                 "platform": {"disclosure_noise": 0.1}}""";
    }

    @Override
    protected long quickRounds() {
        return 100;
    }

    @Override
    protected String change() {
        return "{\"platform.disclosure\": 0.5, \"platform.moving_subsidy\": 0.5, \"procedure.step_size\": 0.2}";
    }

    @Override
    protected String largeParameters() {
        return "{\"environment\": \"credit_normal\", \"people\": 400000, \"start\": {\"kind\": \"constant\", \"level\": 0}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'environment': {'kind': 'gaussian_mean', 'sensitivity': 1}} | has no stable point",
                "{'environment': {'kind': 'linear', 'lowest': 2}} | must be below highest = 1.0",
                "{'environment': {'kind': 'square_root', 'lowest': -2}} | must be at least -1.0",
                "{'environment': {'kind': 'regression', 'features': 3, 'correlation': -0.6, 'variances': 1,"
                        + " 'coefficients': 1, 'effects': 1}} | must be greater than -0.5",
                "{'environment': 'threshold', 'procedure': 'repeated_gradient_descent'} | needs losses with gradients",
                "{'environment': 'threshold', 'platform': {'disclosure': 0.5}} | must be 1 with threshold",
                "{'environment': 'linear', 'start': 'trained_at_rest'} | choose constant",
                "{'environment': 'zero_sum', 'procedure': {'kind': 'repeated_risk_minimisation', 'solver':"
                        + " 'gradient_descent'}} | must be exact",
                "{'environment': 'regression', 'procedure': 'greedy_deployment'} | choose another procedure",
                "{'environment': {'kind': 'gaussian_mean', 'sensitivity': -1.5}, 'procedure': 'greedy_deployment'}"
                        + " | below gamma/beta = 1.0",
                "{'environment': 'credit_normal', 'procedure': 'two_stage'} | choose another",
                "{'environment': 'regression', 'procedure': {'kind': 'two_stage', 'probes': 2}} | must be at least 3",
                "{'environment': 'regression', 'procedure': 'two_stage', 'rounds': 20} | rounds/cadence = 20",
                "{'environment': 'stateful_mean', 'procedure': {'kind': 'two_stage', 'probes': 5}} | set environment.adaptation = 1",
                "{'fresh_people': true} | needs a number of people",
                "{'environment': {'kind': 'credit_file', 'file': 'nowhere.csv'}} | 'nowhere.csv' is no file",
                "{'environment': {'kind': 'credit_file', 'file': 'nowhere.csv'}, 'people': 5} | those of the file",
            })
    void contradictionsAreNamed(String parameters, String message) {
        var invalid = assertThrows(InvalidScenarioException.class, () -> PerformativeFiles.file(parameters));
        assertTrue(invalid.getMessage().contains(message), invalid.getMessage());
        assertEquals(1, invalid.problems().size(), invalid.getMessage());
    }
}
