package civitas.scenarios.collective;

import civitas.scenarios.ScenarioContractTest;

/** The scenario's promises in a world of documents. */
class DocumentsContractTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "collective-action";
    }

    @Override
    protected String quickParameters() {
        return "{\"world\": {\"kind\": \"resumes\", \"vocabulary\": 5000, \"tests\": 30}, \"contributors\": 40,"
                + " \"rounds\": 40, \"measured_rounds\": 5, \"collective\": {\"share\": 0.2, \"target\": \"drawn\"},"
                + " \"rival\": {\"share\": 0.1, \"signal\": \"other\"}, \"critical_mass\": \"bisection\","
                + " \"platform\": {\"retrain_every\": 3, \"memory\": 0.4,"
                + " \"learner\": {\"kind\": \"softmax\", \"epochs\": 1}}}";
    }

    @Override
    protected long quickRounds() {
        return 40;
    }

    @Override
    protected String change() {
        return "{\"platform.copies\": 2, \"platform.training\": {\"kind\": \"robust\", \"models\": 2},"
                + " \"collective.share\": 0.4}";
    }

    @Override
    protected String largeParameters() {
        return "{\"world\": \"resumes\", \"contributors\": 10000,"
                + " \"platform\": {\"learner\": {\"kind\": \"softmax\", \"epochs\": 1}}}";
    }
}
