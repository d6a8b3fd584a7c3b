package civitas.analysis.strategies;

/**
 * One deterministic memory-k strategy per player, and with it the map from each state to the joint action played in it
 * and to the state that follows. Immutable; memory: two numbers per state.
 */
public final class StrategyProfile {
    private final HistoryStates history;
    private final int[] joint;
    private final int[] successor;

    /**
     * The profile in which each player takes the action listed for the state.
     *
     * @param history players, actions and memory
     * @param actions action of each player in each state, {@code int[player][state]}, in 0..m - 1; not modified, copied
     * @throws IllegalArgumentException if a dimension does not fit or an action is out of range
     */
    public StrategyProfile(HistoryStates history, int[][] actions) {
        HistoryStates.requireLength("actions", actions.length, history.players(), "player");
        this.history = history;
        joint = new int[history.states()];
        successor = new int[history.states()];
        for (int player = 0; player < actions.length; player++) {
            HistoryStates.requireLength("actions[" + player + "]", actions[player].length, history.states(), "state");
            int weight = history.weight(player);
            for (int state = 0; state < joint.length; state++) {
                int action = actions[player][state];
                if (action < 0 || action >= history.actions()) {
                    throw new IllegalArgumentException("actions[" + player + "][" + state + "] = " + action
                            + ", must be in 0.." + (history.actions() - 1));
                }
                joint[state] += action * weight;
            }
        }
        for (int state = 0; state < joint.length; state++) {
            successor[state] = history.next(state, joint[state]);
        }
    }

    /** Players, actions and memory. */
    public HistoryStates history() {
        return history;
    }

    /** Joint action played in a state, in 0..m^n - 1. */
    public int joint(int state) {
        return joint[state];
    }

    /** Action a player takes in a state, in 0..m - 1. */
    public int action(int player, int state) {
        return history.action(joint[state], player);
    }

    /** The state that follows a state when all play their strategies. */
    public int successor(int state) {
        return successor[state];
    }

    /** Successor of each state, not copied: read only. */
    int[] successors() {
        return successor;
    }
}
