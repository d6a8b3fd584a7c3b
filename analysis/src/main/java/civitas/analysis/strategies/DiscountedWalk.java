package civitas.analysis.strategies;

/**
 * Values of walking for ever through a graph in which each state has one successor: V(s) = r(s) + delta V(s'), for all
 * states in time proportional to their number.
 * <p>Each walk ends in a state whose value is known or closes a new cycle. The value at a cycle's entry is the geometric
 * sum W/(1 - delta), W being the mean of the cycle's rewards with weights delta^j; nothing cancels as delta tends to
 * 1. All others follow backwards.
 */
final class DiscountedWalk {
    private static final byte NEW = 0;
    private static final byte ON_WALK = 1;
    private static final byte KNOWN = 2;

    private final int[] successor;
    private final double[] reward;
    private final double discountFactor;
    private final double[] values;
    private final byte[] status;

    private DiscountedWalk(int[] successor, double[] reward, double discountFactor) {
        this.successor = successor;
        this.reward = reward;
        this.discountFactor = discountFactor;
        values = new double[successor.length];
        status = new byte[successor.length];
    }

    /**
     * The value of each state.
     *
     * @param successor successor of each state; not modified
     * @param reward reward of each state; not modified
     * @param discountFactor delta in [0, 1)
     */
    static double[] values(int[] successor, double[] reward, double discountFactor) {
        DiscountedWalk walk = new DiscountedWalk(successor, reward, discountFactor);
        int[] visited = new int[successor.length];
        for (int start = 0; start < successor.length; start++) {
            walk.settle(start, visited);
        }
        return walk.values;
    }

    private void settle(int start, int[] visited) {
        int steps = 0;
        int state = start;
        while (status[state] == NEW) {
            status[state] = ON_WALK;
            visited[steps++] = state;
            state = successor[state];
        }
        if (status[state] == ON_WALK) {
            values[state] = cycleValue(state);
            status[state] = KNOWN;
        }
        while (--steps >= 0) {
            int behind = visited[steps];
            if (status[behind] == ON_WALK) {
                values[behind] = reward[behind] + discountFactor * values[successor[behind]];
                status[behind] = KNOWN;
            }
        }
    }

    private double cycleValue(int entry) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        int state = entry;
        do {
            sum += weight * reward[state];
            weights += weight;
            weight *= discountFactor;
            state = successor[state];
        } while (state != entry);
        return sum / weights / (1 - discountFactor);
    }
}
