package civitas.agents.routes;

/** Moves of shares between all pairs of a group's routes at once, each computed from the shares before any moved. */
final class PairwiseMoves {
    private PairwiseMoves() {}

    /** How much moves from one route to another: positive only where {@code to} is cheaper. */
    interface Flow {
        double between(int from, int to);
    }

    static void apply(double[] shares, int first, int count, Flow flow) {
        double[] change = new double[count];
        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                double moved = from == to ? 0 : Math.max(0, flow.between(first + from, first + to));
                change[from] -= moved;
                change[to] += moved;
            }
        }
        for (int route = 0; route < count; route++) {
            shares[first + route] = Math.max(0, shares[first + route] + change[route]);
        }
    }
}
