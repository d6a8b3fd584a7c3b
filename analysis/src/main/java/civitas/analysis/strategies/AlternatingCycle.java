package civitas.analysis.strategies;

import java.util.function.IntToDoubleFunction;

/**
 * Where two players who move in turn with fixed replies settle: the periods they repeat for ever, in the order played. A
 * period is told by who moved last and by both standing actions, so the cycle has an even length, at least 2; actions
 * that never change are a cycle of 2.
 * <p>Cost: at most twice the number of actions. Immutable.
 */
public final class AlternatingCycle {
    /** Whose actions these are, in the order of {@link #first} and {@link #second}. */
    private static final int PLAYERS = 2;

    private final int[][] actions;

    private AlternatingCycle(int[][] actions) {
        this.actions = actions;
    }

    /**
     * Plays fixed replies until they repeat.
     *
     * @param replies replies of each player to the other's standing action, {@code int[player][rivalAction]}
     * @param mover who moves first, 0 or 1
     * @param standing the other player's action at that time
     * @throws IndexOutOfBoundsException if there is no such player or action
     */
    public static AlternatingCycle from(int[][] replies, int mover, int standing) {
        int player = mover;
        int seen = standing;
        // After as many moves of each player as there are actions, what a player sees lies on the cycle.
        for (int move = 0; move < PLAYERS * replies[0].length; move++) {
            seen = replies[player][seen];
            player = 1 - player;
        }
        int entry = seen;
        int owner = player;
        int length = 0;
        do {
            seen = replies[player][seen];
            player = 1 - player;
            length++;
        } while (seen != entry || player != owner);
        return new AlternatingCycle(play(replies, owner, entry, length));
    }

    /** Plays once round from a point of the cycle at which {@code seen} stands and {@code player} is to move. */
    private static int[][] play(int[][] replies, int player, int seen, int length) {
        int[][] actions = new int[PLAYERS][length];
        int mover = player;
        int last = seen;
        for (int period = 0; period < length; period++) {
            int chosen = replies[mover][last];
            actions[mover][period] = chosen;
            actions[1 - mover][period] = last;
            last = chosen;
            mover = 1 - mover;
        }
        return actions;
    }

    /** Number of periods, even. */
    public int length() {
        return actions[0].length;
    }

    /** Action of player 0 that stands in a period, in 0..length - 1. */
    public int first(int period) {
        return actions[0][period];
    }

    /** Action of player 1 that stands in a period, in 0..length - 1. */
    public int second(int period) {
        return actions[1][period];
    }

    /** Whether neither player ever changes its action. */
    public boolean constant() {
        return length() == PLAYERS;
    }

    /** Mean over the cycle of a quantity that depends on the period, in 0..length - 1. */
    public double mean(IntToDoubleFunction quantity) {
        double sum = 0;
        for (int period = 0; period < length(); period++) {
            sum += quantity.applyAsDouble(period);
        }
        return sum / length();
    }
}
