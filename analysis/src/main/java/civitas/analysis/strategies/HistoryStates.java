package civitas.analysis.strategies;

/**
 * Numbering of joint actions and of bounded histories in a game of n players with m actions each.
 * <p>A joint action is a number with n digits in base m, the first player's action being the most significant digit:
 * {@code ((a_0 m) + a_1) m + ...}, in 0..m^n - 1. A state is the joint actions of the last k periods, read as digits in
 * base m^n with the newest the least significant: {@code state' = (state m^n + joint) mod m^(nk)}. With memory 0 there
 * is the single state 0.
 * <p>Cost: a few integer operations per call. Immutable; equal if players, actions and memory are.
 */
public final class HistoryStates {
    private final int players;
    private final int actions;
    private final int memory;
    private final int jointActions;
    private final int states;
    /** States that differ in what survives one more period: m^(n(k-1)), or 1 without memory. */
    private final int kept;

    /**
     * The numbering of this game.
     *
     * @param players number n of players, at least 1
     * @param actions number m of actions of each player, at least 1
     * @param memory number k of past periods a state holds, at least 0
     * @throws IllegalArgumentException if an argument is below its minimum, or m^n or m^(nk) exceeds the int range
     */
    public HistoryStates(int players, int actions, int memory) {
        requireAtLeast("players", players, 1);
        requireAtLeast("actions", actions, 1);
        requireAtLeast("memory", memory, 0);
        this.players = players;
        this.actions = actions;
        this.memory = memory;
        jointActions = power("joint actions", players);
        states = power("states", (long) players * memory);
        kept = Math.max(1, states / jointActions);
    }

    /** Number n of players. */
    public int players() {
        return players;
    }

    /** Number m of actions of each player. */
    public int actions() {
        return actions;
    }

    /** Number k of past periods a state holds. */
    public int memory() {
        return memory;
    }

    /** Number m^n of joint actions. */
    public int jointActions() {
        return jointActions;
    }

    /** Number m^(nk) of states; 1 without memory. */
    public int states() {
        return states;
    }

    /**
     * The state after one more period. Arguments are not checked: this is the inner step of every simulation.
     *
     * @param state state, in 0..states - 1
     * @param jointAction joint action played in it, in 0..jointActions - 1
     */
    public int next(int state, int jointAction) {
        if (memory == 1) {
            return jointAction; // spares the common case a division
        }
        return memory == 0 ? 0 : state % kept * jointActions + jointAction;
    }

    /**
     * Number of the joint action in which each player takes the action given.
     *
     * @param actionOfPlayer action of each player, in 0..m - 1; not modified
     * @throws IllegalArgumentException if the length is not n or an action is out of range
     */
    public int jointAction(int... actionOfPlayer) {
        requireLength("actionOfPlayer", actionOfPlayer.length, players, "player");
        int joint = 0;
        for (int player = 0; player < players; player++) {
            requireAction(actionOfPlayer[player]);
            joint = joint * actions + actionOfPlayer[player];
        }
        return joint;
    }

    /**
     * Action of one player in a joint action. Arguments are not checked.
     *
     * @param jointAction joint action, in 0..jointActions - 1
     * @param player player, in 0..n - 1
     * @return the player's action, in 0..m - 1
     */
    public int action(int jointAction, int player) {
        return jointAction / weight(player) % actions;
    }

    /**
     * The joint action that differs from another in one player's action. Arguments are not checked.
     *
     * @param jointAction joint action, in 0..jointActions - 1
     * @param player player who changes, in 0..n - 1
     * @param action the player's new action, in 0..m - 1
     */
    public int replace(int jointAction, int player, int action) {
        return jointAction + (action - action(jointAction, player)) * weight(player);
    }

    /** What one more unit of the player's action adds to the number of a joint action: m^(n-1-player). */
    int weight(int player) {
        int weight = 1;
        for (int later = player + 1; later < players; later++) {
            weight *= actions;
        }
        return weight;
    }

    void requireAction(int action) {
        if (action < 0 || action >= actions) {
            throw new IllegalArgumentException("action = " + action + ", must be in 0.." + (actions - 1));
        }
    }

    void requirePlayer(int player) {
        if (player < 0 || player >= players) {
            throw new IllegalArgumentException("player = " + player + ", must be in 0.." + (players - 1));
        }
    }

    void requireState(int state) {
        if (state < 0 || state >= states) {
            throw new IllegalArgumentException("state = " + state + ", must be in 0.." + (states - 1));
        }
    }

    private int power(String what, long exponent) {
        long power = 1;
        for (long i = 0; i < exponent && actions > 1; i++) {
            power *= actions;
            if (power > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("number of " + what + " = " + actions + "^" + exponent + " for "
                        + players + " players, " + actions + " actions and memory " + memory + ", must be at most "
                        + Integer.MAX_VALUE + "; use fewer actions or less memory");
            }
        }
        return (int) power;
    }

    static void requireAtLeast(String name, int value, int minimum) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " = " + value + ", must be at least " + minimum);
        }
    }

    static void requireLength(String name, int length, int expected, String per) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " has length " + length + ", expected " + expected + " (one per " + per + ")");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryStates that
                && players == that.players
                && actions == that.actions
                && memory == that.memory;
    }

    @Override
    public int hashCode() {
        return (players * 31 + actions) * 31 + memory;
    }

    @Override
    public String toString() {
        return "HistoryStates[players=" + players + ", actions=" + actions + ", memory=" + memory + "]";
    }
}
