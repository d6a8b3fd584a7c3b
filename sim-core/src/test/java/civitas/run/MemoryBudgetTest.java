package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.scenario.InvalidScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryBudgetTest {
    private static int threads(double walkers, int wanted) {
        return MemoryBudget.threads("study.json", DriftScenario.file("walkers=" + walkers), wanted);
    }

    @Test
    void smallRunsTakeAllThreads() {
        assertEquals(8, threads(1, 8));
    }

    @Test
    void largeRunsTakeFewerThreads() {
        double heap = Runtime.getRuntime().maxMemory();
        assertEquals(2, threads(heap * 0.39 / 8, 8));
        assertEquals(1, threads(heap * 0.79 / 8, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "1e12, about 7.28 TiB",
        "1.36e14, about 990 TiB",
        "1.4e14, about 1019 TiB",
        "1e15, about 7.11 PiB",
        "1e16, about 71.1 PiB",
        "1e21, more than any Java program can hold",
        "1e300, more than any Java program can hold"
    })
    void runsThatCannotFitAreRefused(double walkers, String amount) {
        InvalidScenarioException refused = assertThrows(InvalidScenarioException.class, () -> threads(walkers, 2));
        String message = refused.getMessage();
        assertTrue(
                message.startsWith("study.json: parameters: one run needs " + amount + " of memory, "),
                "found " + message);
        String moreMemory = ", or give Java more memory with CIVITAS_JAVA_OPTS=-Xmx...";
        String advice = "choose smaller sizes" + (amount.startsWith("about") ? moreMemory : "");
        assertTrue(message.endsWith(" can be used; " + advice), "found " + message);
    }
}
