package civitas.scenarios.collusion;

import civitas.agents.finite.FiniteActionLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * The repeated market. In every period t, in this order: all firms choose prices at once after seeing the state s_t, the
 * prices of the last k periods; each earns pi_i; the new prices make the state s_(t+1); each firm learns from
 * (s_t, its own price, its own profit, s_(t+1)). This is the tight loop of the scenario; it allocates nothing.
 * <p>Convergence: learning has converged when every firm's greedy action in every state has been the same for
 * {@code convergenceWindow} periods, exploration and learning going on. Only the strategy at the visited state can
 * change in a period, so counting the periods since any firm's greedy action last changed there (the period of the
 * change counts as 1) is the same as comparing whole strategies.
 * <p>Source: Calvano et al. 2020, section II, with the order of operations of the authors' program. Not thread-safe.
 */
final class Market {
    private final HistoryStates states;
    private final FiniteActionLearner[] learners;
    private final long convergenceWindow;
    private final long maxPeriods;
    private final int[] actions;
    private final RandomGenerator displays;
    private DrawnProfits profits;

    private int state;
    private int lastJointAction;
    private long periods;
    private long stablePeriods;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param states the firms' common memory
     * @param profits what joint actions pay
     * @param displays where the platform's draws come from
     * @param learners one per firm
     * @param firstState what the firms remember before the first period, a state of {@code states}
     * @param convergenceWindow periods for which strategies must be unchanged, at least 1
     * @param maxPeriods cap on the number of periods, at least 1
     */
    Market(
            HistoryStates states,
            DrawnProfits profits,
            RandomGenerator displays,
            FiniteActionLearner[] learners,
            int firstState,
            long convergenceWindow,
            long maxPeriods) {
        this.states = states;
        this.profits = profits;
        this.displays = displays;
        this.learners = learners;
        this.state = firstState;
        this.convergenceWindow = convergenceWindow;
        this.maxPeriods = maxPeriods;
        this.actions = new int[learners.length];
    }

    /** Plays up to {@code wanted} periods; stops right after converging or at the cap if it may. */
    long play(long wanted, boolean mayStop) {
        long allowed = mayStop ? Math.max(1, Math.min(wanted, maxPeriods - periods)) : wanted;
        boolean simple = learners.length == 2 && profits.certain();
        return simple ? playDuopoly(allowed, mayStop) : playOligopoly(allowed, mayStop);
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
            int row = profits.draw(joint, displays);
            int next = states.next(state, joint);
            boolean changed = false;
            for (int firm = 0; firm < firms; firm++) {
                changed |= learners[firm].learn(state, actions[firm], profits.profit(row, firm), next);
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

    /**
     * The same for two firms whose profits involve no chance, unrolled and with everything that changes in local
     * variables: twice as fast.
     */
    private long playDuopoly(long wanted, boolean mayStop) {
        FiniteActionLearner first = learners[0];
        FiniteActionLearner second = learners[1];
        HistoryStates memory = states;
        double[] pays = profits.table();
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

    /** Whether learning has converged or the cap is reached. */
    boolean finished() {
        return converged() || periods >= maxPeriods;
    }

    boolean converged() {
        return converged(stablePeriods);
    }

    /** Continues with other payoffs; what was learned stays, and convergence is counted afresh. */
    void changeProfits(DrawnProfits changed) {
        profits = changed;
        stablePeriods = 0;
    }

    /** What the firms remember now. */
    int state() {
        return state;
    }

    /** What all firms did in the last period; 0 before the first. */
    int lastJointAction() {
        return lastJointAction;
    }

    /** Periods played. */
    long periods() {
        return periods;
    }

    /** Periods since a strategy last changed, that period included; 0 right after a change of payoffs. */
    long stablePeriods() {
        return stablePeriods;
    }

    /** Digest of all joint actions so far, in order. */
    long hash() {
        return hash;
    }

    /** Writes the market and its learners, but neither payoffs nor random generators. */
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

    /** Reads back what {@link #save} wrote, into a market of the same shape. */
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
