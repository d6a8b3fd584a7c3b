package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.drift.DriftScenario;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsViewTest {
    @TempDir
    private Path temporary;

    private SweepJournal journal(String first, String second, Map<String, Double> outcomes) throws IOException {
        try (SweepJournal journal = SweepJournal.open(temporary, DriftScenario.file())) {
            journal.take(run("1", first, Map.of("gain", 0.5)));
            journal.take(run("2", second, outcomes));
        }
        return SweepJournal.openReadOnly(temporary);
    }

    private static PlayedRun run(String id, String point, Map<String, Double> outcomes) {
        PlannedRun planned = new PlannedRun(id, "p" + id, point, 3);
        return new PlayedRun(planned, "", outcomes, Map.of(), List.of(), 1, 1, 1);
    }

    private static List<String> columns(SweepJournal journal) throws IOException {
        return Played.rows(journal, "SELECT column_name, column_type FROM (DESCRIBE results)");
    }

    @Test
    void axesHaveTheTypeOfTheirValues() throws IOException {
        try (SweepJournal journal = journal(
                "{\"a.rate\":1,\"kind\":\"é\\\"~/\",\"list\":[1,2],\"n\":-3,\"on\":true,\"s/t~u\":1e-300}",
                "{\"a.rate\":0.1,\"kind\":2,\"list\":[1],\"n\":9007199254740993,\"on\":false,\"s/t~u\":2.5}",
                Map.of("gain", Double.NaN))) {
            assertEquals(
                    List.of(
                            "run_id|VARCHAR",
                            "a.rate|DOUBLE",
                            "kind|VARCHAR",
                            "list|VARCHAR",
                            "n|BIGINT",
                            "on|BOOLEAN",
                            "s/t~u|DOUBLE",
                            "replicate|INTEGER",
                            "gain|DOUBLE"),
                    columns(journal));
            assertEquals(
                    List.of("1|1.0|é\"~/|[1,2]|-3|true|1.0E-300|3|0.5", "2|0.1|2|[1]|9007199254740993|false|2.5|3|NaN"),
                    Played.rows(journal, "FROM results"));
            assertEquals(List.of("2"), Played.rows(journal, "SELECT run_id FROM results WHERE \"a.rate\" < 1"));
        }
    }

    @Test
    void whatAPointOrARunDoesNotHaveIsNull() throws IOException {
        try (SweepJournal journal = journal("{\"a\":1}", "{\"b\":2}", Map.of("loss", 4.0))) {
            assertEquals(List.of("1|1|null|3|0.5|null", "2|null|2|3|null|4.0"), Played.rows(journal, "FROM results"));
        }
    }

    @Test
    void equalNamesStayApart() throws IOException {
        try (SweepJournal journal = journal(
                "{\"Gain\":1,\"replicate\":7}", "{\"Gain\":2,\"replicate\":8}", Map.of("gain", 4.0, "it's", 5.0))) {
            assertEquals(
                    List.of("run_id", "Gain", "replicate", "replicate_", "gain_", "it's"),
                    columns(journal).stream()
                            .map(column -> column.substring(0, column.indexOf('|')))
                            .toList());
            assertEquals(List.of("1|1|7|3|0.5|null", "2|2|8|3|4.0|5.0"), Played.rows(journal, "FROM results"));
        }
    }

    @Test
    void itGrowsWithTheJournal() throws IOException {
        journal("{\"a\":1}", "{\"a\":2}", Map.of()).close();
        try (SweepJournal journal = SweepJournal.open(temporary, DriftScenario.file())) {
            journal.take(run("3", "{\"a\":3,\"z\":true}", Map.of("later", 1.0)));
        }
        try (SweepJournal journal = SweepJournal.openReadOnly(temporary)) {
            assertEquals(
                    List.of("1|1|null|3|0.5|null", "2|2|null|3|null|null", "3|3|true|3|null|1.0"),
                    Played.rows(journal, "FROM results"));
        }
    }
}
