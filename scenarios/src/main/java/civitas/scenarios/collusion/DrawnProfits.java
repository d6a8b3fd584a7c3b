package civitas.scenarios.collusion;

import civitas.analysis.strategies.HistoryStates;
import java.util.Arrays;
import java.util.List;

/**
 * What joint actions pay in one regime, under each display the platform may draw and each outside good: where products tie
 * for the last place shown, one of the equally likely displays is drawn in every period, and those left out earn nothing
 * in it. Their mean is {@link StageGame#profits(HistoryStates)}, but the draw matters to learners: at a tie a firm's profit
 * jumps between all and nothing, and equal prices hardly ever settle. Source: Johnson, Rhodes, Wildenbeest 2023; for the
 * outside good Calvano et al. 2020, section VI.
 * <p>Cost of a draw: nothing where there is one display, else one bounded integer. Immutable.
 */
final class DrawnProfits {
    private final int firms;
    /** The rows of a joint action: displays, and for each of them these. */
    private final int outsideGoods;
    /** First row of each joint action; the rows of {@code joint} end where those of {@code joint + 1} begin. */
    private final int[] firstRow;
    /** {@code double[row * firms + firm]}, a row per joint action and display, money per period. */
    private final double[] profits;

    DrawnProfits(StageGame game, HistoryStates states) {
        this(game, states, 0);
    }

    /** The profits of one regime of a game. */
    DrawnProfits(StageGame game, HistoryStates states, int regime) {
        firms = states.players();
        outsideGoods = game.outsideGoods();
        firstRow = new int[states.jointActions() + 1];
        for (int joint = 0; joint < states.jointActions(); joint++) {
            int displays =
                    game.profitsByDisplay(game.pricesAt(states, joint), regime).size();
            firstRow[joint + 1] = Math.addExact(firstRow[joint], displays);
        }
        profits = new double[Math.multiplyExact(firstRow[states.jointActions()], firms)];
        for (int joint = 0; joint < states.jointActions(); joint++) {
            List<double[]> rows = game.profitsByDisplay(game.pricesAt(states, joint), regime);
            for (int display = 0; display < rows.size(); display++) {
                System.arraycopy(rows.get(display), 0, profits, (firstRow[joint] + display) * firms, firms);
            }
        }
    }

    /** Profits without chance, {@code double[jointAction * firms + firm]}; kept, not to be modified. */
    DrawnProfits(double[] certainProfits, int firms) {
        this.firms = firms;
        outsideGoods = 1;
        profits = certainProfits;
        firstRow = new int[certainProfits.length / firms + 1];
        Arrays.setAll(firstRow, joint -> joint);
    }

    /** Whether no draw is ever needed: then the row of a joint action is the joint action itself. */
    boolean certain() {
        return firstRow[firstRow.length - 1] == firstRow.length - 1;
    }

    /** All profits, {@code double[row * firms + firm]}; not to be modified. */
    double[] table() {
        return profits;
    }

    /** Profit of a firm at a joint action, expected over what may be drawn, money per period. */
    double expected(int jointAction, int firm) {
        double sum = 0;
        for (int row = firstRow[jointAction]; row < firstRow[jointAction + 1]; row++) {
            sum += profits[row * firms + firm];
        }
        return sum / (firstRow[jointAction + 1] - firstRow[jointAction]);
    }

    /**
     * Draws what is shown at a joint action, and the outside good, and returns their row; draws no number where there is
     * nothing to decide.
     */
    int draw(int jointAction, Chance chance) {
        int first = firstRow[jointAction];
        int rows = firstRow[jointAction + 1] - first;
        if (rows == 1) {
            return first;
        }
        int displays = rows / outsideGoods;
        int display = displays == 1 ? 0 : chance.displays().nextInt(displays);
        int good = outsideGoods == 1 ? 0 : chance.outsideGood().nextInt(outsideGoods);
        return first + display * outsideGoods + good;
    }

    /** Profit of a firm in a row, money per period. */
    double profit(int row, int firm) {
        return profits[row * firms + firm];
    }
}
