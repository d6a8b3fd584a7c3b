package civitas.analysis.strategies;

/**
 * Best response in an {@link AlternatingGame} to a rival whose replies R are fixed: the optimal plan of a deterministic
 * decision problem, with s the rival's standing action when the player moves,
 * <pre>
 *   V*(s) = max_a Q*(a, s),   Q*(a, s) = payoff(a, s) + delta payoff(a, R(a)) + delta^2 V*(R(a)).
 * </pre>
 * <p>Method: Howard's policy iteration with exact evaluation, as in {@link BestResponse}. A reply is replaced only if
 * the gain exceeds a threshold tau, 1e-13 of the largest conceivable value, so that rounding cannot make the iteration
 * circle; hence 0 &lt;= V* - V &lt;= tau/(1 - delta^2) at the end. Cost: rounds, usually below ten, times actions squared.
 * Immutable.
 */
public final class AlternatingBestResponse {
    private static final double ROUNDING = 1e-13;
    private static final int MOST_ROUNDS = 100_000;

    private final AlternatingGame game;
    private final int[] rival;
    private final double threshold;
    private final int[] replies;
    private double[] values;

    private AlternatingBestResponse(AlternatingGame game, int[] rival) {
        this.game = game;
        this.rival = rival;
        threshold = threshold(game);
        replies = new int[game.actions()];
        values = game.values(replies, rival);
    }

    /**
     * Solves the decision problem.
     *
     * @param game the game
     * @param rival the rival's replies, {@code int[playerAction]}; copied
     * @throws IllegalArgumentException if that is no strategy of the game
     * @throws ArithmeticException if policy iteration does not end, which means a defect
     */
    public static AlternatingBestResponse to(AlternatingGame game, int[] rival) {
        game.requireReplies(rival);
        AlternatingBestResponse response = new AlternatingBestResponse(game, rival.clone());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!response.improve()) {
                return response;
            }
        }
        throw new ArithmeticException("policy iteration has not ended after " + MOST_ROUNDS + " rounds");
    }

    /** Optimal value V*(s) when the player moves and the rival's action {@code standing} stands. */
    public double value(int standing) {
        return values[standing];
    }

    /** Value Q*(a, s) of moving to {@code action} once and following the optimal plan afterwards. */
    public double value(int action, int standing) {
        int answer = rival[action];
        return game.payoffOfMove(action, standing, answer)
                + game.discountFactor() * game.discountFactor() * values[answer];
    }

    /** Reply of the optimal plan to the rival's standing action. */
    public int reply(int standing) {
        return replies[standing];
    }

    private boolean improve() {
        boolean improved = false;
        for (int standing = 0; standing < replies.length; standing++) {
            double best = values[standing] + threshold;
            for (int action = 0; action < replies.length; action++) {
                double value = value(action, standing);
                if (value > best) {
                    best = value;
                    replies[standing] = action;
                    improved = true;
                }
            }
        }
        if (improved) {
            values = game.values(replies, rival);
        }
        return improved;
    }

    private static double threshold(AlternatingGame game) {
        double largest = 0;
        for (int own = 0; own < game.actions(); own++) {
            for (int other = 0; other < game.actions(); other++) {
                largest = Math.max(largest, Math.abs(game.payoff(own, other)));
            }
        }
        return ROUNDING * largest / (1 - game.discountFactor());
    }
}
