package civitas.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTableTest {
    private static final String IMPULSE_RESPONSE = "calvano-2020-impulse-response";

    static List<String> names() {
        return ReferenceTable.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyShippedTableLoadsAndSaysWhereItIsFrom(String name) {
        ReferenceTable table = ReferenceTable.load(name);
        assertEquals(name, table.name());
        assertTrue(table.rows() > 0);
        assertTrue(table.source().contains("American Economic Review 110(10), 2020, 3267-3297"), table.source());
        assertTrue(table.licence().contains("facts and figures only"), table.licence());
        assertFalse(table.reading().isEmpty());
        assertFalse(table.provenance().getOrDefault("units", "").isEmpty());
        for (String column : table.columns()) {
            assertEquals(table.rows(), table.column(column).length);
        }
        for (String column : table.labelColumns()) {
            assertEquals(table.rows(), table.labels(column).size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "calvano-2020-benchmarks, 13, 1, 9",
        "calvano-2020-discount-factor, 11, 0, 2",
        "calvano-2020-impulse-response, 20, 1, 3",
        "calvano-2020-table-1, 7, 1, 6",
    })
    void shapes(String name, int rows, int labelColumns, int columns) {
        ReferenceTable table = ReferenceTable.load(name);
        assertEquals(rows, table.rows());
        assertEquals(labelColumns, table.labelColumns().size());
        assertEquals(columns, table.columns().size());
    }

    /** A table that is not in the list could not be loaded; one that is only in the list would not load. */
    @Test
    void theListNamesExactlyTheShippedTables() throws IOException, URISyntaxException {
        URL index = ReferenceTable.class.getResource("tables.txt");
        try (Stream<Path> files = Files.list(Path.of(index.toURI()).getParent())) {
            List<String> shipped = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".csv"))
                    .map(file -> file.substring(0, file.length() - ".csv".length()))
                    .sorted()
                    .toList();
            assertEquals(shipped, ReferenceTable.names());
        }
    }

    @ParameterizedTest
    @CsvSource({"as-published, 1.7914, 1.5046, 1.5475", "static-best-reply, 1.7913, 1.6106, 1.5555"})
    void impulseResponseStartsAtTheLimitPriceAndIsAnsweredOnePeriodLater(
            String deviation, double before, double forced, double answer) {
        ReferenceTable table = ReferenceTable.load(IMPULSE_RESPONSE).only("deviation", deviation);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, table.column("tau"));
        double[] deviator = table.column("deviator");
        double[] rival = table.column("rival");
        assertEquals(before, deviator[0]);
        assertEquals(before, rival[0]);
        assertEquals(forced, deviator[1]);
        assertEquals(before, rival[1]);
        assertEquals(answer, rival[2]);
        for (int tau = 0; tau <= 9; tau++) {
            // Calvano et al. 2020: prices stay above the one-shot Nash price throughout the punishment.
            assertTrue(Math.min(deviator[tau], rival[tau]) > 1.4729, "tau " + tau);
        }
        assertEquals(before, deviator[9], 0.01);
        assertEquals(before, rival[9], 0.01);
    }

    @Test
    void representativeExperimentAddsUp() {
        ReferenceTable table = ReferenceTable.load("calvano-2020-table-1");
        assertEquals("all", table.labels("runs").get(5));
        double[] share = table.column("share");
        double[] gain = table.column("profit_gain_mean");
        assertEquals(0.849, gain[5]);
        assertEquals(0.112, table.column("profit_gain_sd")[5]);
        assertEquals(0.505, table.column("nash_share")[5]);
        // Printed to three decimals, so a weighted mean is good to about 0.0015.
        assertEquals(share[2], share[0] + share[1], 1e-9);
        assertEquals(1, share[2] + share[3] + share[4], 1e-9);
        assertEquals(gain[5], share[2] * gain[2] + share[3] * gain[3] + share[4] * gain[4], 0.0015);
        assertEquals(share[6], table.column("nash_share")[5]);
    }

    @Test
    void profitGainIsUShapedInTheDiscountFactor() {
        ReferenceTable table = ReferenceTable.load("calvano-2020-discount-factor");
        double[] discount = table.column("discount_factor");
        double[] gain = table.column("profit_gain");
        for (int row = 1; row < table.rows(); row++) {
            assertTrue(discount[row] > discount[row - 1], "discount_factor " + discount[row]);
            boolean falls = discount[row] <= 0.34 || discount[row] > 0.997;
            assertEquals(falls, gain[row] < gain[row - 1], "discount_factor " + discount[row]);
        }
        assertEquals(0.95, discount[7]);
        assertEquals(0.849, gain[7]);
    }

    /** First-order conditions of the logit market, recomputed from the parameters in each row. */
    @ParameterizedTest
    @CsvSource({
        "baseline, 2",
        "three-firms, 3",
        "weak-substitutes, 2",
        "close-substitutes, 2",
        "cost-1-and-0.75, 2",
        "cost-1-and-0.5, 2",
    })
    void benchmarksSolveTheMarket(String experiment, int firms) {
        ReferenceTable table = ReferenceTable.load("calvano-2020-benchmarks").only("experiment", experiment);
        assertEquals(firms, table.rows());
        double[] cost = table.column("cost");
        double mu = table.column("substitution_mu")[0];
        double[] nash = table.column("nash_price");
        double[] nashShares = shares(table, nash);
        double[] monopoly = table.column("monopoly_price");
        double[] monopolyShares = shares(table, monopoly);
        double sold = 0;
        for (double share : monopolyShares) {
            sold += share;
        }
        for (int firm = 0; firm < firms; firm++) {
            assertEquals(firm + 1, table.column("firm")[firm]);
            assertEquals(cost[firm] + mu / (1 - nashShares[firm]), nash[firm], 1e-7);
            assertEquals((nash[firm] - cost[firm]) * nashShares[firm], table.column("nash_profit")[firm], 1e-8);
            assertEquals(cost[firm] + mu / (1 - sold), monopoly[firm], 1e-7);
            assertEquals(
                    (monopoly[firm] - cost[firm]) * monopolyShares[firm], table.column("monopoly_profit")[firm], 1e-8);
        }
    }

    private static double[] shares(ReferenceTable table, double[] prices) {
        double mu = table.column("substitution_mu")[0];
        double[] quality = table.column("quality");
        double[] shares = new double[prices.length];
        double total = Math.exp(table.column("outside_good")[0] / mu);
        for (int firm = 0; firm < prices.length; firm++) {
            shares[firm] = Math.exp((quality[firm] - prices[firm]) / mu);
            total += shares[firm];
        }
        for (int firm = 0; firm < prices.length; firm++) {
            shares[firm] /= total;
        }
        return shares;
    }

    @Test
    void columnsAreCopies() {
        ReferenceTable table = ReferenceTable.load(IMPULSE_RESPONSE);
        table.column("rival")[0] = -1;
        assertEquals(1.7914, table.column("rival")[0]);
        assertThrows(UnsupportedOperationException.class, () -> table.labels("deviation")
                .set(0, "other"));
        assertThrows(
                UnsupportedOperationException.class, () -> table.provenance().put("source", "other"));
    }

    @Test
    void selectingRowsLeavesTheTableAlone() {
        ReferenceTable table = ReferenceTable.load(IMPULSE_RESPONSE);
        ReferenceTable published = table.only("deviation", "as-published");
        assertEquals(20, table.rows());
        assertEquals(10, published.rows());
        assertEquals(table.source(), published.source());
        assertEquals(table.columns(), published.columns());
        assertEquals(
                List.of("as-published"),
                published.labels("deviation").stream().distinct().toList());
    }

    @Test
    void printsWhatItHolds() {
        assertEquals(
                "calvano-2020-impulse-response: 20 rows of deviation, tau, deviator, rival",
                ReferenceTable.load(IMPULSE_RESPONSE).toString());
    }

    @ParameterizedTest
    @CsvSource({"calvano-2020-figure-4", "../data/calvano-2020-table-1", "''"})
    void unknownTableListsTheAvailableOnes(String name) {
        assertEquals(
                "no reference table '" + name + "'; available: calvano-2020-benchmarks, calvano-2020-discount-factor,"
                        + " calvano-2020-impulse-response, calvano-2020-table-1",
                assertThrows(IllegalArgumentException.class, () -> ReferenceTable.load(name))
                        .getMessage());
    }

    @Test
    void unknownColumnOrLabelListsTheAvailableOnes() {
        ReferenceTable table = ReferenceTable.load(IMPULSE_RESPONSE);
        assertRefused(
                "calvano-2020-impulse-response has no column of numbers 'deviation'; it has: tau, deviator, rival",
                () -> table.column("deviation"));
        assertRefused(
                "calvano-2020-impulse-response has no column of labels 'tau'; it has: deviation",
                () -> table.labels("tau"));
        assertRefused(
                "calvano-2020-impulse-response has no deviation 'best-reply'; it has: as-published, static-best-reply",
                () -> table.only("deviation", "best-reply"));
        assertRefused(
                "calvano-2020-discount-factor has no column of labels 'runs'; it has: none",
                () -> ReferenceTable.load("calvano-2020-discount-factor").labels("runs"));
    }

    private static void assertRefused(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
