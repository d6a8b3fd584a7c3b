package civitas.analysis.strategies;

/**
 * Joint actions and prices around a forced deviation, by period tau = 0..horizon: tau = 0 is the last period before the
 * shock, tau = 1 the first forced period. Prices are in the units of the caller's price map. Immutable.
 */
public final class DeviationPath {
    private final int[] jointActions;
    private final double[][] prices;

    /** Keeps the arrays; {@code prices[player][action]} is read only. */
    DeviationPath(HistoryStates history, int[] jointActions, double[][] priceOfAction) {
        this.jointActions = jointActions;
        prices = new double[history.players()][jointActions.length];
        for (int player = 0; player < prices.length; player++) {
            for (int tau = 0; tau < jointActions.length; tau++) {
                prices[player][tau] = priceOfAction[player][history.action(jointActions[tau], player)];
            }
        }
    }

    /** Last period tau of the path, at least 2. */
    public int horizon() {
        return jointActions.length - 1;
    }

    /** Joint action played in period tau, in 0..horizon. */
    public int jointAction(int tau) {
        return jointActions[tau];
    }

    /** Price of a player in period tau, in 0..horizon. */
    public double price(int player, int tau) {
        return prices[player][tau];
    }

    /** Mean price in period tau of all players but one; NaN if there are no others. */
    public double rivalPrice(int player, int tau) {
        double sum = 0;
        for (int rival = 0; rival < prices.length; rival++) {
            sum += rival == player ? 0 : prices[rival][tau];
        }
        return sum / (prices.length - 1);
    }

    /**
     * Mean over all players but one of the relative price change price(tau + 1)/price(tau) - 1; NaN if there are no
     * others.
     *
     * @param player player left out
     * @param tau period the change starts from, in 0..horizon - 1; prices in it must not be 0
     */
    public double rivalPriceChange(int player, int tau) {
        double sum = 0;
        for (int rival = 0; rival < prices.length; rival++) {
            sum += rival == player ? 0 : prices[rival][tau + 1] / prices[rival][tau] - 1;
        }
        return sum / (prices.length - 1);
    }
}
