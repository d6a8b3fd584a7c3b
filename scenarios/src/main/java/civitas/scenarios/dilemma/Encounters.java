package civitas.scenarios.dilemma;

import civitas.agents.finite.RandomTieQLearner;
import civitas.information.Gate;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The repeated game. In every period both act at once, earn, and learn from what their action earned, or from what each
 * action would have earned. Players remember nothing. This is the tight loop of the scenario; it allocates nothing. Not
 * thread-safe.
 */
final class Encounters {
    /** Players see nothing. */
    static final int ALWAYS = 0;

    private final RandomTieQLearner first;
    private final RandomTieQLearner second;
    private final long lastPeriod;
    private final long burnIn;
    private final Tally tally = new Tally();
    private final double[][] payoffs = new double[Dilemma.ACTIONS][Dilemma.ACTIONS];
    /** What the other did, as far as players are told. */
    private final Gate othersAction = new Gate("platform.feedback");

    private int lastJoint;
    private long periods;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param lastPeriod number of periods of a run, at least 1
     * @param burnIn first periods that are not counted, at least 0
     */
    Encounters(
            RandomTieQLearner first,
            RandomTieQLearner second,
            Dilemma dilemma,
            Feedback feedback,
            long lastPeriod,
            long burnIn) {
        this.first = first;
        this.second = second;
        this.lastPeriod = lastPeriod;
        this.burnIn = burnIn;
        change(dilemma, feedback);
    }

    /** Plays up to {@code wanted} periods; stops right after the last one if it may. */
    long play(long wanted, boolean mayStop) {
        long played = mayStop ? Math.max(1, Math.min(wanted, lastPeriod - periods)) : wanted;
        for (long period = 0; period < played; period++) {
            int a = first.choose(ALWAYS);
            int b = second.choose(ALWAYS);
            if (othersAction.isOpen()) {
                first.learnFromAll(ALWAYS, a, payoffs[othersAction.read(b)], ALWAYS);
                second.learnFromAll(ALWAYS, b, payoffs[othersAction.read(a)], ALWAYS);
            } else {
                first.learn(ALWAYS, a, payoffs[b][a], ALWAYS);
                second.learn(ALWAYS, b, payoffs[a][b], ALWAYS);
            }
            lastJoint = Tally.joint(a, b);
            hash = TrajectoryHash.mix(hash, lastJoint);
            periods++;
            if (periods > burnIn) {
                tally.count(lastJoint, greedy(), payoffs[b][a] + payoffs[a][b]);
            }
        }
        return played;
    }

    /** What both would do now without exploring. */
    int greedy() {
        return Tally.joint(first.greedyAction(ALWAYS), second.greedyAction(ALWAYS));
    }

    /** Continues with other payoffs or other feedback; what was learned stays. */
    void change(Dilemma dilemma, Feedback changed) {
        for (int others = 0; others < Dilemma.ACTIONS; others++) {
            for (int action = 0; action < Dilemma.ACTIONS; action++) {
                payoffs[others][action] = dilemma.payoff(action, others);
            }
        }
        othersAction.open(changed == Feedback.ALL_REWARDS);
    }

    /** What the other did, as far as players are told. */
    Gate othersAction() {
        return othersAction;
    }

    boolean finished() {
        return periods >= lastPeriod;
    }

    /** What happened after the burn-in. */
    Tally tally() {
        return tally;
    }

    /** What both did in the last period; both cooperate before the first. */
    int lastJoint() {
        return lastJoint;
    }

    /** Digest of all actions so far, in order. */
    long hash() {
        return hash;
    }

    /** Writes the game and the players, but neither payoffs nor random generators. */
    void save(DataOutput out) throws IOException {
        out.writeInt(lastJoint);
        out.writeLong(periods);
        out.writeLong(hash);
        tally.save(out);
        first.save(out);
        second.save(out);
    }

    /** Reads back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException {
        lastJoint = in.readInt();
        periods = in.readLong();
        hash = in.readLong();
        tally.restore(in);
        first.restore(in);
        second.restore(in);
    }
}
