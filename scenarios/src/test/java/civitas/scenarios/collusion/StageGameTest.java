package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.market.PriceCompetition;
import civitas.analysis.strategies.HistoryStates;
import civitas.analysis.strategies.RepeatedGame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Known values of the baseline game: Calvano et al. 2020, inputs of the replication package to five decimals, with grid
 * facts computed from them by an independent program.
 */
class StageGameTest {
    private static final double[] GRID = {
        1.42772, 1.46647, 1.50522, 1.54396, 1.58271, 1.62146, 1.66021, 1.69895, 1.73770, 1.77645, 1.81520, 1.85394,
        1.89269, 1.93144, 1.97019
    };
    private static final double[] GAIN_OF_CONSTANT_PAIR = {
        -0.169, -0.024, 0.117, 0.251, 0.378, 0.498, 0.608, 0.707, 0.794, 0.868, 0.926, 0.969, 0.993, 1.000, 0.987
    };
    private static final int[] BEST_REPLY = {2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 7};
    private static final double[] FIRST_VALUES = {
        5.78976, 6.00811, 6.16208, 6.25164, 6.27801, 6.24374, 6.15264, 6.00967, 5.82073, 5.59247, 5.33199, 5.04661,
        4.74352, 4.42960, 4.11118
    };

    private static final CollusionParameters BASELINE = CollusionFiles.parameters();
    private static final StageGame GAME = StageGame.of(BASELINE);
    private static final HistoryStates STATES = new HistoryStates(2, 15, 1);
    private static final double[] PROFITS = GAME.profits(STATES);

    @Test
    void gridReachesATenthBeyondNashAndMonopoly() {
        assertArrayEquals(GRID, GAME.prices()[0], 1e-5);
        assertArrayEquals(GAME.prices()[0], GAME.prices()[1], "equal firms have bitwise equal grids, so ties exist");
        double margin = 0.1 * (GAME.monopoly().prices()[0] - GAME.nash().prices()[0]);
        assertEquals(GAME.nash().prices()[0] - margin, GAME.prices()[0][0], 1e-12);
        assertEquals(GAME.monopoly().prices()[0] + margin, GAME.prices()[0][14], 1e-12);
    }

    @Test
    void profitGainsOfConstantPairs() {
        for (int action = 0; action < 15; action++) {
            int joint = STATES.jointAction(action, action);
            double gain = GAME.profitGain(StageGame.mean(profitsOf(joint)));
            assertEquals(GAIN_OF_CONSTANT_PAIR[action], gain, 5.001e-4, "action " + (action + 1));
        }
    }

    @Test
    void profitGainIsZeroAtNashAndOneAtMonopoly() {
        assertEquals(0, GAME.profitGain(StageGame.mean(GAME.profits(GAME.nash().prices()))), 1e-12);
        assertEquals(
                1, GAME.profitGain(StageGame.mean(GAME.profits(GAME.monopoly().prices()))), 1e-12);
    }

    @Test
    void uniformPlayGainsHalf() {
        double sum = 0;
        for (double profit : PROFITS) {
            sum += profit;
        }
        assertEquals(0.49736, GAME.profitGain(sum / PROFITS.length), 5e-6);
    }

    @Test
    void staticBestReplies() {
        RepeatedGame game = new RepeatedGame(STATES, PROFITS, 0.95);
        for (int rival = 0; rival < 15; rival++) {
            assertEquals(BEST_REPLY[rival] - 1, game.staticBestReply(0, STATES.jointAction(0, rival)));
            assertEquals(BEST_REPLY[rival] - 1, game.staticBestReply(1, STATES.jointAction(rival, 0)));
        }
    }

    @Test
    void gridGameHasTwoPureSymmetricEquilibria() {
        RepeatedGame game = new RepeatedGame(STATES, PROFITS, 0.95);
        List<Integer> equilibria = new ArrayList<>();
        for (int action = 0; action < 15; action++) {
            if (game.staticBestReply(0, STATES.jointAction(action, action)) == action) {
                equilibria.add(action + 1);
            }
        }
        assertEquals(List.of(2, 3), equilibria);
    }

    /**
     * Collusion at p^M under the threat of p^N for ever pays if delta is at least (pi^D - pi^M) / (pi^D - pi^N), with
     * pi^D the most a firm can earn against p^M at any price, on the grid or not.
     */
    @Test
    void grimTriggerNeedsLittlePatience() {
        double monopolyPrice = GAME.monopoly().prices()[0];
        double deviation = mostAgainst(monopolyPrice);
        double monopoly = GAME.monopoly().profits()[0];
        double critical = (deviation - monopoly) / (deviation - GAME.nash().profits()[0]);
        assertEquals(0.393, critical, 5e-4);
    }

    /** Ternary search: profit has a single peak in a firm's own price. */
    private static double mostAgainst(double rivalPrice) {
        double low = 1;
        double high = rivalPrice;
        while (high - low > 1e-9) {
            double third = (high - low) / 3;
            boolean rising = GAME.profits(new double[] {low + third, rivalPrice})[0]
                    < GAME.profits(new double[] {high - third, rivalPrice})[0];
            low = rising ? low + third : low;
            high = rising ? high : high - third;
        }
        return GAME.profits(new double[] {low, rivalPrice})[0];
    }

    @Test
    void firstValuesAreThoseAgainstUniformRivals() {
        for (int firm = 0; firm < 2; firm++) {
            double[] values = StageGame.initialValues(STATES, PROFITS, firm, 0.95);
            assertEquals(225 * 15, values.length);
            for (int cell = 0; cell < values.length; cell++) {
                assertEquals(FIRST_VALUES[cell % 15], values[cell], 1e-5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void firstValuesAverageOverAllRivals(int firms) {
        HistoryStates states = new HistoryStates(firms, 4, 0);
        StageGame game = StageGame.of(CollusionFiles.parameters("firms=" + firms, "prices=4", "memory=0"));
        double[] profits = game.profits(states);
        for (int firm = 0; firm < firms; firm++) {
            double[] sums = new double[4];
            for (int joint = 0; joint < states.jointActions(); joint++) {
                sums[states.action(joint, firm)] += game.profits(game.pricesAt(states, joint))[firm];
            }
            double[] values = StageGame.initialValues(states, profits, firm, 0.5);
            for (int action = 0; action < 4; action++) {
                assertEquals(sums[action] / Math.pow(4, firms - 1) / 0.5, values[action], 1e-12);
            }
        }
    }

    @Test
    void profitsAreListedByJointActionAndFirm() {
        int joint = STATES.jointAction(3, 11);
        double[] prices = GAME.pricesAt(STATES, joint);
        assertArrayEquals(new double[] {GAME.prices()[0][3], GAME.prices()[1][11]}, prices);
        assertArrayEquals(GAME.profits(prices), profitsOf(joint));
    }

    /** Benchmarks of the asymmetric duopoly: damped fixed point and Lambert's W, nine decimals. */
    @Test
    void eachFirmHasItsOwnGrid() {
        StageGame game = StageGame.of(CollusionFiles.parameters("marginal_cost=[1, 0.75]"));
        double[] nash = {1.414198670, 1.325388060};
        double[] monopoly = {2.040510820, 1.790510820};
        for (int firm = 0; firm < 2; firm++) {
            double distance = monopoly[firm] - nash[firm];
            for (int action = 0; action < 15; action++) {
                double expected = nash[firm] - 0.1 * distance + 1.2 * distance * action / 14;
                assertEquals(expected, game.prices()[firm][action], 1e-7);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'[1, 1]', '[1.5, 1.5]', '[2.5, 2.5]'", "'[1, 0.75]', '[1, 1]', '[2, 2.25]'"})
    void costAndQualityShiftedTogetherGiveTheSameGame(String cost, String shiftedCost, String shiftedQuality) {
        double[] original =
                StageGame.of(CollusionFiles.parameters("marginal_cost=" + cost)).profits(STATES);
        double[] shifted = StageGame.of(
                        CollusionFiles.parameters("marginal_cost=" + shiftedCost, "quality=" + shiftedQuality))
                .profits(STATES);
        assertArrayEquals(original, shifted, 1e-13);
    }

    /**
     * Consumer surplus in the framework of Johnson, Rhodes and Wildenbeest 2023 at the baseline: exact values of the logit
     * formula at Nash, at monopoly, and at marginal cost with the k cheapest shown.
     */
    @ParameterizedTest
    @CsvSource({
        "2, 0.715098, 0.327078, 1.004537, NaN,      NaN",
        "3, 0.911111, 0.346574, 1.004537, 1.175566, NaN",
        "4, 1.019386, 0.359819, 1.004537, 1.175566, 1.276175",
    })
    void consumerSurplus(int firms, double nash, double monopoly, double one, double two, double three) {
        double[] atCost = {one, two, three};
        for (int shown = 1; shown < firms; shown++) {
            StageGame game = StageGame.of(CollusionFiles.parameters("firms=" + firms, CollusionFiles.showing(shown)));
            assertEquals(nash, game.consumerSurplus(PriceCompetition::nash), 1e-6);
            assertEquals(monopoly, game.consumerSurplus(PriceCompetition::jointMonopoly), 1e-6);
            assertEquals(atCost[shown - 1], game.consumerSurplus(game.marginalCost()), 1e-6);
        }
    }

    /** Shown alone, a firm sells exp((a-p)/mu) / (exp((a-p)/mu) + exp(a_0/mu)); a tie is worth half of that each. */
    @Test
    void hiddenFirmsEarnNothing() {
        StageGame game = StageGame.of(CollusionFiles.parameters(CollusionFiles.showing(1)));
        double alone = 0.5 / (1 + Math.exp(-(2 - 1.5) / 0.25));
        assertArrayEquals(new double[] {alone, 0}, game.profits(new double[] {1.5, 1.75}), 1e-15);
        assertArrayEquals(new double[] {0, alone}, game.profits(new double[] {1.75, 1.5}), 1e-15);
        assertArrayEquals(new double[] {alone / 2, alone / 2}, game.profits(new double[] {1.5, 1.5}), 1e-15);
    }

    @Test
    void aRetunedGameKeepsItsPricesAndMovesItsYardsticks() {
        StageGame retuned = GAME.retuned(CollusionFiles.parameters("marginal_cost=0.5", CollusionFiles.showing(1)));
        assertArrayEquals(GAME.prices(), retuned.prices());
        assertTrue(retuned.nash().prices()[0] < GAME.nash().prices()[0]);
        assertArrayEquals(new double[] {0.5 / (1 + Math.exp(-4)), 0}, retuned.profits(new double[] {1, 1.5}), 1e-15);
    }

    private static double[] profitsOf(int joint) {
        return new double[] {PROFITS[2 * joint], PROFITS[2 * joint + 1]};
    }

    /** With a random outside good each surplus belongs to the prices of its own equilibrium. */
    @Test
    void surplusWithRandomOutsideGoodsIsTheMeanOverEquilibria() {
        StageGame game = StageGame.of(CollusionFiles.parameters("outside_quality_shock=0.3"));
        assertEquals(0.7268103, game.consumerSurplus(PriceCompetition::nash), 1e-6);
        assertEquals(0.3241769, game.consumerSurplus(PriceCompetition::jointMonopoly), 1e-6);
    }
}
