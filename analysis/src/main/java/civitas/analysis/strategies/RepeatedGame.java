package civitas.analysis.strategies;

/**
 * An infinitely repeated game with discounting: in each period all players act at once, each earns the payoff of the
 * joint action, and values are sum_t delta^t payoff_t with t = 0 for the first period counted.
 * <p>Immutable; payoffs are in any one unit, values in the same.
 */
public final class RepeatedGame {
    private final HistoryStates history;
    private final double[] payoffs;
    private final double discountFactor;

    /**
     * The game with these payoffs.
     *
     * @param history players, actions and memory of the strategies to be examined
     * @param payoffs one-period payoffs, that of {@code player} in {@code joint} at index joint * n + player, finite;
     *     not modified, copied
     * @param discountFactor delta, per period, in [0, 1)
     * @throws IllegalArgumentException if the number of payoffs is not m^n * n, or a number is out of range
     */
    public RepeatedGame(HistoryStates history, double[] payoffs, double discountFactor) {
        long expected = (long) history.jointActions() * history.players();
        if (payoffs.length != expected) {
            throw new IllegalArgumentException("payoffs has length " + payoffs.length + ", expected " + expected
                    + " (one per joint action and player)");
        }
        for (int i = 0; i < payoffs.length; i++) {
            if (!Double.isFinite(payoffs[i])) {
                throw new IllegalArgumentException("payoffs[" + i + "] = " + payoffs[i] + ", must be finite");
            }
        }
        if (!(discountFactor >= 0 && discountFactor < 1)) {
            throw new IllegalArgumentException("discountFactor = " + discountFactor + ", must be in [0, 1)");
        }
        this.history = history;
        this.payoffs = payoffs.clone();
        this.discountFactor = discountFactor;
    }

    /** Players, actions and memory. */
    public HistoryStates history() {
        return history;
    }

    /** Discount factor delta per period, in [0, 1). */
    public double discountFactor() {
        return discountFactor;
    }

    /**
     * One-period payoff. Arguments are checked by the array bounds only.
     *
     * @param jointAction joint action, in 0..m^n - 1
     * @param player player, in 0..n - 1
     */
    public double payoff(int jointAction, int player) {
        return payoffs[jointAction * history.players() + player];
    }

    /**
     * The action that maximises a player's one-period payoff while all others keep theirs.
     *
     * @param player player who replies, in 0..n - 1
     * @param jointAction what all play; the player's own part does not matter
     * @return the best reply; the lowest of several
     * @throws IllegalArgumentException if there is no such player
     */
    public int staticBestReply(int player, int jointAction) {
        history.requirePlayer(player);
        int best = 0;
        for (int action = 1; action < history.actions(); action++) {
            double gain = payoff(history.replace(jointAction, player, action), player)
                    - payoff(history.replace(jointAction, player, best), player);
            best = gain > 0 ? action : best;
        }
        return best;
    }

    /** Refuses strategies made for another numbering. */
    void requireSameHistory(StrategyProfile profile) {
        if (!history.equals(profile.history())) {
            throw new IllegalArgumentException(
                    "profile is for " + profile.history() + ", expected " + history + ", the numbering of the game");
        }
    }
}
