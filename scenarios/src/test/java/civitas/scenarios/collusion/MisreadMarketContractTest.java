package civitas.scenarios.collusion;

import civitas.scenarios.ScenarioContractTest;

/** Three Q-learners, one of which comes and goes, that misread their rivals' prices. */
class MisreadMarketContractTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "collusion";
    }

    @Override
    protected String quickParameters() {
        return """
                {"firms": 3, "prices": 4, "exploration_decay": 1e-3, "convergence_window": 3000, "max_periods": 4000,
                 "switch_probability": 0.01, "platform": {"rival_prices": {"kind": "noisy", "probability": 0.5}}}
                """;
    }

    @Override
    protected long quickRounds() {
        return 3_000;
    }

    @Override
    protected String change() {
        return "{\"platform.commission\": \"per_unit\", \"marginal_cost\": 0.9}";
    }

    @Override
    protected String largeParameters() {
        return "{\"prices\": 100, \"platform\": {\"rival_prices\": \"noisy\"}}";
    }
}
