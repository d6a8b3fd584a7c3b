package civitas.scenarios.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.RandomTieQLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTest {
    private static final double ALPHA = 0.3;
    private static final double DELTA = 0.95;
    private static final double DECAY = 2e-4;

    private static Market market(int intervals, long lastPeriod) {
        Firm[] firms = new Firm[2];
        int prices = intervals + 1;
        for (int index = 0; index < 2; index++) {
            RandomTieQLearner learner = new RandomTieQLearner(
                    new double[prices * prices],
                    prices,
                    ALPHA,
                    DELTA * DELTA,
                    new ExponentialExploration(StrictMath.exp(-DECAY * (index + 1)), 2 * DECAY),
                    new SplittableRandom(index + 1));
            firms[index] = new Firm(learner, DELTA, intervals / 2);
        }
        return new Market(firms, new Duopoly(intervals, 0), lastPeriod, 100);
    }

    /** The model as the article tells it: whole histories, no short cuts; the same random numbers. */
    private static final class ToldMarket {
        private final int intervals;
        private final double[][][] values;
        private final RandomGenerator[] random = {new SplittableRandom(1), new SplittableRandom(2)};
        /** Standing prices by period, {@code int[firm]}; period 0 is before the first move. */
        private final List<int[]> standing = new ArrayList<>();

        ToldMarket(int intervals) {
            this.intervals = intervals;
            values = new double[2][intervals + 1][intervals + 1];
            standing.add(new int[] {intervals / 2, intervals / 2});
        }

        private double profit(int own, int rival) {
            double price = (double) own / intervals;
            double demand = own < rival ? 1 - price : own == rival ? (1 - price) / 2 : 0;
            return price * demand;
        }

        private double largest(int firm, int seen) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int price = 0; price <= intervals; price++) {
                largest = Math.max(largest, values[firm][price][seen]);
            }
            return largest;
        }

        void play(int period) {
            int firm = period % 2 == 1 ? 0 : 1;
            int seen = standing.get(period - 1)[1 - firm];
            if (period > 2) {
                int price = standing.get(period - 2)[firm];
                int before = standing.get(period - 2)[1 - firm];
                double target =
                        profit(price, before) + DELTA * profit(price, seen) + DELTA * DELTA * largest(firm, seen);
                values[firm][price][before] = (1 - ALPHA) * values[firm][price][before] + ALPHA * target;
            }
            int[] now = standing.get(period - 1).clone();
            now[firm] = choose(firm, seen, Math.exp(-DECAY * period));
            standing.add(now);
        }

        private int choose(int firm, int seen, double epsilon) {
            List<Integer> candidates = new ArrayList<>();
            boolean explores = (random[firm].nextLong() >>> 11) * 0x1p-53 < epsilon;
            for (int price = 0; price <= intervals; price++) {
                if (explores || largest(firm, seen) - values[firm][price][seen] < 1e-13) {
                    candidates.add(price);
                }
            }
            if (!explores && candidates.size() == 1) {
                return candidates.get(0);
            }
            double share = (double) (random[firm].nextLong() >>> 1) / 0x1p63;
            return candidates.get((int) (share * candidates.size()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2", "6", "7", "24"})
    void playsTheModelAsTold(int intervals) {
        Market market = market(intervals, Long.MAX_VALUE);
        ToldMarket told = new ToldMarket(intervals);
        for (int period = 1; period <= 20_000; period++) {
            market.play(1, true);
            told.play(period);
            assertEquals(told.standing.get(period)[0], market.firm(0).price(), "period " + period);
            assertEquals(told.standing.get(period)[1], market.firm(1).price(), "period " + period);
        }
        double sum = 0;
        for (int period = 19_901; period <= 20_000; period++) {
            int[] now = told.standing.get(period);
            sum += told.profit(now[1], now[0]);
        }
        assertEquals(sum / 100, market.recent().mean(Market.FIRST_PROFIT + 1), 1e-12);
    }

    @Property(tries = 60, seed = "1")
    void cuttingPlayIntoStretchesChangesNothing(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 900) Integer> cuts) {
        long last = 6_000;
        Market whole = market(6, last);
        assertEquals(last, whole.play(10_000, true));
        Market parts = market(6, last);
        for (int cut : cuts) {
            if (!parts.finished()) {
                parts.play(cut, true);
            }
        }
        if (!parts.finished()) {
            parts.play(10_000, true);
        }
        assertEquals(whole.hash(), parts.hash());
        assertEquals(whole.recent().mean(Market.MARKET_PRICE), parts.recent().mean(Market.MARKET_PRICE));
    }
}
