package civitas.analysis.strategies;

/**
 * The deviation test: on the limit cycle, one player is forced for a few periods to one action, after which all, the
 * player included, follow their strategies again.
 * <p>With s the state of the cycle at the shock, period tau = 0 is the period that led to s, tau = 1 the first forced
 * period. The deviation is worth sum_{tau=1..f} delta^(tau-1) payoff_i(tau) + delta^f V_i(state after period f), f
 * being the number of forced periods; for f = 1 that is Q_i(s, a) of {@link PlayValue}, and the deviation is
 * unprofitable if it is strictly below V_i(s).
 * <p>Punishment length: the first period, counting the first forced one as 1, after which the state is in the cycle
 * before the shock, or, if play enters another cycle, the index of that cycle's first state. Either way it is f plus
 * the number of steps to the limit cycle from the state after the last forced period.
 * <p>The default action is the static best reply: it maximises the player's one-period payoff against the others' limit
 * actions in s; ties go to the lowest action. Where that is the limit action itself nothing deviates. Such a case stays
 * in the averages, as in the source, which records every firm and cycle state: prices follow the cycle, the length is
 * f, and the deviation counts as not unprofitable, because nothing is lost. {@link Deviation#changesPlay} marks it.
 * <p>Source: Calvano et al., American Economic Review 110(10), 2020, section IV.C. This is the true static best reply
 * at the state of the shock; the article's Figure 4 looks the reply up at another state, which
 * {@link #force(int, int, int)} can reproduce. Cost of a test: the horizon plus one search for a limit cycle.
 */
public final class ImpulseResponse {
    private final PlayValue value;
    private final LimitCycle cycle;
    private final double[][] prices;
    private final int forcedPeriods;
    private final int horizon;

    /**
     * The test on this cycle.
     *
     * @param value values of the strategies
     * @param cycle limit cycle of the same strategies
     * @param prices price each action stands for, {@code double[player][action]}, any unit; not modified, copied
     * @param forcedPeriods number f of consecutive forced periods, at least 1: 1 in the source, or the memory
     * @param horizon last period tau to record, at least 2
     * @throws IllegalArgumentException if a dimension does not fit or a number is below its minimum
     */
    public ImpulseResponse(PlayValue value, LimitCycle cycle, double[][] prices, int forcedPeriods, int horizon) {
        HistoryStates history = value.game().history();
        HistoryStates.requireLength("prices", prices.length, history.players(), "player");
        HistoryStates.requireAtLeast("forcedPeriods", forcedPeriods, 1);
        HistoryStates.requireAtLeast("horizon", horizon, 2);
        this.value = value;
        this.cycle = cycle;
        this.prices = new double[prices.length][];
        for (int player = 0; player < prices.length; player++) {
            HistoryStates.requireLength("prices[" + player + "]", prices[player].length, history.actions(), "action");
            this.prices[player] = prices[player].clone();
        }
        this.forcedPeriods = forcedPeriods;
        this.horizon = horizon;
    }

    /**
     * Forces a player to the static best reply.
     *
     * @param player player who deviates, in 0..n - 1
     * @param position position on the cycle of the state at the shock, in 0..length - 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public Deviation staticBestReply(int player, int position) {
        requirePosition(position);
        return force(player, position, value.game().staticBestReply(player, cycle.jointAction(position)));
    }

    /**
     * Forces a player to an action.
     *
     * @param player player who deviates, in 0..n - 1
     * @param position position on the cycle of the state at the shock, in 0..length - 1
     * @param action action in each forced period, in 0..m - 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public Deviation force(int player, int position, int action) {
        HistoryStates history = value.game().history();
        history.requirePlayer(player);
        history.requireAction(action);
        requirePosition(position);
        int start = cycle.state(position);
        Shock shock = shock(player, start, action);
        LimitCycle settled = LimitCycle.from(value.profile(), shock.stateAfter());
        DeviationPath path = new DeviationPath(history, play(player, position, action), prices);
        double before = value.value(player, start);
        return new Deviation(
                player,
                start,
                action,
                shock.changesPlay(),
                path,
                path.rivalPriceChange(player, 1),
                (shock.worth() - before) / Math.abs(before),
                PlayValue.relativeLoss(before, shock.worth()) > 0,
                forcedPeriods + settled.transientLength(),
                cycle.contains(settled.state(0)));
    }

    /** The static best reply of every player at every state of the cycle, averaged with equal weights. */
    public DeviationAverages averages() {
        int players = value.game().history().players();
        Deviation[] cases = new Deviation[players * cycle.length()];
        for (int position = 0; position < cycle.length(); position++) {
            for (int player = 0; player < players; player++) {
                cases[position * players + player] = staticBestReply(player, position);
            }
        }
        return DeviationAverages.of(cases);
    }

    /** The forced periods: whether they change anything, what they and all that follows are worth, where they end. */
    private record Shock(boolean changesPlay, double worth, int stateAfter) {}

    private Shock shock(int player, int start, int action) {
        boolean changesPlay = false;
        double worth = 0;
        double weight = 1;
        int state = start;
        for (int tau = 1; tau <= forcedPeriods; tau++) {
            int joint = value.game().history().replace(value.profile().joint(state), player, action);
            changesPlay |= joint != value.profile().joint(state);
            worth += weight * value.game().payoff(joint, player);
            weight *= value.game().discountFactor();
            state = value.game().history().next(state, joint);
        }
        return new Shock(changesPlay, worth + weight * value.value(player, state), state);
    }

    /** Joint actions of the periods 0..horizon. */
    private int[] play(int player, int position, int action) {
        HistoryStates history = value.game().history();
        int[] played = new int[horizon + 1];
        played[0] = cycle.previousJointAction(position);
        int state = cycle.state(position);
        for (int tau = 1; tau <= horizon; tau++) {
            int joint = value.profile().joint(state);
            played[tau] = tau <= forcedPeriods ? history.replace(joint, player, action) : joint;
            state = history.next(state, played[tau]);
        }
        return played;
    }

    private void requirePosition(int position) {
        if (position < 0 || position >= cycle.length()) {
            throw new IllegalArgumentException(
                    "position = " + position + ", must be in 0.." + (cycle.length() - 1) + ", the limit cycle");
        }
    }
}
