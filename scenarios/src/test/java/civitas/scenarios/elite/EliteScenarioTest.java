package civitas.scenarios.elite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Benchmark;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenarios.ScenarioContractTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class EliteScenarioTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "persuading-elite";
    }

    @Override
    protected String quickParameters() {
        return "{\"points\": 51, \"periods\": 60, \"cost\": {\"kind\": \"quadratic\", \"scale\": 1e6}}";
    }

    @Override
    protected long quickRounds() {
        return 60;
    }

    /** At first persuasion is so dear that support stays where it was. */
    @Override
    protected String change() {
        return "{\"platform.price\": 1e-6}";
    }

    @Override
    protected String largeParameters() {
        return "";
    }

    private static ScenarioFile<?> file(String... settings) {
        return new ScenarioReader(ScenarioCatalogue.load())
                .readDefault("persuading-elite", Overrides.of(List.of(settings)));
    }

    private static double benchmark(ScenarioFile<?> file, String name) {
        return file.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .mapToDouble(Benchmark::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheEliteEarnsIsTheValueOfItsPlan() {
        ScenarioFile<?> file = file("points=201", "periods=250");
        assertEquals(9.5019, benchmark(file, "value_exact"), 1e-4);
        assertEquals(9.5019, benchmark(file, "value"), 2e-3);
        int runs = 200;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            sum += Run.of(file, run)
                    .play((round, name, value) -> {}, Checkpoints.NONE)
                    .outcomes()
                    .get("discounted_payoff");
        }
        assertEquals(benchmark(file, "value"), sum / runs, 0.06);
    }

    @Test
    void cheaperPersuasionReachesFarther() {
        double dear = benchmark(file("points=201", "platform.price=5"), "reach_above");
        double cheap = benchmark(file("points=201", "platform.price=2"), "reach_above");
        assertTrue(cheap > dear, cheap + " > " + dear);
        assertEquals(0.2014, dear, 0.0051);
        assertEquals(0, benchmark(file("cost=power", "points=101"), "push_outwards"));
    }

    @Test
    void aGridWithoutAMiddleIsRefused() {
        InvalidScenarioException refused = assertThrows(InvalidScenarioException.class, () -> file("points=100"));
        assertTrue(refused.getMessage().contains("must be odd"), refused.getMessage());
    }
}
