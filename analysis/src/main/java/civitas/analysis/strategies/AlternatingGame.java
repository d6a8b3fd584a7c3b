package civitas.analysis.strategies;

/**
 * Two players who move in turn: in each period one of them chooses an action, which stands until its own next move, and
 * both earn what the two standing actions pay. A Markov strategy is a reply to the rival's standing action,
 * {@code int[rivalAction]}; nothing else is payoff-relevant when a player moves.
 * <p>Source: Maskin and Tirole, A Theory of Dynamic Oligopoly II, Econometrica 56(3), 1988. Immutable.
 */
public final class AlternatingGame {
    private final int actions;
    private final double[] payoffs;
    private final double discountFactor;

    /**
     * @param actions number of actions of each player, at least 1
     * @param payoffs what a player earns in a period, {@code double[own * actions + rival]}, finite, the same function
     *     for both players; copied
     * @param discountFactor delta per period, in [0, 1)
     * @throws IllegalArgumentException if a number is out of its range or the table has another length
     */
    public AlternatingGame(int actions, double[] payoffs, double discountFactor) {
        if (actions < 1 || payoffs.length != (long) actions * actions) {
            throw new IllegalArgumentException("payoffs has length " + payoffs.length
                    + ", expected the square of actions = " + actions + ", at least 1");
        }
        if (!(discountFactor >= 0 && discountFactor < 1)) {
            throw new IllegalArgumentException("discountFactor = " + discountFactor + ", must be in [0, 1)");
        }
        for (int cell = 0; cell < payoffs.length; cell++) {
            if (!Double.isFinite(payoffs[cell])) {
                throw new IllegalArgumentException("payoffs[" + cell + "] = " + payoffs[cell] + ", must be finite");
            }
        }
        this.actions = actions;
        this.payoffs = payoffs.clone();
        this.discountFactor = discountFactor;
    }

    /** Number of actions of each player. */
    public int actions() {
        return actions;
    }

    /** What a player earns in a period in which these two actions stand. */
    public double payoff(int own, int rival) {
        return payoffs[own * actions + rival];
    }

    /** Discount factor delta per period, in [0, 1). */
    public double discountFactor() {
        return discountFactor;
    }

    /**
     * What a move earns until the player's next move: payoff(own, rival) + delta payoff(own, answer).
     *
     * @param own the action chosen
     * @param rival the rival's action when it is chosen
     * @param answer the rival's action one period later
     */
    public double payoffOfMove(int own, int rival, int answer) {
        return payoff(own, rival) + discountFactor * payoff(own, answer);
    }

    /**
     * Value to a player of following a strategy for ever, by the rival's standing action when the player moves:
     * V(s) = payoffOfMove(a, s, s') + delta^2 V(s') with a = own[s], s' = rival[a].
     *
     * @param own the player's replies, {@code int[rivalAction]}; not modified
     * @param rival the rival's replies, {@code int[playerAction]}; not modified
     * @return {@code double[rivalAction]}
     * @throws IllegalArgumentException if a strategy is not one of this game
     */
    public double[] values(int[] own, int[] rival) {
        requireReplies(own);
        requireReplies(rival);
        int[] successors = new int[actions];
        double[] rewards = new double[actions];
        for (int standing = 0; standing < actions; standing++) {
            successors[standing] = rival[own[standing]];
            rewards[standing] = payoffOfMove(own[standing], standing, successors[standing]);
        }
        return DiscountedWalk.values(successors, rewards, discountFactor * discountFactor);
    }

    /** Checks that these are replies to each action with actions of this game. */
    void requireReplies(int[] replies) {
        if (replies.length != actions) {
            throw new IllegalArgumentException(
                    "replies has length " + replies.length + ", expected one per action, " + actions);
        }
        for (int reply : replies) {
            if (reply < 0 || reply >= actions) {
                throw new IllegalArgumentException("reply = " + reply + ", must be in 0.." + (actions - 1));
            }
        }
    }
}
