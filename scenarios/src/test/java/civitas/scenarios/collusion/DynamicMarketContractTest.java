package civitas.scenarios.collusion;

import civitas.scenarios.ScenarioContractTest;

/** A platform whose prominence outlasts periods, among Q-learners that observe noisy profits. */
class DynamicMarketContractTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "collusion";
    }

    @Override
    protected String quickParameters() {
        return """
                {"prices": 5, "exploration_decay": 1e-3, "convergence_window": 3000, "max_periods": 200000,
                 "profit_noise": 0.05, "platform": {"prominence": "dynamic_price_directed"}}
                """;
    }

    @Override
    protected long quickRounds() {
        return 3_000;
    }

    @Override
    protected String change() {
        return "{\"platform.prominence\": \"price_directed\", \"marginal_cost\": 0.9}";
    }

    @Override
    protected String largeParameters() {
        return "{\"prices\": 80, \"platform\": {\"prominence\": \"dynamic_price_directed\"}}";
    }
}
