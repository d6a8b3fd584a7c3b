package civitas.analysis.strategies;

/**
 * Whether a profile survives <b>one-shot deviations only</b>: at no state of the limit cycle can a player gain by another
 * action if all, the player included, return to the profile right after. Passing is necessary for a Nash equilibrium
 * on the path but far from sufficient; see {@link MutualBestResponseAudit} for the full test.
 * <p>Loss at a state: (max_a Q_i(s, a) - V_i(s)) / |max_a Q_i(s, a)|, with Q of {@link PlayValue}; differences within
 * {@link PlayValue#TIE_TOLERANCE} count as no loss.
 * <p>Source: the "Nash equilibrium" share and the Q-losses of Calvano et al., American Economic Review 110(10), 2020,
 * Table 1, whose row "all states" averages the states off the path.
 *
 * @param passes whether no player has a loss at any state of the cycle
 * @param lossOnPath mean loss over players and states of the cycle, a fraction of value, at least 0
 * @param lossOffPath mean loss over players and all other states, a fraction of value, at least 0; NaN if there is none
 */
public record OneShotAudit(boolean passes, double lossOnPath, double lossOffPath) {
    /**
     * Audits a profile. Cost: states times players times actions.
     *
     * @param value values of the profile
     * @param cycle limit cycle of the same profile
     */
    public static OneShotAudit of(PlayValue value, LimitCycle cycle) {
        HistoryStates history = value.game().history();
        boolean[] onPath = cycle.membership();
        double lossOnPath = 0;
        double lossOffPath = 0;
        for (int state = 0; state < onPath.length; state++) {
            double loss = 0;
            for (int player = 0; player < history.players(); player++) {
                loss += PlayValue.relativeLoss(value.bestOneShotValue(player, state), value.value(player, state));
            }
            lossOnPath += onPath[state] ? loss : 0;
            lossOffPath += onPath[state] ? 0 : loss;
        }
        double casesOnPath = (double) history.players() * cycle.length();
        double casesOffPath = (double) history.players() * (history.states() - cycle.length());
        return new OneShotAudit(lossOnPath == 0, lossOnPath / casesOnPath, lossOffPath / casesOffPath);
    }
}
