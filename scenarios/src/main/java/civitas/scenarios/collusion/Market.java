package civitas.scenarios.collusion;

import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.QLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * The repeated market. In every period t, in this order: all firms choose prices at once after seeing the state s_t, the
 * prices of the last k periods, or what they see of it, some charging what is recommended instead; the platform decides
 * what buyers see; each earns
 * pi_i; the new prices make the state s_(t+1); each firm learns from what it saw, its own price, its own profit, and what
 * it sees next. This is the tight loop of the scenario; it allocates nothing.
 * <p>Convergence: learning has converged when every firm's greedy action in every state has been the same for
 * {@code convergenceWindow} periods, exploration and learning going on. Only the strategy at the visited state can
 * change in a period, so counting the periods since any firm's greedy action last changed there (the period of the
 * change counts as 1) is the same as comparing whole strategies. Learners without a greedy action never converge.
 * <p>Source: Calvano et al. 2020, section II, with the order of operations of the authors' program. Not thread-safe.
 */
final class Market {
    private final HistoryStates states;
    private final Players players;
    private final FiniteActionLearner[] learners;
    private final Optional<QLearner[]> qLearners;
    private final long convergenceWindow;
    private final long maxPeriods;
    private final int[] actions;
    private final int[] seen;
    private final Chance chance;
    private final Optional<RecentPeriods> recent;
    private Payoffs payoffs;
    private Optional<Advice> advice = Optional.empty();
    /** Whether lessons tell firms their profit and nothing else, without error. */
    private final boolean plainLessons;

    /** Whether lessons do so and firms charge what they choose. */
    private boolean plain;

    private int state;
    private int regime;
    private int lastJointAction;
    private int lastRegime;
    private long periods;
    private long stablePeriods;
    private long hash = TrajectoryHash.EMPTY;

    /** Two or more firms that see all prices and learn from their own profit, in a single regime. */
    Market(
            HistoryStates states,
            DrawnProfits profits,
            Chance chance,
            FiniteActionLearner[] learners,
            int firstState,
            long convergenceWindow,
            long maxPeriods) {
        this(
                Players.of(learners, Sight.complete(states)),
                true,
                Payoffs.of(profits),
                chance,
                firstState,
                new Limits(convergenceWindow, maxPeriods, 0));
    }

    /**
     * When a market ends and what it remembers.
     *
     * @param convergenceWindow periods for which strategies must be unchanged, at least 1
     * @param maxPeriods cap on the number of periods, at least 1
     * @param remembered number of last periods to remember, 0 for none
     */
    record Limits(long convergenceWindow, long maxPeriods, int remembered) {}

    /**
     * @param players the firms
     * @param plain whether every firm is told its own profit exactly, and nothing else
     * @param payoffs what joint actions pay
     * @param chance where draws come from
     * @param firstState what the firms remember before the first period, a state of the players' sight
     */
    Market(Players players, boolean plain, Payoffs payoffs, Chance chance, int firstState, Limits limits) {
        this.states = players.sight().states();
        this.players = players;
        this.plain = plain;
        plainLessons = plain;
        this.payoffs = payoffs;
        this.chance = chance;
        this.learners = players.learners().toArray(FiniteActionLearner[]::new);
        this.qLearners = players.plainQLearners();
        this.state = firstState;
        lastJointAction = newest(states, firstState);
        this.regime = payoffs.regimes().first(chance.regimes());
        this.convergenceWindow = limits.convergenceWindow();
        this.maxPeriods = limits.maxPeriods();
        this.actions = new int[learners.length];
        this.seen = new int[learners.length];
        players.readings().ifPresent(readings -> readings.begin(firstState));
        this.recent = limits.remembered() > 0 ? Optional.of(new RecentPeriods(limits.remembered())) : Optional.empty();
    }

    /** What the past ends with; where nothing is remembered the highest prices, so that nobody counts as having raised one. */
    private static int newest(HistoryStates states, int state) {
        return states.memory() == 0 ? states.jointActions() - 1 : state % states.jointActions();
    }

    /** Plays up to {@code wanted} periods; stops right after converging or at the cap if it may. */
    long play(long wanted, boolean mayStop) {
        long allowed = mayStop ? Math.max(1, Math.min(wanted, maxPeriods - periods)) : wanted;
        if (!simple()) {
            return playOligopoly(allowed, mayStop);
        }
        QLearner[] firms = qLearners.get();
        return firms.length == 2 && payoffs.certain()
                ? playDuopoly(firms[0], firms[1], allowed, mayStop)
                : playQLearners(firms, allowed, mayStop);
    }

    private boolean simple() {
        return plain
                && players.sight().rivalPrices().isClear()
                && qLearners.isPresent()
                && payoffs.regimes().count() == 1
                && recent.isEmpty();
    }

    private long playOligopoly(long wanted, boolean mayStop) {
        Regimes regimes = payoffs.regimes();
        long played = 0;
        do {
            int joint = chooseAll(regimes);
            int paid = regimes.whenPricesAreSet(regime, lastJointAction, joint, chance.regimes());
            int next = states.next(state, joint);
            players.read(joint);
            int nextRegime = regimes.whenPeriodEnds(paid, chance.regimes());
            boolean changed = learnAll(regimes, joint, paid, next, nextRegime);
            stablePeriods = changed ? 1 : stablePeriods + 1;
            hash = TrajectoryHash.mix(hash, joint);
            lastJointAction = joint;
            lastRegime = paid;
            state = next;
            regime = nextRegime;
            played++;
        } while (played < wanted && !(mayStop && converged(stablePeriods)));
        periods += played;
        return played;
    }

    private int chooseAll(Regimes regimes) {
        int joint = 0;
        for (int firm = 0; firm < learners.length; firm++) {
            seen[firm] = players.sees(firm, state, regime);
            actions[firm] = regimes.active(regime, firm) ? charge(firm) : 0;
            joint = joint * states.actions() + actions[firm];
        }
        return joint;
    }

    /** A firm that follows advice has made up its own mind all the same: its draws are those of a firm without advice. */
    private int charge(int firm) {
        int chosen = learners[firm].choose(seen[firm]);
        return advice.isPresent() ? advice.get().charged(firm, chosen) : chosen;
    }

    private boolean learnAll(Regimes regimes, int joint, int paid, int next, int nextRegime) {
        DrawnProfits profits = payoffs.byRegime().get(paid);
        int row = profits.draw(joint, chance);
        boolean changed = false;
        for (int firm = 0; firm < learners.length; firm++) {
            if (regimes.active(regime, firm)) {
                int sees = players.sees(firm, next, nextRegime);
                changed |= players.lessons().get(firm).learn(seen[firm], actions[firm], joint, profits, row, sees);
            }
        }
        if (recent.isPresent()) {
            recent.get().add(joint, paid);
        }
        return changed;
    }

    /**
     * The same for two Q-learners whose profits involve no chance, unrolled and with everything that changes in local
     * variables: twice as fast. Their type is that of a final class, so that other learners in the same program cannot
     * slow its calls down.
     */
    private long playDuopoly(QLearner first, QLearner second, long wanted, boolean mayStop) {
        HistoryStates memory = states;
        double[] pays = payoffs.byRegime().get(0).table();
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

    /**
     * The same for any number of them, profits drawn or not. Lessons, sights and regimes, which do nothing here, would
     * halve its speed.
     */
    private long playQLearners(QLearner[] firms, long wanted, boolean mayStop) {
        HistoryStates memory = states;
        DrawnProfits profits = payoffs.byRegime().get(0);
        double[] pays = profits.table();
        int prices = memory.actions();
        int[] chosen = actions;
        int now = state;
        int joint;
        long stable = stablePeriods;
        long digest = hash;
        long played = 0;
        do {
            joint = 0;
            for (int firm = 0; firm < firms.length; firm++) {
                int action = firms[firm].choose(now);
                chosen[firm] = action;
                joint = joint * prices + action;
            }
            int next = memory.next(now, joint);
            int row = profits.draw(joint, chance) * firms.length;
            boolean changed = false;
            for (int firm = 0; firm < firms.length; firm++) {
                changed |= firms[firm].learn(now, chosen[firm], pays[row + firm], next);
            }
            stable = changed ? 1 : stable + 1;
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
        changePayoffs(Payoffs.of(changed));
    }

    /** The same with other regimes, too: the first of them begins as in a new market if their number changes. */
    void changePayoffs(Payoffs changed) {
        if (changed.regimes().count() != payoffs.regimes().count()) {
            regime = changed.regimes().first(chance.regimes());
            lastRegime = regime;
        }
        payoffs = changed;
        stablePeriods = 0;
        recent.ifPresent(RecentPeriods::clear);
    }

    /** From the next period on firms are advised so, or not at all. */
    void advise(Optional<Advice> changed) {
        advice = changed;
        plain = plainLessons && changed.isEmpty();
    }

    /** The prices of the last periods, as they were. */
    int state() {
        return state;
    }

    /** The regime in which the next period begins. */
    int regime() {
        return regime;
    }

    /** The regime in which the last period's prices were paid. */
    int lastRegime() {
        return lastRegime;
    }

    Players players() {
        return players;
    }

    /** The last periods, if the market remembers them. */
    Optional<RecentPeriods> recent() {
        return recent;
    }

    /** What all firms did in the last period; before the first, what they remember of it. */
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
        out.writeInt(regime);
        out.writeInt(lastRegime);
        out.writeLong(periods);
        out.writeLong(stablePeriods);
        out.writeLong(hash);
        for (FiniteActionLearner learner : learners) {
            learner.save(out);
        }
        if (recent.isPresent()) {
            recent.get().save(out);
        }
        if (players.readings().isPresent()) {
            players.readings().get().save(out);
        }
    }

    /** Reads back what {@link #save} wrote, into a market of the same shape. */
    void restore(DataInput in) throws IOException {
        state = in.readInt();
        lastJointAction = in.readInt();
        regime = in.readInt();
        lastRegime = in.readInt();
        periods = in.readLong();
        stablePeriods = in.readLong();
        hash = in.readLong();
        for (FiniteActionLearner learner : learners) {
            learner.restore(in);
        }
        if (recent.isPresent()) {
            recent.get().restore(in);
        }
        if (players.readings().isPresent()) {
            players.readings().get().restore(in);
        }
    }
}
