package civitas.scenarios.decongestion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.assignment.Matching;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusTest {
    @Property(tries = 60, seed = "1")
    void masksAreAllThereOnce(
            @ForAll @IntRange(min = 1, max = 12) int features, @ForAll @IntRange(min = 1, max = 12) int k) {
        int shown = Math.min(k, features);
        Set<Integer> all = new HashSet<>();
        Masks.each(features, shown, mask -> {
            assertEquals(shown, Integer.bitCount(mask));
            assertTrue(mask < 1 << features && all.add(mask));
        });
        assertEquals(Masks.count(features, shown), all.size());
        SplittableRandom random = new SplittableRandom(1);
        assertTrue(all.contains(Masks.random(features, shown, random)));
    }

    @Test
    void randomMasksAreUniform() {
        SplittableRandom random = new SplittableRandom(2);
        int[] counts = new int[1 << 5];
        for (int i = 0; i < 20_000; i++) {
            counts[Masks.random(5, 2, random)]++;
        }
        Masks.each(5, 2, mask -> assertEquals(2000, counts[mask], 5 * Math.sqrt(1800)));
    }

    @Test
    void theLargestScoresAreShown() {
        assertEquals(0b1010, Masks.largest(new double[] {0, 5, -1, 2}, 2));
        assertEquals(0b0011, Masks.largest(new double[4], 2), "earlier ones among equals");
    }

    /** Two users who agree on feature 0 and differ in 1 and 2: showing 0 makes them queue, showing 1 or 2 does not. */
    @Test
    void aMarketByHand() {
        Market market = Market.of(new double[][] {{1, 1, 0}, {1, 0, 1}}, new double[][] {{3, 1, 0}, {1, 0, 1}});
        double[] free = {0, 0};
        Choices choices = new Choices(market);
        choices.all(0b001, free);
        assertEquals(2, choices.demand(0));
        assertEquals((4 + 3) / 2.0, choices.welfare(), 1e-12);
        assertEquals(7, choices.selection(), 1e-12);
        assertEquals(1, choices.congestion());
        assertEquals(1, choices.allocated());
        choices.all(0b110, free);
        assertEquals(0, choices.choice(0));
        assertEquals(1, choices.choice(1));
        assertEquals(4 + 2, choices.welfare(), 1e-12);
        assertEquals(0, choices.congestion());
        double[] prices = {0.5, 2};
        choices.all(0b110, prices);
        assertEquals(Choices.NOTHING, choices.choice(1), "what it sees is worth less than the price");
        assertEquals(0.7 * 0.5 - 0.3 * 1, choices.proxy(0.3, prices), 1e-12);
        assertEquals(6, market.assignment(), 1e-12);
        Census census = new Census(market, 2, free, 0.5);
        assertArrayEquals(new int[] {0b110}, census.best(Census.Goal.WELFARE));
        assertArrayEquals(new int[] {0b110}, census.best(Census.Goal.DECONGESTION));
        assertEquals(6, census.welfare(Census.Goal.WELFARE), 1e-12);
        assertEquals((3.5 + 3.5 + 6) / 3, census.meanWelfare(), 1e-12);
    }

    /** Welfare by playing all lots, users and items, one after the other. */
    @Property(tries = 40, seed = "1")
    void welfareIsThatOfAllLots(@ForAll @IntRange(min = 2, max = 6) int size, @ForAll long seed) {
        Market market = Market.draw(size, 9, 0.6, new SplittableRandom(seed));
        double[] prices = market.prices(0.5);
        Choices choices = new Choices(market);
        Masks.each(9, 4, mask -> {
            choices.all(mask, prices);
            double expected = 0;
            for (int item = 0; item < size; item++) {
                double sum = 0;
                int users = 0;
                for (int user = 0; user < size; user++) {
                    if (favourite(market, user, mask, prices) == item) {
                        sum += market.value(user, item);
                        users++;
                    }
                }
                assertEquals(users, choices.demand(item));
                expected += users == 0 ? 0 : sum / users;
            }
            assertEquals(expected, choices.welfare(), 1e-9);
            assertEquals(
                    size, choices.allocated() + choices.congestion(), "an item without users is a user without it");
        });
    }

    /** 0.1 + 0.2 exceeds 0.3 by a rounding error, which decides nothing, whatever the scale. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6})
    void anIndifferentUserTakesTheFirstItemAndNothingThatIsWorthNoMoreThanItsPrice(double scale) {
        double[][] items = {{0.3 * scale, 0, 0}, {0, 0.1 * scale, 0.2 * scale}};
        Choices choices = new Choices(Market.of(new double[][] {{1, 1, 1}, {1, 1, 1}}, items));
        choices.all(0b111, new double[2]);
        assertEquals(2, choices.demand(0));
        choices.all(0b111, new double[] {0.3 * scale, 0.3 * scale});
        assertEquals(2, choices.without());
        choices.all(0b111, new double[] {0.3 * scale, 0.29 * scale});
        assertEquals(2, choices.demand(1));
    }

    /** Competitive prices: with all shown nobody likes anything better than what the best assignment gives it. */
    @Test
    void withAllFeaturesPricesFitTheBestAssignment() {
        for (long seed = 0; seed < 20; seed++) {
            Market market = Market.draw(8, 14, 0.5, new SplittableRandom(seed));
            double[][] values = new double[8][8];
            for (int user = 0; user < 8; user++) {
                for (int item = 0; item < 8; item++) {
                    values[user][item] = market.value(user, item);
                    assertEquals(values[user][item], market.shown(user, item, (1 << 14) - 1), 1e-12);
                }
            }
            Matching best = Matching.best(values);
            assertEquals(best.value(), market.assignment(), 1e-12);
            double[] prices = market.prices(0.5);
            for (int user = 0; user < 8; user++) {
                int liked = favourite(market, user, (1 << 14) - 1, prices);
                double own = values[user][best.item(user)] - prices[best.item(user)];
                assertEquals(values[user][liked] - prices[liked], own, 1e-9);
            }
        }
    }

    private static int favourite(Market market, int user, int mask, double[] prices) {
        double tie = 1e-9 * market.largestValue();
        int best = Choices.NOTHING;
        for (int item = 0; item < prices.length; item++) {
            double gain = market.shown(user, item, mask) - prices[item];
            boolean better =
                    best == Choices.NOTHING ? gain > tie : gain > market.shown(user, best, mask) - prices[best] + tie;
            best = better ? item : best;
        }
        return best;
    }

    /** Eight features suffice to fit eight items: users who agree have the same tastes, others an order of their own. */
    @Test
    void tastesAreAlikeAsTheyShouldBe() {
        Market alike = Market.draw(5, 8, 1, new SplittableRandom(4));
        Market apart = Market.draw(5, 8, 0, new SplittableRandom(4));
        for (int user = 1; user < 5; user++) {
            assertEquals(alike.value(0, 3), alike.value(user, 3), 1e-12);
        }
        assertTrue(Math.abs(apart.value(0, 3) - apart.value(1, 3)) > 1e-6);
    }
}
