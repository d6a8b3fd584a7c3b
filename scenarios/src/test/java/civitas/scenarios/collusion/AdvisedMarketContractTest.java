package civitas.scenarios.collusion;

import civitas.scenarios.ScenarioContractTest;

/** Two firms that get a recommendation in the middle of a run, and meet strangers after it. */
class AdvisedMarketContractTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "collusion";
    }

    @Override
    protected String quickParameters() {
        return """
                {"prices": 5, "exploration_decay": 1e-3, "convergence_window": 3000, "max_periods": 100000,
                 "rematch": "with_exploration"}
                """;
    }

    @Override
    protected long quickRounds() {
        return 3_000;
    }

    @Override
    protected String change() {
        return """
                {"platform.recommendation": {"kind": "price", "share": 0.4, "adherence": 0.3}}""";
    }

    @Override
    protected String largeParameters() {
        return "{\"prices\": 100, \"learner\": \"sarsa\", \"platform\": {\"recommendation\": \"price\"}}";
    }
}
