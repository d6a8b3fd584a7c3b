package civitas.analysis.strategies;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Where deterministic play settles: the states a {@linkplain StrategyProfile profile} repeats for ever from a start
 * state on, in the order played, beginning with the first of them reached.
 * <p>Source: the limit strategies of Calvano et al., American Economic Review 110(10), 2020, section III: exploration
 * switched off, the greedy map is iterated from the last state until a state repeats; outcomes are means over the
 * repeated part. Cost: transient plus cycle steps, and one int per state while searching. Immutable.
 */
public final class LimitCycle {
    private final HistoryStates history;
    private final int[] states;
    private final int[] jointActions;
    private final int transientLength;

    private LimitCycle(StrategyProfile profile, int[] states, int transientLength) {
        history = profile.history();
        this.states = states;
        this.transientLength = transientLength;
        jointActions = new int[states.length];
        for (int position = 0; position < states.length; position++) {
            jointActions[position] = profile.joint(states[position]);
        }
    }

    /**
     * Plays the profile until a state repeats.
     *
     * @param profile strategies of all players
     * @param startState where play starts, in 0..states - 1
     * @throws IllegalArgumentException if there is no such state
     */
    public static LimitCycle from(StrategyProfile profile, int startState) {
        profile.history().requireState(startState);
        int[] visit = new int[profile.history().states()];
        int state = startState;
        int steps = 0;
        while (visit[state] == 0) {
            visit[state] = ++steps;
            state = profile.successor(state);
        }
        int transientLength = visit[state] - 1;
        int[] cycle = new int[steps - transientLength];
        for (int position = 0; position < cycle.length; position++) {
            cycle[position] = state;
            state = profile.successor(state);
        }
        return new LimitCycle(profile, cycle, transientLength);
    }

    /** Number of states in the cycle, at least 1. */
    public int length() {
        return states.length;
    }

    /** Number of states visited before the first state of the cycle; 0 if play starts in the cycle. */
    public int transientLength() {
        return transientLength;
    }

    /** State at a position in 0..length - 1. */
    public int state(int position) {
        return states[position];
    }

    /** Joint action played in the state at a position in 0..length - 1. */
    public int jointAction(int position) {
        return jointActions[position];
    }

    /** Joint action played one period before the state at a position in 0..length - 1. */
    public int previousJointAction(int position) {
        return jointActions[(position + length() - 1) % length()];
    }

    /** States of the cycle in the order played; a copy. */
    public int[] states() {
        return states.clone();
    }

    /** Whether a state belongs to the cycle. Cost: the length of the cycle. */
    public boolean contains(int state) {
        for (int member : states) {
            if (member == state) {
                return true;
            }
        }
        return false;
    }

    /**
     * Mean over the cycle of a quantity of the joint action played, such as consumer surplus.
     *
     * @param quantity value of each joint action
     */
    public double mean(IntToDoubleFunction quantity) {
        double sum = 0;
        for (int joint : jointActions) {
            sum += quantity.applyAsDouble(joint);
        }
        return sum / length();
    }

    /**
     * Mean one-period payoff of each player over the cycle.
     *
     * @param game game with the numbering of the profile
     * @return {@code double[player]}
     */
    public double[] meanPayoffs(RepeatedGame game) {
        double[] means = new double[history.players()];
        Arrays.setAll(means, player -> mean(joint -> game.payoff(joint, player)));
        return means;
    }

    /**
     * Mean over the cycle of what each player's action stands for, such as its price.
     *
     * @param valueOfAction value of each action, {@code double[player][action]}; not modified
     * @return {@code double[player]}
     */
    public double[] meanActions(double[][] valueOfAction) {
        double[] means = new double[history.players()];
        Arrays.setAll(means, player -> mean(joint -> valueOfAction[player][history.action(joint, player)]));
        return means;
    }

    /** Whether each state belongs to the cycle, by state. */
    boolean[] membership() {
        boolean[] member = new boolean[history.states()];
        for (int state : states) {
            member[state] = true;
        }
        return member;
    }

    @Override
    public String toString() {
        return "LimitCycle[states=" + Arrays.toString(states) + ", transientLength=" + transientLength + "]";
    }
}
