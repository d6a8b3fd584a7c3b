package civitas.analysis.steering;

/**
 * Beliefs 0, h, 2h, ..., 1 with 1/2 among them. A value function may jump at 1/2, where herding is impossible, so 1/2 has
 * three places: the limit from below, 1/2 itself, and the limit from above. Between places values are linear.
 */
final class BeliefGrid {
    /** Beliefs nearer to 1/2 than this are 1/2. */
    private static final double ROUNDING = 1e-10;

    private final int cells;
    private final int half;

    /** @param beliefs number of different beliefs, odd and at least 3 */
    BeliefGrid(int beliefs) {
        Require.that(beliefs >= 3 && beliefs % 2 == 1, "beliefs", beliefs, "odd and at least 3");
        cells = beliefs - 1;
        half = cells / 2;
    }

    /** Number of places. */
    int size() {
        return cells + 3;
    }

    /** Distance of two beliefs. */
    double step() {
        return 1.0 / cells;
    }

    /** Place of the limit from below at 1/2. */
    int belowHalf() {
        return half;
    }

    /** Place of 1/2. */
    int atHalf() {
        return half + 1;
    }

    /** Place of the limit from above at 1/2. */
    int aboveHalf() {
        return half + 2;
    }

    /** Which side of 1/2 a place is on: -1, 0 or 1. */
    int side(int place) {
        return Integer.signum(place - atHalf());
    }

    double belief(int place) {
        int node = place <= half ? place : place <= half + 2 ? half : place - 2;
        return (double) node / cells;
    }

    /** Side of a belief. */
    static int side(double belief) {
        return Math.abs(belief - 0.5) < ROUNDING ? 0 : belief < 0.5 ? -1 : 1;
    }

    /** The place at or before a belief. */
    int place(double belief) {
        int side = side(belief);
        if (side == 0) {
            return atHalf();
        }
        int node = (int) (belief * cells);
        return side < 0 ? Math.min(node, half - 1) : Math.max(half, Math.min(node, cells - 1)) + 2;
    }

    /** How far a belief is on the way from its place to the next, in [0, 1]. */
    double weight(double belief, int place) {
        if (place == atHalf()) {
            return 0;
        }
        double weight = belief * cells - (place <= half ? place : place - 2);
        return Math.max(0, Math.min(1, weight));
    }

    /** Linear interpolation. */
    double value(double[] values, double belief) {
        int place = place(belief);
        double weight = weight(belief, place);
        return values[place] + weight * (values[place + 1] - values[place]);
    }
}
