package civitas.sweep.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSizeTest {
    @ParameterizedTest
    @CsvSource({"0.01, 100", "0.3, 3", "1, 1", "600, 1", "1e-6, 2000"})
    void tasksTakeAboutASecond(double secondsPerRun, int runs) {
        BatchSize size = new BatchSize();
        for (int i = 0; i < 20; i++) {
            size.learn(size.runs(), size.runs(), size.runs() * secondsPerRun);
        }
        assertEquals(runs, size.runs());
        assertEquals(secondsPerRun < 0.5, size.shortRuns());
    }

    @Test
    void nothingIsKnownAtFirst() {
        BatchSize size = new BatchSize();
        assertEquals(1, size.runs());
        assertFalse(size.shortRuns());
    }

    @Test
    void aTaskThatDidNotGetFarMakesTheNextOnesSmall() {
        BatchSize size = new BatchSize();
        for (int i = 0; i < 10; i++) {
            size.learn(size.runs(), size.runs(), size.runs() * 0.01);
        }
        size.learn(100, 2, 4);
        assertTrue(size.runs() <= 2, "runs " + size.runs());
    }
}
