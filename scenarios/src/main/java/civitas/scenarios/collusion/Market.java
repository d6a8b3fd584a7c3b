package civitas.scenarios.collusion;

import civitas.agents.finite.FiniteActionLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The repeated market: every period all firms price at once after seeing the prices of the last k periods, earn, and
 * learn. This is the tight loop of the scenario; it allocates nothing.
 * <p>Convergence (Calvano et al. 2020): only the strategy at the visited state can change in a period, so counting
 * the periods since any firm's greedy action last changed there is the same as comparing whole strategies.
 */
final class Market {
    private final HistoryStates states;
    private final FiniteActionLearner[] learners;
    private final long convergenceWindow;
    private final long maxPeriods;
    private final int[] actions;
    private double[] profits;

    private int state;
    private int lastJointAction;
    private long periods;
    private long stablePeriods;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param states the firms' common memory
     * @param profits {@code double[jointAction * firms + firm]}, money per period; kept, not modified
     * @param learners one per firm
     * @param firstState what the firms remember before the first period
     */
    Market(
            HistoryStates states,
            double[] profits,
            FiniteActionLearner[] learners,
            int firstState,
            long convergenceWindow,
            long maxPeriods) {
        this.states = states;
        this.profits = profits;
        this.learners = learners;
        this.state = firstState;
        this.convergenceWindow = convergenceWindow;
        this.maxPeriods = maxPeriods;
        this.actions = new int[learners.length];
    }

    /** Plays up to {@code wanted} periods; stops right after converging or at the cap if it may. */
    long play(long wanted, boolean mayStop) {
        long allowed = mayStop ? Math.max(1, Math.min(wanted, maxPeriods - periods)) : wanted;
        return learners.length == 2 ? playDuopoly(allowed, mayStop) : playOligopoly(allowed, mayStop);
    }

    private long playOligopoly(long wanted, boolean mayStop) {
        int firms = learners.length;
        long played = 0;
        do {
            int joint = 0;
            for (int firm = 0; firm < firms; firm++) {
                actions[firm] = learners[firm].choose(state);
                joint = joint * states.actions() + actions[firm];
            }
            int next = states.next(state, joint);
            boolean changed = false;
            for (int firm = 0; firm < firms; firm++) {
                changed |= learners[firm].learn(state, actions[firm], profits[joint * firms + firm], next);
            }
            stablePeriods = changed ? 1 : stablePeriods + 1;
            hash = TrajectoryHash.mix(hash, joint);
            lastJointAction = joint;
            state = next;
            played++;
        } while (played < wanted && !(mayStop && converged(stablePeriods)));
        periods += played;
        return played;
    }

    /** The same for two firms, unrolled and with everything that changes in local variables: twice as fast. */
    private long playDuopoly(long wanted, boolean mayStop) {
        FiniteActionLearner first = learners[0];
        FiniteActionLearner second = learners[1];
        HistoryStates memory = states;
        double[] pays = profits;
        int prices = memory.actions();
        int now = state;
        int joint;
        long stable = stablePeriods;
        long digest = hash;
        long played = 0;
        do {
            int a = first.choose(now);
            int b = second.choose(now);
            joint = a * prices + b;
            int next = memory.next(now, joint);
            boolean firstChanged = first.learn(now, a, pays[2 * joint], next);
            boolean secondChanged = second.learn(now, b, pays[2 * joint + 1], next);
            stable = firstChanged || secondChanged ? 1 : stable + 1;
            digest = TrajectoryHash.mix(digest, joint);
            now = next;
            played++;
        } while (played < wanted && !(mayStop && converged(stable)));
        state = now;
        lastJointAction = joint;
        stablePeriods = stable;
        hash = digest;
        periods += played;
        return played;
    }

    private boolean converged(long stable) {
        return stable >= convergenceWindow;
    }

    boolean finished() {
        return converged() || periods >= maxPeriods;
    }

    boolean converged() {
        return converged(stablePeriods);
    }

    /** Continues with other payoffs; what was learned stays, and convergence is counted afresh. */
    void changeProfits(double[] changed) {
        profits = changed;
        stablePeriods = 0;
    }

    int state() {
        return state;
    }

    int lastJointAction() {
        return lastJointAction;
    }

    long periods() {
        return periods;
    }

    long stablePeriods() {
        return stablePeriods;
    }

    long hash() {
        return hash;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(state);
        out.writeInt(lastJointAction);
        out.writeLong(periods);
        out.writeLong(stablePeriods);
        out.writeLong(hash);
        for (FiniteActionLearner learner : learners) {
            learner.save(out);
        }
    }

    void restore(DataInput in) throws IOException {
        state = in.readInt();
        lastJointAction = in.readInt();
        periods = in.readLong();
        stablePeriods = in.readLong();
        hash = in.readLong();
        for (FiniteActionLearner learner : learners) {
            learner.restore(in);
        }
    }
}
