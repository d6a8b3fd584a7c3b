package civitas.sweep;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Runs per second that the journal of a sweep keeps for good, from one thread that does nothing else. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 4, time = 4)
@Fork(1)
@State(Scope.Thread)
public class JournalBenchmark {
    private static final int RUNS = 2000;
    private static final int REPLICATES = 20;

    /** Outcomes of a run. */
    @Param({"10", "50"})
    public int outcomes;

    private Path folder;
    private SweepJournal journal;
    private Map<String, Double> values;
    private long next;

    /** An empty journal. */
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("journal-benchmark");
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
        ScenarioFile<?> file = reader.readDefault("collusion", Overrides.none());
        journal = SweepJournal.open(folder.resolve("sweep"), file);
        values = new LinkedHashMap<>();
        for (int i = 0; i < outcomes; i++) {
            values.put("outcome_" + i, 0.1 * i);
        }
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        journal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(JournalBenchmark::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes runs as fast as they are kept. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public void keep() throws IOException {
        for (int run = 0; run < RUNS; run++) {
            long number = next++;
            String point = String.format("%024x", number / REPLICATES);
            PlannedRun planned = new PlannedRun(
                    String.format("%024x", number), point, "{\"learning_rate\":" + number / REPLICATES + "}", (int)
                            (number % REPLICATES));
            journal.take(new PlayedRun(planned, "", values, Map.of(), List.of(), 100, number, 0.001));
        }
        journal.flush();
    }
}
