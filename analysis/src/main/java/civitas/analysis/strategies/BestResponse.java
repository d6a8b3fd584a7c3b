package civitas.analysis.strategies;

/**
 * Best response of one player to the fixed strategies of all others: the optimal plan of a deterministic decision
 * problem over histories,
 * <pre>
 *   V*_i(s) = max_a [ payoff_i(a, sigma_-i(s)) + delta V*_i(s'_a) ].
 * </pre>
 * <p>Method: Howard's policy iteration (R. A. Howard, Dynamic Programming and Markov Processes, 1960), started from the
 * player's own strategy, with exact evaluation on the graph of successors. An action is replaced only if the gain
 * exceeds a threshold tau, so that rounding cannot make the iteration circle. At the end no action gains more than
 * tau, hence 0 &lt;= V* - V &lt;= tau/(1 - delta) in every state; tau is 1e-11 (1 - delta) times the largest payoff in size
 * over 1 - delta, but at least 1e-14 of that. The error is thus below 1e-10 relative to the largest conceivable
 * value as long as delta &lt;= 0.9999; {@link #errorBound} states it.
 * <p>Cost: rounds, usually below ten, times states times actions. Immutable.
 */
public final class BestResponse {
    private static final double RELATIVE_ERROR = 1e-11;
    private static final double ROUNDING = 1e-14;
    private static final int MOST_ROUNDS = 100_000;

    private final RepeatedGame game;
    private final StrategyProfile profile;
    private final int player;
    private final int weight;
    private final double threshold;
    private final int[] actions;
    private final int[] successors;
    private final double[] rewards;
    private double[] values;

    private BestResponse(RepeatedGame game, StrategyProfile profile, int player) {
        this.game = game;
        this.profile = profile;
        this.player = player;
        HistoryStates history = game.history();
        weight = history.weight(player);
        threshold = threshold(game, player);
        actions = new int[history.states()];
        successors = profile.successors().clone();
        rewards = new double[history.states()];
        for (int state = 0; state < actions.length; state++) {
            actions[state] = profile.action(player, state);
            rewards[state] = game.payoff(profile.joint(state), player);
        }
        values = DiscountedWalk.values(successors, rewards, game.discountFactor());
    }

    /**
     * Solves the player's decision problem.
     *
     * @param game the game
     * @param profile strategies of all players; the player's own is only the starting point
     * @param player player who responds, in 0..n - 1
     * @throws IllegalArgumentException if there is no such player, or game and profile number states differently
     * @throws ArithmeticException if policy iteration does not end, which means a defect
     */
    public static BestResponse of(RepeatedGame game, StrategyProfile profile, int player) {
        game.requireSameHistory(profile);
        game.history().requirePlayer(player);
        BestResponse response = new BestResponse(game, profile, player);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!response.improve()) {
                return response;
            }
        }
        throw new ArithmeticException("policy iteration has not ended after " + MOST_ROUNDS + " rounds for player "
                + player + " of " + game.history());
    }

    /** Optimal value V*_i(s), in units of payoff, within {@link #errorBound}. */
    public double value(int state) {
        return values[state];
    }

    /** Action of the optimal plan in a state; the player's own unless another gains. */
    public int action(int state) {
        return actions[state];
    }

    /** Most by which a value may fall short of the true optimum, rounding aside, in units of payoff. */
    public double errorBound() {
        return threshold / (1 - game.discountFactor());
    }

    /** Replaces actions that gain more than the threshold and values the new plan; false if there were none. */
    private boolean improve() {
        boolean improved = false;
        for (int state = 0; state < actions.length; state++) {
            improved |= improve(state);
        }
        if (improved) {
            values = DiscountedWalk.values(successors, rewards, game.discountFactor());
        }
        return improved;
    }

    private boolean improve(int state) {
        HistoryStates history = game.history();
        int joint = profile.joint(state) - history.action(profile.joint(state), player) * weight;
        int next = history.next(state, joint);
        int step = history.memory() == 0 ? 0 : weight;
        double best = values[state] + threshold;
        int bestAction = -1;
        for (int action = 0; action < history.actions(); action++) {
            double value =
                    game.payoff(joint + action * weight, player) + game.discountFactor() * values[next + action * step];
            if (value > best) {
                best = value;
                bestAction = action;
            }
        }
        if (bestAction >= 0) {
            actions[state] = bestAction;
            rewards[state] = game.payoff(joint + bestAction * weight, player);
            successors[state] = next + bestAction * step;
        }
        return bestAction >= 0;
    }

    private static double threshold(RepeatedGame game, int player) {
        double largest = 0;
        for (int joint = 0; joint < game.history().jointActions(); joint++) {
            largest = Math.max(largest, Math.abs(game.payoff(joint, player)));
        }
        double patience = 1 - game.discountFactor();
        return Math.max(RELATIVE_ERROR * patience, ROUNDING) * largest / patience;
    }
}
