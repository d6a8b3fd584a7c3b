package civitas.analysis.steering;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Beliefs 0, h, 2h, ..., 1 and those at which a value function may jump: 1/2, where herding is impossible, and others that are
 * named. Each of the latter has three places: the limit from below, the belief itself, and the limit from above. Between places
 * values are linear.
 */
final class BeliefGrid {
    /** Beliefs nearer to a jump than this are at it. */
    static final double ROUNDING = 1e-11;

    /** Beliefs of the grid that are nearer to a jump than this give way to it. */
    private static final double SAME = 1e-9;

    private static final double HALF = 0.5;

    private final int cells;
    private final double[] jumps;
    /** Belief and side of every place: -1 and 1 are limits from below and from above, 0 is the belief itself. */
    private final double[] beliefs;

    private final int[] limits;
    /** One over the distance to the next place; 0 if there is none. */
    private final double[] density;
    /** Last place at or before the beginning of a cell. */
    private final int[] start;
    /** Whether there is a jump in a cell or at its border. */
    private final boolean[] nearJump;

    /**
     * @param beliefs number of beliefs 0, h, ..., 1, odd and at least 3
     * @param jumps beliefs in (0, 1) beside 1/2 at which values may jump
     */
    BeliefGrid(int beliefs, double... jumps) {
        Require.that(beliefs >= 3 && beliefs % 2 == 1, "beliefs", beliefs, "odd and at least 3");
        cells = beliefs - 1;
        this.jumps = distinct(jumps);
        int most = beliefs + 3 * this.jumps.length;
        double[] at = new double[most];
        int[] sides = new int[most];
        int size = 0;
        int jump = 0;
        for (int node = 0; node <= cells; node++) {
            double belief = (double) node / cells;
            while (jump < this.jumps.length && this.jumps[jump] < belief + SAME) {
                size = addJump(this.jumps[jump++], at, sides, size);
            }
            if (!isNear(belief, SAME)) {
                at[size++] = belief;
            }
        }
        this.beliefs = Arrays.copyOf(at, size);
        limits = Arrays.copyOf(sides, size);
        density = new double[size];
        start = new int[cells];
        nearJump = new boolean[cells];
        index();
    }

    private static double[] distinct(double[] beside) {
        double[] sorted = Arrays.copyOf(beside, beside.length + 1);
        sorted[beside.length] = HALF;
        Arrays.sort(sorted);
        int count = 0;
        for (double jump : sorted) {
            boolean isHalf = Math.abs(jump - HALF) < SAME;
            if (count == 0 || jump - sorted[count - 1] >= SAME) {
                sorted[count++] = isHalf ? HALF : jump;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static int addJump(double jump, double[] at, int[] sides, int from) {
        for (int side = -1; side <= 1; side++) {
            at[from + side + 1] = jump;
            sides[from + side + 1] = side;
        }
        return from + 3;
    }

    private void index() {
        for (int place = 0; place < size() - 1; place++) {
            double width = beliefs[place + 1] - beliefs[place];
            density[place] = width > 0 ? 1 / width : 0;
        }
        int place = 0;
        for (int cell = 0; cell < cells; cell++) {
            double from = (double) cell / cells;
            while (place + 1 < size() && beliefs[place + 1] < from + SAME) {
                place++;
            }
            start[cell] = place;
        }
        for (double jump : jumps) {
            int cell = (int) (jump * cells);
            for (int near = Math.max(0, cell - 1); near <= Math.min(cells - 1, cell + 1); near++) {
                nearJump[near] = true;
            }
        }
    }

    private boolean isNear(double belief, double distance) {
        for (double jump : jumps) {
            if (Math.abs(belief - jump) < distance) {
                return true;
            }
        }
        return false;
    }

    /** Number of places. */
    int size() {
        return beliefs.length;
    }

    /** Distance of two beliefs. */
    double step() {
        return 1.0 / cells;
    }

    double belief(int place) {
        return beliefs[place];
    }

    /** Whether a place is a limit from below, -1, or from above, 1, or else 0. */
    int limit(int place) {
        return limits[place];
    }

    /** Whether a value function may jump at a belief. */
    boolean isJump(double belief) {
        return isNear(belief, ROUNDING);
    }

    /** The jump that a belief misses by rounding, or else the belief. */
    double snapped(double belief) {
        for (double jump : jumps) {
            if (Math.abs(belief - jump) < ROUNDING) {
                return jump;
            }
        }
        return belief;
    }

    /** The place at or before a belief. */
    int place(double belief) {
        int cell = Math.min((int) (belief * cells), cells - 1);
        if (!nearJump[cell]) {
            return start[cell];
        }
        int place = start[Math.max(0, cell - 1)];
        while (place + 1 < beliefs.length && isAtOrBefore(place + 1, belief)) {
            place++;
        }
        return place;
    }

    private boolean isAtOrBefore(int place, double belief) {
        double distance = belief - beliefs[place];
        boolean ofJump =
                limits[place] != 0 || (place > 0 && limits[place - 1] < 0 && beliefs[place - 1] == beliefs[place]);
        if (!ofJump) {
            return distance >= 0;
        }
        return limits[place] > 0 ? distance >= ROUNDING : distance > -ROUNDING;
    }

    /**
     * Where a belief or, if values may jump there, its limit is: number of the place before it, plus how far it is on the way to
     * the next, in [0, 1].
     *
     * @param side -1 or 1 for the limit from below or above, 0 for the belief itself
     */
    double position(double belief, int side) {
        int place = place(belief);
        if (side != 0 && isJump(belief)) {
            return place + side;
        }
        return place + Math.max(0, Math.min(1, (belief - beliefs[place]) * density[place]));
    }

    /** Linear interpolation at a position, {@code double[place]}. */
    static double at(double[] values, double position) {
        int place = (int) position;
        double weight = position - place;
        return weight == 0 ? values[place] : values[place] + weight * (values[place + 1] - values[place]);
    }

    /** Linear interpolation at a belief. */
    double value(double[] values, double belief) {
        return at(values, position(belief, 0));
    }
}
