package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Trajectories of d + 1 points on the grid {0, 1/(p-1), ..., 1}^d, end points included: from a random start, each input
 * moves once, in random order, up or down by
 * <pre>
 *   delta = p / (2 (p - 1))
 * </pre>
 * Start, directions and order are uniform and independent, which makes every point of the design uniform on the grid.
 * Source: Morris, Technometrics 1991, section 4, for even p. Trajectory t depends on (seed, t) only, and occupies the
 * points t(d+1)..t(d+1)+d: any number of whole trajectories is a design by itself. Cost of a point: O(d). The
 * trajectories are not spread by optimisation (Campolongo et al. 2007 do so), which would need all of them at once.
 *
 * @param dimensions number of inputs d, at least 1
 * @param trajectories number of trajectories, at least 1
 * @param levels number of levels p, even, at least 2; 4 is customary
 * @param seed any number; different seeds give independent designs
 */
public record MorrisTrajectories(int dimensions, long trajectories, int levels, long seed) implements UnitDesign {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if a size is out of range or the number of levels odd
     */
    public MorrisTrajectories {
        Require.between("dimensions", dimensions, 1, Integer.MAX_VALUE - 1);
        Require.between("trajectories", trajectories, 1, Long.MAX_VALUE / (dimensions + 1));
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("levels = " + levels + ", must be even and at least 2");
        }
    }

    /** Number of points that belong together, d + 1. */
    public int pointsPerTrajectory() {
        return dimensions + 1;
    }

    /** trajectories (d + 1). */
    @Override
    public long points() {
        return trajectories * pointsPerTrajectory();
    }

    @Override
    public double[] at(long index) {
        Require.between("index", index, 0, points() - 1);
        int steps = (int) (index % pointsPerTrajectory());
        UniformRandomProvider random = KeyedRandom.of(seed, index / pointsPerTrajectory());
        int[] order = order(random);
        double[] point = new double[dimensions];
        for (int rank = 0; rank < dimensions; rank++) {
            int lower = random.nextInt(levels / 2);
            boolean rises = random.nextBoolean();
            boolean moved = rank < steps;
            int level = rises == moved ? lower + levels / 2 : lower;
            point[order[rank]] = (double) level / (levels - 1);
        }
        return point;
    }

    /** Inputs in the order in which they move: a Fisher-Yates shuffle. */
    private int[] order(UniformRandomProvider random) {
        int[] order = new int[dimensions];
        for (int rank = 0; rank < dimensions; rank++) {
            int swap = random.nextInt(rank + 1);
            order[rank] = order[swap];
            order[swap] = rank;
        }
        return order;
    }
}
