package civitas.scenarios.elite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
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
    void whatLaterPeriodsAreWorthIsSaid() {
        assertEquals(List.of(), file("points=51").notices());
        // 0.9^20 / (1 - 0.9) = 1.2158
        String notice = file("points=51", "periods=20").notices().get(0);
        assertTrue(notice.contains("up to 1.22 money"), notice);
    }

    /** Of 0, 1/2 and 1 the nearest to 0.8 is 1. */
    @Test
    void theStartLiesOnTheGrid() {
        ScenarioFile<?> coarse = file("points=3", "cost.scale=0.5");
        ScenarioFile<?> there = file("points=3", "cost.scale=0.5", "support=1");
        assertEquals(benchmark(there, "value_exact"), benchmark(coarse, "value_exact"));
        assertEquals(benchmark(there, "value"), benchmark(coarse, "value"));
        assertEquals(1, ((EliteWorld) Run.of(coarse, 0).simulation().world()).support());
    }

    @Test
    void replicatesShareThePlan() {
        ScenarioFile<?> file = file("points=51");
        EliteWorld first = (EliteWorld) Run.of(file, 0).simulation().world();
        EliteWorld second = (EliteWorld) Run.of(file, 1).simulation().world();
        assertSame(first.plan(), second.plan());
        assertNotSame(
                first.plan(),
                ((EliteWorld) Run.of(file("points=51", "platform.price=2"), 0)
                                .simulation()
                                .world())
                        .plan());
    }

    @Test
    void aGridWithoutAMiddleIsRefused() {
        InvalidScenarioException refused = assertThrows(InvalidScenarioException.class, () -> file("points=100"));
        assertTrue(refused.getMessage().contains("must be odd"), refused.getMessage());
    }
}
