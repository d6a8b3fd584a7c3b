package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.OutputTable;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Braess's network with 6 trips: links 1-3, 4-2 take 10 x, 1-4, 3-2 take 50 + x, 3-4 takes 10 + x. */
class TollTablesTest {
    private static final String ONE_DAY = "\"days\": 1, \"measured_days\": 1";
    private static final String TOLLED_DAY = ONE_DAY
            + ", \"value_of_time\": {\"kind\": \"classes\", \"values\": [0.5, 1.5]}"
            + ", \"toll_policy\": {\"kind\": \"fixed\", \"tolls\": \"3-4=13\"}";

    private static Run<?> run(String parameters) {
        String text = "{\"scenario\": \"tolls\", \"parameters\": {" + parameters + "}}";
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
        return Run.of(reader.read("test", text, Overrides.none()), 0);
    }

    private static Run<?> played(String parameters) {
        Run<?> run = run(parameters);
        run.play((round, name, value) -> {}, Checkpoints.NONE);
        return run;
    }

    private static OutputTable table(Run<?> run, String name) {
        return run.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<double[]> rows(Run<?> run, String name) throws IOException {
        List<double[]> rows = new ArrayList<>();
        OutputTable table = table(run, name);
        table.content().writeTo(values -> {
            assertEquals(table.columns().size(), values.length);
            rows.add(Arrays.stream(values)
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .toArray());
        });
        return rows;
    }

    private static List<Object> column(Run<?> run, String name, String column) throws IOException {
        OutputTable table = table(run, name);
        List<Object> found = new ArrayList<>();
        table.content().writeTo(values -> found.add(values[table.columns().indexOf(column)]));
        return found;
    }

    private static void assertRow(double[] found, double... expected) {
        assertArrayEquals(expected, found, 1e-6, () -> Arrays.toString(found));
    }

    /** On the first day roads look empty, where the way over link 3-4 takes 10 and 13 of toll: everybody is there. */
    @Test
    void linksOfAnOverrunRoute() throws IOException {
        List<double[]> links = rows(played(TOLLED_DAY), "links");
        assertRow(links.get(0), 1, 1, 3, 6, 1, 6, 0, 60, 60, 0, 0, 60, 4, 3);
        assertRow(links.get(1), 2, 1, 4, 0, 1, 0, 50, 50, 0, 0, 0, 0, 2, 3);
        assertRow(links.get(2), 3, 3, 2, 0, 1, 0, 50, 50, 0, 0, 0, 0, 2, 3);
        assertRow(links.get(3), 4, 3, 4, 6, 1, 6, 10, 16, 6, 13, 78, 6, 2, 0);
        assertRow(links.get(4), 5, 4, 2, 6, 1, 6, 0, 60, 60, 0, 0, 60, 4, 3);
        assertEquals(5, links.size());
    }

    /** 60 + 16 + 60 of time and 13 of money, at 0.5 and at 1.5 money per unit of time. */
    @Test
    void classesOnAnOverrunRoute() throws IOException {
        List<double[]> classes = rows(played(TOLLED_DAY), "classes");
        assertRow(classes.get(0), 1, 0.5, 3, 136, 13, 0, 81, 46, 81.0 / 46 - 1, 0.5);
        assertRow(classes.get(1), 2, 1.5, 3, 136, 13, 0, 217, 138, 217.0 / 138 - 1, 0.5);
        assertEquals(2, classes.size());
    }

    @Test
    void fixedCostsCountAsMoneyButNotAsTime() throws IOException {
        List<double[]> classes = rows(played(ONE_DAY + ", \"length_cost\": 2"), "classes");
        assertRow(Arrays.copyOf(classes.get(0), 7), 1, 1, 6, 136, 0, 0, 136 + 3 * 2);
    }

    /** With 0.6 on the road of t = x only those at 1.5 are there, half of all: 1.5 x 0.5 x t', and nobody's mean. */
    @Test
    void theExternalCostIsThatOfTheDriversOnTheLink() throws IOException {
        Run<?> run = played("\"network\": \"pigou-1\", \"days\": 20, \"population\": \"continuum\","
                + " \"learner\": \"pairwise_newton\", \"value_of_time\": \"classes\","
                + " \"toll_policy\": {\"kind\": \"fixed\", \"tolls\": \"1-2#2=0.6\"}");
        assertEquals(List.of(0.0, 0.75), column(run, "links", "marginal_external_cost"));
        assertEquals(List.of("1-2#1", "1-2#2"), column(run, "routes", "nodes"));
        assertEquals(List.of(1, 2), column(run, "routes", "class"));
    }

    @Test
    void rowsHaveKeysOfTheirOwnEvenIfClassesAreAlike() throws IOException {
        Run<?> run = played("\"days\": 40, \"measured_days\": 1,"
                + " \"value_of_time\": {\"kind\": \"classes\", \"values\": [1, 1]}");
        assertEquals(List.of(1, 2), column(run, "classes", "class"));
        assertEquals(List.of(1, 2), column(run, "pairs", "class"));
        List<String> routes = keys(run, "routes");
        assertEquals(routes.size(), Set.copyOf(routes).size());
        assertTrue(routes.containsAll(keys(run, "drivers")), "drivers are on listed routes");
        assertTrue(column(run, "routes", "nodes").contains("1-3-4-2"));
    }

    private static List<String> keys(Run<?> run, String name) throws IOException {
        List<Object> classes = column(run, name, "class");
        List<Object> routes = column(run, name, "route");
        return IntStream.range(0, routes.size())
                .mapToObj(row -> classes.get(row) + "/" + routes.get(row))
                .toList();
    }

    @Test
    void capacityIsNotMadeUpWhereTheNetworkHasNone() throws IOException {
        List<double[]> links = rows(played(ONE_DAY + ", \"network\": \"pigou-2\""), "links");
        assertRow(Arrays.copyOfRange(links.get(1), 4, 6), Double.NaN, Double.NaN);
    }

    @Test
    void aRunContinuedAfterItsLastDayOffersTheSameTables() throws IOException {
        String parameters = "\"days\": 7, \"measured_days\": 2, \"toll_policy\": {\"kind\": \"adaptive\"}";
        Run<?> whole = played(parameters);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        whole.simulation().save(new DataOutputStream(saved));
        Run<?> continued = run(parameters);
        continued.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        for (String name : List.of("links", "classes", "pairs", "drivers")) {
            assertArrayEquals(rows(whole, name).toArray(), rows(continued, name).toArray());
        }
    }
}
