package civitas.sweep.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.sweep.EngineSettings;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import civitas.sweep.SweepEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine with two executors that are processes of their own. */
class LocalClusterTest {
    private static final EngineSettings CLUSTER = EngineSettings.threads(1).withMaster("local-cluster[2,1,1024]");

    private static SweepEngine open() throws IOException {
        return new SparkEngineFactory().open(Sweeps.FILE, CLUSTER);
    }

    /** The only Java programs that this one starts. What they run stands behind a class path too long to be read here. */
    private static Stream<ProcessHandle> executors() {
        return ProcessHandle.current().descendants().filter(process -> process.info()
                .command()
                .map(command -> Path.of(command).endsWith("java"))
                .orElse(false));
    }

    @Test
    void aLostExecutorLosesNoRunAndNoRunIsTakenTwice() throws IOException {
        // Long enough that an executor which is killed after ten of them is in the middle of another one.
        List<PlannedRun> runs = Sweeps.runs(40, 1_000_000);
        List<PlayedRun> expected = Sweeps.expected(runs);
        List<PlayedRun> taken = new ArrayList<>();
        List<ProcessHandle> killed = new ArrayList<>();
        try (SweepEngine engine = open()) {
            engine.play(runs.iterator(), run -> {
                taken.add(run);
                if (taken.size() == 10) {
                    executors()
                            .findFirst()
                            .filter(ProcessHandle::destroyForcibly)
                            .ifPresent(killed::add);
                }
            });
        }
        assertEquals(1, killed.size());
        assertTrue(taken.size() > 10);
        assertEquals(expected, Sweeps.timeless(taken));
    }
}
