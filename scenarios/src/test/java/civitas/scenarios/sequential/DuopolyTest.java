package civitas.scenarios.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.strategies.AlternatingCycle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuopolyTest {
    @Test
    void theCheaperFirmServesEverybody() {
        Duopoly duopoly = new Duopoly(6, 0);
        assertEquals(2.0 / 9, duopoly.profit(2, 3), 1e-15);
        assertEquals(0, duopoly.profit(3, 2));
        assertEquals(1.0 / 8, duopoly.profit(3, 3), 1e-15);
        assertEquals(1.0 / 18, duopoly.consumerSurplus(4), 1e-15);
        double[] profits = duopoly.profits();
        assertEquals(duopoly.profit(1, 5), profits[1 * 7 + 5]);
    }

    @Test
    void theFeeComesOutOfTheMargin() {
        Duopoly duopoly = new Duopoly(10, 0.25);
        assertEquals(0.35 * 0.4, duopoly.profit(6, 7), 1e-15);
        assertTrue(duopoly.profit(2, 7) < 0);
        assertEquals(3, duopoly.floorPrice());
        assertEquals(6, duopoly.jointProfitPrice()); // 0.35 x 0.4, next best 0.45 x 0.3
    }

    @ParameterizedTest
    @CsvSource({"6, 3, 0.125", "24, 12, 0.125", "7, 3, 0.12244897959183673", "2, 1, 0.125"})
    void jointProfit(int intervals, int price, double profit) {
        Duopoly duopoly = new Duopoly(intervals, 0);
        assertEquals(price, duopoly.jointProfitPrice());
        assertEquals(profit, duopoly.profit(price, price), 1e-15);
    }

    /** On an odd grid two prices are equally good, and no third. */
    @Test
    void allPricesOfLargestJointProfitAreRecognised() {
        for (int intervals = 2; intervals <= 101; intervals++) {
            Duopoly duopoly = new Duopoly(intervals, 0);
            int found = 0;
            for (int price = 0; price <= intervals; price++) {
                found += duopoly.maximisesJointProfit(price) ? 1 : 0;
            }
            assertEquals(intervals % 2 == 0 ? 1 : 2, found, intervals + " intervals");
        }
    }

    /** Static Nash by trying all pairs of prices. */
    @Property(tries = 80, seed = "1")
    void theStaticEquilibriumIsTheHighestSymmetricOne(
            @ForAll @IntRange(min = 2, max = 30) int intervals, @ForAll @DoubleRange(min = 0, max = 0.45) double fee) {
        Duopoly duopoly = new Duopoly(intervals, fee);
        int highest = -1;
        for (int price = 0; price <= intervals; price++) {
            boolean nash = true;
            for (int other = 0; other <= intervals; other++) {
                nash &= duopoly.profit(other, price) <= duopoly.profit(price, price);
            }
            highest = nash ? price : highest;
        }
        assertEquals(highest, duopoly.staticNashPrice());
        assertTrue(highest >= 0);
    }

    @Test
    void withoutAFeeTheStaticEquilibriumIsOneStepAboveCost() {
        for (int intervals = 3; intervals <= 50; intervals++) {
            assertEquals(1, new Duopoly(intervals, 0).staticNashPrice());
        }
    }

    /** Klein 2021: 0.0611 with six intervals, by hand (9 + 8 + 5)/36/10 = 11/180; 1/12 in the limit. */
    @Test
    void theCompetitiveCycleByHand() {
        EdgeworthCycle six = new EdgeworthCycle(new Duopoly(6, 0));
        assertEquals(5, six.length());
        assertEquals(11.0 / 180, six.profit(), 1e-15);
        assertEquals(1.0 / 12, new EdgeworthCycle(new Duopoly(1_000_000, 0)).profit(), 1e-6);
    }

    /** The sum over the cycle against both firms playing its replies, each from either side. */
    @Property(tries = 60, seed = "2")
    void theCompetitiveCycleIsWhatItsRepliesPlay(
            @ForAll @IntRange(min = 2, max = 40) int intervals, @ForAll @DoubleRange(min = 0, max = 0.45) double fee) {
        Duopoly duopoly = new Duopoly(intervals, fee);
        EdgeworthCycle competitive = new EdgeworthCycle(duopoly);
        int[][] replies = {competitive.replies(), competitive.replies()};
        AlternatingCycle played = AlternatingCycle.from(replies, 0, duopoly.jointProfitPrice());
        double first = played.mean(period -> duopoly.profit(played.first(period), played.second(period)));
        double second = played.mean(period -> duopoly.profit(played.second(period), played.first(period)));
        assertEquals(competitive.profit(), (first + second) / 2, 1e-14);
        assertEquals(0, played.length() % competitive.length());
    }

    /**
     * Three prices 0, 1/2, 1 and replies 0 -> 1, 1/2 -> 0, 1 -> 1/2. Keeping to them, seeing 1: 1/4 at once, nothing while
     * the rival undercuts to 0, then seeing 0: nothing for a move, then seeing 1/2: nothing for a move, and again 1: so
     * V(1) = 1/4 + d^2 V(0), V(0) = d^2 V(1/2), V(1/2) = d^2 V(1). The best plan at 1/2 matches it instead: 1/8 at once.
     */
    @Test
    void nobodyKeepsToTheCompetitiveCycleOfThreePrices() {
        EdgeworthCycle cycle = new EdgeworthCycle(new Duopoly(2, 0));
        assertEquals(3, cycle.length());
        assertEquals(0.25 / 6, cycle.profit(), 1e-15);
        double delta = 0.5;
        double move = delta * delta;
        double seesOne = 0.25 / (1 - move * move * move);
        double keeps = move * seesOne;
        double atZero = move * keeps;
        // Matching 1/2 pays 1/8; the rival answers 0, and the firm goes on with the best plan at 0.
        double[] best = {0, 0, 0};
        for (int sweep = 0; sweep < 100; sweep++) {
            double undercut = move * best[2];
            double match = move * best[0];
            double raise = move * best[1];
            best = new double[] {
                Math.max(undercut, Math.max(match, raise)),
                Math.max(undercut, Math.max(0.125 + match, raise)),
                Math.max(undercut, Math.max(0.25 + match, raise))
            };
        }
        double smallest = Math.min(atZero / best[0], Math.min(keeps / best[1], seesOne / best[2]));
        assertEquals(smallest, cycle.optimality(delta), 1e-12);
        assertTrue(smallest < 1);
    }
}
