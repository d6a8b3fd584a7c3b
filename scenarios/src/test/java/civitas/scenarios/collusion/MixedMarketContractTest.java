package civitas.scenarios.collusion;

import civitas.scenarios.ScenarioContractTest;

/** Three firms that learn differently, are told different things and see rivals' prices late; one of them never settles. */
class MixedMarketContractTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "collusion";
    }

    @Override
    protected String quickParameters() {
        return """
                {"firms": 3, "prices": 3, "exploration_decay": 1e-3, "convergence_window": 3000, "max_periods": 4000,
                 "learner": ["sarsa", "hedge", "ucb_tuned"], "initial_values": "uniform", "outside_quality_shock": 0.1,
                 "platform": {"feedback": "counterfactual_profits", "rival_prices": "delayed"}}
                """;
    }

    @Override
    protected long quickRounds() {
        return 3_000;
    }

    @Override
    protected String change() {
        return "{\"platform.commission\": \"per_unit\", \"marginal_cost\": 0.5}";
    }

    @Override
    protected String largeParameters() {
        return "{\"prices\": 100, \"learner\": \"sarsa\"}";
    }
}
