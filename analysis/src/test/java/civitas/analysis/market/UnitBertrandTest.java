package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnitBertrandTest {
    private static final UnitDemand DEMAND = new UnitDemand(new double[] {10, 10, 10}, 0);

    @Test
    void theCheapestShareAllBuyers() {
        assertArrayEquals(new double[] {0, 1, 0}, DEMAND.quantities(new double[] {3, 2, 4}));
        assertArrayEquals(new double[] {0.5, 0, 0.5}, DEMAND.quantities(new double[] {3, 5, 3}));
        assertArrayEquals(
                new double[] {1, 0, 0}, DEMAND.quantities(new double[] {3, 1, 3}, new boolean[] {true, false, false}));
    }

    @Test
    void nobodyBuysAboveTheReservationPrice() {
        assertArrayEquals(new double[] {0, 1, 0}, DEMAND.quantities(new double[] {11, 10, 12}));
        assertArrayEquals(new double[3], DEMAND.quantities(new double[] {11, 10.5, 12}));
        assertEquals(0, DEMAND.consumerSurplus(new double[] {11, 10.5, 12}));
        assertEquals(8, DEMAND.consumerSurplus(new double[] {3, 2, 4}));
    }

    /** The limit of logit demand as products become perfect substitutes. */
    @Test
    void isTheLimitOfLogit() {
        double[] prices = {3, 2.5, 4};
        LogitDemand logit = new LogitDemand(DEMAND.quality(), 0, 1e-3);
        assertArrayEquals(logit.shares(prices), DEMAND.quantities(prices), 1e-12);
        assertEquals(logit.consumerSurplus(prices), DEMAND.consumerSurplus(prices), 1e-12);
        LogitBertrand limit = new LogitBertrand(new LogitDemand(new double[] {2, 2}, 0, 1e-4), new double[] {1, 1});
        UnitBertrand market = new UnitBertrand(new UnitDemand(new double[] {2, 2}, 0), new double[] {1, 1});
        assertArrayEquals(limit.nash().prices(), market.nash().prices(), 1e-3);
        assertArrayEquals(limit.jointMonopoly().prices(), market.jointMonopoly().prices(), 5e-3);
    }

    @Test
    void benchmarks() {
        UnitBertrand market = new UnitBertrand(DEMAND, new double[] {2, 2, 2});
        assertArrayEquals(new double[] {2, 2, 2}, market.nash().prices());
        assertArrayEquals(new double[3], market.nash().profits());
        assertArrayEquals(
                market.profits(new double[] {10, 10, 10}),
                market.jointMonopoly().profits(),
                1e-15);
        assertEquals(8.0 / 3, market.jointMonopoly().profits()[0], 1e-15);
    }

    @Test
    void unequalFirmsAreRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new UnitBertrand(DEMAND, new double[] {2, 2, 1}))
                .getMessage();
        assertTrue(message.contains("must be the same for all firms"), message);
    }
}
