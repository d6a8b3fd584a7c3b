package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.strategies.HistoryStates;
import civitas.scenarios.collusion.RivalPrices.Delayed;
import civitas.scenarios.collusion.RivalPrices.Hidden;
import civitas.scenarios.collusion.RivalPrices.Observed;
import org.junit.jupiter.api.Test;

class SightTest {
    /** Prices of two periods, older first; two firms, ten prices each, so that numbers can be read. */
    private static final HistoryStates TWO_PERIODS = new HistoryStates(2, 10, 2);

    private static int state(int... prices) {
        int joint = TWO_PERIODS.jointAction(prices[0], prices[1]);
        return TWO_PERIODS.next(TWO_PERIODS.next(0, joint), TWO_PERIODS.jointAction(prices[2], prices[3]));
    }

    @Test
    void allSeeTheStateWherePricesAreObserved() {
        Sight sight = Sight.of(TWO_PERIODS, 2, new Observed());
        assertTrue(sight.isComplete());
        assertEquals(10_000, sight.observations());
        assertEquals(1234, sight.of(1, state(1, 2, 3, 4)));
    }

    @Test
    void eachSeesItsOwnPricesWhereRivalsAreHidden() {
        Sight sight = Sight.of(TWO_PERIODS, 2, new Hidden());
        assertEquals(100, sight.observations());
        assertEquals(13, sight.of(0, state(1, 2, 3, 4)));
        assertEquals(24, sight.of(1, state(1, 2, 3, 4)));
    }

    @Test
    void eachSeesItsOwnLastPriceAndTheRivalsOlderOneWherePricesComeLate() {
        Sight sight = Sight.of(TWO_PERIODS, 1, new Delayed(1));
        assertEquals(100, sight.observations());
        assertEquals(32, sight.of(0, state(1, 2, 3, 4)));
        assertEquals(14, sight.of(1, state(1, 2, 3, 4)));
    }

    @Test
    void theMarketRemembersAsFarBackAsNews() {
        CollusionParameters late =
                CollusionFiles.parameters("prices=4", "platform.rival_prices={\"kind\": \"delayed\", \"periods\": 2}");
        assertEquals(3, StageGame.states(late).memory());
    }
}
