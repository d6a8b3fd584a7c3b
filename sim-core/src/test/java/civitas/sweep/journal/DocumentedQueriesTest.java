package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.drift.DriftScenario;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL in {@code docs/sweeps.md} does what stands above it. */
class DocumentedQueriesTest {
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static PlannedRun planned(double rate, int replicate) {
        return new PlannedRun(rate + "-" + replicate, "p" + rate, "{\"learning_rate\":" + rate + "}", replicate);
    }

    private static PlayedRun run(double rate, int replicate, double gain) {
        List<PlayedRun.SeriesRow> series =
                List.of(new PlayedRun.SeriesRow(10, "price_mean", gain), new PlayedRun.SeriesRow(10, "profit_mean", 1));
        Map<String, Double> benchmarks = replicate == 0 ? Map.of("nash_price", 1.5, "nash_profit", 0.2) : Map.of();
        return new PlayedRun(planned(rate, replicate), "", Map.of("profit_gain", gain), benchmarks, series, 10, 1, 0.1);
    }

    @Test
    void theyRun() throws IOException {
        List<String> queries = SQL.matcher(Files.readString(Path.of("../docs/sweeps.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        try (SweepJournal journal = SweepJournal.open(folder, DriftScenario.file())) {
            journal.take(run(0.25, 0, 4));
            journal.take(run(0.1, 0, 1));
            journal.take(run(0.1, 1, 3));
            journal.take(run(0.1, 2, Double.NaN));
            journal.take(PlayedRun.failed(planned(0.1, 3), "no room", 0.1));
        }
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            assertEquals(
                    List.of("0.1|2|2.0|1.4142135623730951", "0.25|1|4.0|null"), Played.rows(journal, queries.get(0)));
            assertEquals(List.of("{\"learning_rate\":0.1}|3|no room"), Played.rows(journal, queries.get(1)));
            assertEquals(
                    List.of("{\"learning_rate\":0.1}|10|NaN|1.5", "{\"learning_rate\":0.25}|10|4.0|1.5"),
                    Played.rows(journal, queries.get(2)));
            assertEquals(3, queries.size());
        }
    }
}
