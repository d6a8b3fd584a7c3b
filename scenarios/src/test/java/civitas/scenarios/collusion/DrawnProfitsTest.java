package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.strategies.HistoryStates;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenarios.collusion.MarketSetup.Generator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnProfitsTest {
    /** 4,000 draws per joint action; a firm's profit has a standard deviation of at most half its range. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "3, 2"})
    void drawsAverageToTheExpectedProfits(int firms, int shown) {
        HistoryStates states = new HistoryStates(firms, 3, 0);
        StageGame game = StageGame.of(
                CollusionFiles.parameters("firms=" + firms, "prices=3", "memory=0", CollusionFiles.showing(shown)));
        DrawnProfits drawn = new DrawnProfits(game, states);
        double[] expected = game.profits(states);
        Generator random = new Generator(1);
        for (int joint = 0; joint < states.jointActions(); joint++) {
            double[] sums = new double[firms];
            for (int draw = 0; draw < 4_000; draw++) {
                int row = drawn.draw(joint, Chance.of(random));
                for (int firm = 0; firm < firms; firm++) {
                    sums[firm] += drawn.profit(row, firm);
                }
            }
            for (int firm = 0; firm < firms; firm++) {
                assertEquals(expected[joint * firms + firm], sums[firm] / 4_000, 5 * 0.5 * 0.5 / Math.sqrt(4_000));
            }
        }
    }

    @Test
    void nothingIsDrawnWithoutATie() {
        HistoryStates states = new HistoryStates(2, 3, 0);
        DrawnProfits drawn =
                new DrawnProfits(StageGame.of(CollusionFiles.parameters(CollusionFiles.showing(1))), states);
        Generator random = new Generator(7);
        drawn.draw(states.jointAction(0, 1), Chance.of(random));
        assertEquals(7, random.state);
        drawn.draw(states.jointAction(1, 1), Chance.of(random));
        assertTrue(random.state != 7);
    }

    /**
     * Johnson, Rhodes, Wildenbeest 2023: with all products shown about three quarters of runs end at constant prices,
     * under price-directed prominence 6%. Sellers who shared a tie evenly would end there nine times out of ten.
     */
    @Test
    void tiesKeepPricesMoving() {
        double constant = IntStream.range(0, 12)
                .mapToDouble(replicate -> Run.of(
                                CollusionFiles.file("price_range_extension=1.0463", CollusionFiles.showing(1)),
                                replicate)
                        .play((round, name, value) -> {}, Checkpoints.NONE)
                        .outcomes()
                        .get("constant_prices"))
                .average()
                .orElseThrow();
        assertTrue(constant <= 0.25, "share of constant prices " + constant);
    }
}
