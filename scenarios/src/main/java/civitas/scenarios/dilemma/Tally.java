package civitas.scenarios.dilemma;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts what pairs of players did, and what they would have done without exploring. */
final class Tally {
    static final int BOTH_COOPERATE = joint(Dilemma.COOPERATE, Dilemma.COOPERATE);
    static final int BOTH_DEFECT = joint(Dilemma.DEFECT, Dilemma.DEFECT);

    private static final int PAIRS = Dilemma.ACTIONS * Dilemma.ACTIONS;

    private final long[] played = new long[PAIRS];
    private final long[] preferred = new long[PAIRS];
    private double payoffs;
    private long spells;
    private boolean inSpell;
    private long periods;

    /** The number of a pair of actions. */
    static int joint(int first, int second) {
        return first * Dilemma.ACTIONS + second;
    }

    /**
     * Counts a period.
     *
     * @param joint what both did
     * @param greedy what both prefer after it
     * @param payoff what both earned together
     */
    void count(int joint, int greedy, double payoff) {
        played[joint]++;
        preferred[greedy]++;
        payoffs += payoff;
        boolean cooperate = greedy == BOTH_COOPERATE;
        spells += cooperate && !inSpell ? 1 : 0;
        inSpell = cooperate;
        periods++;
    }

    /** Share of periods after which that was what both preferred; NaN before the first. */
    double preferred(int greedy) {
        return (double) preferred[greedy] / (double) periods;
    }

    /** Share of actions that cooperated; NaN before the first period. */
    double cooperativeActions() {
        long mixed = periods - played[BOTH_COOPERATE] - played[BOTH_DEFECT];
        return ((double) played[BOTH_COOPERATE] + 0.5 * (double) mixed) / (double) periods;
    }

    /** Mean payoff of a player and period; NaN before the first. */
    double meanPayoff() {
        return payoffs / (2 * (double) periods);
    }

    /** Mean number of periods for which both go on preferring to cooperate; NaN if they never do. */
    double meanSpell() {
        return (double) preferred[BOTH_COOPERATE] / (double) spells;
    }

    void save(DataOutput out) throws IOException {
        for (int pair = 0; pair < PAIRS; pair++) {
            out.writeLong(played[pair]);
            out.writeLong(preferred[pair]);
        }
        out.writeDouble(payoffs);
        out.writeLong(spells);
        out.writeBoolean(inSpell);
        out.writeLong(periods);
    }

    void restore(DataInput in) throws IOException {
        for (int pair = 0; pair < PAIRS; pair++) {
            played[pair] = in.readLong();
            preferred[pair] = in.readLong();
        }
        payoffs = in.readDouble();
        spells = in.readLong();
        inSpell = in.readBoolean();
        periods = in.readLong();
    }
}
