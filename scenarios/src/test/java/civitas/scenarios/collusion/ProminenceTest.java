package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.market.LogitDemand;
import civitas.scenarios.collusion.Prominence.AllShown;
import civitas.scenarios.collusion.Prominence.PriceDirected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProminenceTest {
    /** Displays as texts of the firms shown, such as "02". */
    private static List<String> displays(Prominence prominence, double... prices) {
        List<String> displays = new ArrayList<>();
        prominence.forEachDisplay(prices, shown -> {
            StringBuilder text = new StringBuilder();
            for (int firm = 0; firm < shown.length; firm++) {
                text.append(shown[firm] ? Integer.toString(firm) : "");
            }
            displays.add(text.toString());
        });
        return displays;
    }

    @ParameterizedTest
    @CsvSource({
        // shown, prices, equally likely displays
        "1, 1 2 3, 0",
        "1, 3 2 1, 2",
        "2, 3 1 2, 12",
        "1, 1 1 2, 0 1",
        "2, 1 1 2, 01",
        "2, 1 2 2, 01 02",
        "1, 1 2 2, 0",
        "1, 2 2 2, 0 1 2",
        "2, 2 2 2, 01 02 12",
        "3, 2 2 2, 012",
        "2, 5 1 5 1 3, 13",
        "3, 5 1 5 1 5, 013 123 134",
        "8, 1 2, 01",
    })
    void theCheapestAreShownAndTiesAreEquallyLikely(int shown, String prices, String expected) {
        double[] charged = Arrays.stream(prices.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(List.of(expected.split(" ", -1)), displays(new PriceDirected(shown), charged));
    }

    @Test
    void everythingIsShownOnce() {
        assertEquals(List.of("012"), displays(new AllShown(), 3, 1, 1));
    }

    /** Two of three shown, two of them tied for the last place: each is shown with probability 1/2. */
    @Test
    void sharesOfATieByHand() {
        double cheap = Math.exp((2 - 1.5) / 0.25);
        double dear = Math.exp((2 - 1.75) / 0.25);
        double total = cheap + dear + 1;
        double[] expected = {dear / total / 2, cheap / total, dear / total / 2};
        assertArrayEquals(expected, expectedShares(new PriceDirected(2), 1.75, 1.5, 1.75), 1e-15);
    }

    @Provide
    Arbitrary<double[]> prices() {
        return Arbitraries.integers()
                .between(4, 8)
                .map(quarter -> quarter * 0.25)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Property(tries = 300, seed = "1")
    void displaysAreDistinctAndHoldTheCheapest(
            @ForAll("prices") double[] prices, @ForAll @IntRange(min = 1, max = 8) int shown) {
        List<String> displays = displays(new PriceDirected(shown), prices);
        Set<String> distinct = new TreeSet<>(displays);
        assertEquals(distinct.size(), displays.size());
        double[] cheapest = Arrays.stream(prices).sorted().limit(shown).toArray();
        for (String display : displays) {
            double[] chosen = display.chars()
                    .mapToDouble(firm -> prices[firm - '0'])
                    .sorted()
                    .toArray();
            assertArrayEquals(cheapest, chosen);
        }
    }

    @Property(tries = 300, seed = "1")
    void firmsWithEqualPricesSellTheSameAndTogetherAtMostOne(
            @ForAll("prices") double[] prices, @ForAll @IntRange(min = 1, max = 8) int shown) {
        double[] shares = expectedShares(new PriceDirected(shown), prices);
        double sum = 0;
        for (int firm = 0; firm < prices.length; firm++) {
            sum += shares[firm];
            for (int other = 0; other < firm; other++) {
                if (prices[firm] == prices[other]) {
                    assertEquals(shares[other], shares[firm], 1e-14);
                }
            }
        }
        assertTrue(sum <= 1, "shares sum to " + sum);
    }

    @Property(tries = 100, seed = "1")
    void showingAsManyAsThereAreIsShowingAll(
            @ForAll("prices") double[] prices, @ForAll @IntRange(min = 0, max = 2) int spare) {
        assertArrayEquals(
                expectedShares(new AllShown(), prices),
                expectedShares(new PriceDirected(prices.length + spare), prices));
    }

    private static double[] expectedShares(Prominence prominence, double... prices) {
        double[] quality = new double[prices.length];
        Arrays.fill(quality, 2);
        LogitDemand demand = new LogitDemand(quality, 0, 0.25);
        double[] sums = new double[prices.length];
        int[] displays = {0};
        prominence.forEachDisplay(prices, shown -> {
            double[] shares = demand.shares(prices, shown);
            Arrays.setAll(sums, firm -> sums[firm] + shares[firm]);
            displays[0]++;
        });
        return Arrays.stream(sums).map(sum -> sum / displays[0]).toArray();
    }
}
