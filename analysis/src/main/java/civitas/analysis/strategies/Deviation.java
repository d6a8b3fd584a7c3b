package civitas.analysis.strategies;

/**
 * One forced deviation and how the strategies answer it; see {@link ImpulseResponse} for the experiment.
 *
 * @param player player who deviates, in 0..n - 1
 * @param state state of the limit cycle in which the first forced period is played
 * @param forcedAction action the player is forced to, in 0..m - 1
 * @param changesPlay whether any forced period differs from what the player would have done in it; false if the
 *     deviation is one in name only
 * @param path prices around the deviation
 * @param rivalPriceChange mean relative change of the others' prices from tau = 1 to tau = 2; NaN without rivals
 * @param profitChange (deviation value - V)/|V|, with V the player's discounted profit without the deviation; not finite
 *     if V is 0
 * @param unprofitable whether the deviation value is strictly below V, beyond {@link PlayValue#TIE_TOLERANCE}
 * @param punishmentLength first period tau, not before the last forced one, at whose end play is in the limit cycle it
 *     will stay in; at least 1
 * @param returns whether that is the limit cycle play was in before the deviation
 */
public record Deviation(
        int player,
        int state,
        int forcedAction,
        boolean changesPlay,
        DeviationPath path,
        double rivalPriceChange,
        double profitChange,
        boolean unprofitable,
        int punishmentLength,
        boolean returns) {}
