package civitas.agents.routes;

/**
 * What a day does to the shares of a group of infinitely many drivers who follow a rule: the expected step of that rule,
 * without its noise. Shares are at least 0 and sum to 1.
 */
public interface ShareStep {
    /**
     * Moves the shares of one group.
     *
     * @param day counted from 0
     * @param shares {@code double[index]}, <b>modified</b> from {@code first} to {@code first + count - 1}
     * @param costs what the group believes routes to cost, {@code double[index]}, not modified
     * @param first index of the group's first route
     * @param count routes of the group, at least 1
     */
    void apply(long day, double[] shares, double[] costs, int first, int count);

    /**
     * Share of its group that a new route starts with, taken from all others in proportion.
     *
     * @param route its number, at least 1; the first route of a group has everybody
     */
    default double newcomer(int route) {
        return 0;
    }
}
