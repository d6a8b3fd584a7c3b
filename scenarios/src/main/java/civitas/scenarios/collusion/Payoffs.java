package civitas.scenarios.collusion;

import civitas.analysis.strategies.HistoryStates;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What joint actions pay in each regime, and how regimes follow each other.
 *
 * @param regimes the regimes
 * @param byRegime profits, one entry per regime
 */
record Payoffs(Regimes regimes, List<DrawnProfits> byRegime) {
    /** Copies the list. */
    Payoffs {
        byRegime = List.copyOf(byRegime);
    }

    /** A single regime. */
    static Payoffs of(DrawnProfits profits) {
        return new Payoffs(Regimes.NONE, List.of(profits));
    }

    /** Everything a game can pay. */
    static Payoffs of(StageGame game, HistoryStates states, double[] expectedProfits) {
        Regimes regimes = game.regimes();
        if (regimes.count() == 1 && !game.drawsProfits()) {
            return of(new DrawnProfits(expectedProfits, states.players()));
        }
        return new Payoffs(
                regimes,
                IntStream.range(0, regimes.count())
                        .mapToObj(regime -> new DrawnProfits(game, states, regime))
                        .toList());
    }

    /** Whether neither regimes nor profits involve chance: then profits are those of the joint action. */
    boolean certain() {
        return byRegime.size() == 1 && byRegime.get(0).certain();
    }
}
