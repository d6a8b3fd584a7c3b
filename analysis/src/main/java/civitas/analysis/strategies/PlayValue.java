package civitas.analysis.strategies;

/**
 * What a strategy profile is worth to each player in each state, and what a single departure from it is worth:
 * <pre>
 *   V_i(s)    = payoff_i(sigma(s)) + delta V_i(s'),          all follow the profile sigma for ever
 *   Q_i(s, a) = payoff_i(a, sigma_-i(s)) + delta V_i(s'_a),  i plays a once, then all, i included, follow it
 * </pre>
 * with s' the state after sigma(s) and s'_a the state after (a, sigma_-i(s)).
 * <p>Source: the "true" Q-matrix of the limit strategies in Calvano et al., American Economic Review 110(10), 2020,
 * section III. Q is about one-shot deviations; {@link BestResponse} is about deviation plans. Values are exact up to
 * rounding: transients and cycles are summed in closed form. Cost: proportional to states times players, then a few
 * operations per Q. Immutable.
 */
public final class PlayValue {
    /**
     * Values closer than this, relative to the larger in size, count as equal: far above the rounding of the sums, far
     * below any difference that matters.
     */
    public static final double TIE_TOLERANCE = 1e-12;

    private final RepeatedGame game;
    private final StrategyProfile profile;
    private final double[][] values;

    /**
     * Values all states.
     *
     * @param game game the profile plays
     * @param profile strategies of all players
     * @throws IllegalArgumentException if game and profile number their states differently
     */
    public PlayValue(RepeatedGame game, StrategyProfile profile) {
        game.requireSameHistory(profile);
        this.game = game;
        this.profile = profile;
        values = new double[game.history().players()][];
        double[] rewards = new double[game.history().states()];
        for (int player = 0; player < values.length; player++) {
            for (int state = 0; state < rewards.length; state++) {
                rewards[state] = game.payoff(profile.joint(state), player);
            }
            values[player] = DiscountedWalk.values(profile.successors(), rewards, game.discountFactor());
        }
    }

    /** The game. */
    public RepeatedGame game() {
        return game;
    }

    /** The profile valued. */
    public StrategyProfile profile() {
        return profile;
    }

    /** V_i(s), in units of payoff: discounted payoffs of a player from a state on when all follow the profile. */
    public double value(int player, int state) {
        return values[player][state];
    }

    /** Q_i(s, a), in units of payoff: as {@link #value} if the player takes this action in the first period. */
    public double deviationValue(int player, int state, int action) {
        HistoryStates history = game.history();
        int joint = history.replace(profile.joint(state), player, action);
        return game.payoff(joint, player) + game.discountFactor() * values[player][history.next(state, joint)];
    }

    /** Q_i(s, a) - V_i(s): what playing an action once and then returning to the profile gains, in units of payoff. */
    public double oneShotGain(int player, int state, int action) {
        return deviationValue(player, state, action) - value(player, state);
    }

    /** max_a Q_i(s, a), at least V_i(s), in units of payoff. */
    public double bestOneShotValue(int player, int state) {
        double best = value(player, state);
        for (int action = 0; action < game.history().actions(); action++) {
            best = Math.max(best, deviationValue(player, state, action));
        }
        return best;
    }

    /**
     * Relative loss (best - actual)/|best| of a value that can be at most the best one; exactly 0 where the two count
     * as equal, infinite where the best is 0 and the actual is not.
     */
    static double relativeLoss(double best, double actual) {
        double loss = best - actual;
        return loss <= TIE_TOLERANCE * Math.max(Math.abs(best), Math.abs(actual)) ? 0 : loss / Math.abs(best);
    }
}
