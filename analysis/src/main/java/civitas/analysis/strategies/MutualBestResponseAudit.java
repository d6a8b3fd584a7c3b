package civitas.analysis.strategies;

/**
 * Whether strategies are <b>mutual best responses</b> on the path: at every state of the limit cycle no player could
 * gain by any deviation plan against the others' fixed strategies. This, not {@link OneShotAudit}, is Nash equilibrium
 * in the game restricted to the path: strategies that pass the one-shot test usually lose much against a best response.
 * <p>Gain of player i at state s: (V*_i(s) - V_i(s)) / |V*_i(s)|, with V* of {@link BestResponse} and V of
 * {@link PlayValue}: the share of the optimal value the player forgoes.
 *
 * @param passes whether no gain at any state of the cycle exceeds {@link #TOLERANCE}
 * @param exploitability mean gain over players and states of the cycle, a fraction of the optimal value, at least 0
 * @param largestGain largest gain, a fraction of the optimal value, at least 0
 */
public record MutualBestResponseAudit(boolean passes, double exploitability, double largestGain) {
    /** Largest gain, relative to the optimal value, with which a strategy still counts as a best response. */
    public static final double TOLERANCE = 1e-6;

    /**
     * Audits a profile. Cost: one {@link BestResponse} per player.
     *
     * @param value values of the profile
     * @param cycle limit cycle of the same profile
     */
    public static MutualBestResponseAudit of(PlayValue value, LimitCycle cycle) {
        double sum = 0;
        double largest = 0;
        int players = value.game().history().players();
        for (int player = 0; player < players; player++) {
            BestResponse response = BestResponse.of(value.game(), value.profile(), player);
            for (int position = 0; position < cycle.length(); position++) {
                int state = cycle.state(position);
                double gain = PlayValue.relativeLoss(response.value(state), value.value(player, state));
                sum += gain;
                largest = Math.max(largest, gain);
            }
        }
        return new MutualBestResponseAudit(largest <= TOLERANCE, sum / ((double) players * cycle.length()), largest);
    }
}
