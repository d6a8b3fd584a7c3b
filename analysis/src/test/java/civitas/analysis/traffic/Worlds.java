package civitas.analysis.traffic;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Networks small enough to solve by hand, and random grids. */
final class Worlds {
    /** Gradient projection, run to the end of double precision. */
    static final AssignmentSolver EXACT = GradientProjection.withDefaults().withRelativeGap(1e-13);

    private Worlds() {}

    /** Links side by side from node 0 to node 1. */
    static AssignmentProblem parallel(double demand, double[] constant, double[] coefficient, double[] power) {
        int[] from = new int[constant.length];
        int[] to = new int[constant.length];
        Arrays.fill(to, 1);
        RoadNetwork network = RoadNetwork.of(RoadGraph.of(2, from, to), constant, coefficient, power);
        return AssignmentProblem.of(network, trips(0, 1, demand));
    }

    /** A road that always takes 1, and one that takes x^p. */
    static AssignmentProblem pigou(double p) {
        return parallel(1, new double[] {1, 0}, new double[] {0, 1}, new double[] {0, p});
    }

    /** Links 0: s-a 10x, 1: s-b 50+x, 2: a-t 50+x, 3: a-b 10+x, 4: b-t 10x with s=0, t=1, a=2, b=3. */
    static AssignmentProblem braess(double demand, boolean shortcut) {
        int[] from = shortcut ? new int[] {0, 0, 2, 2, 3} : new int[] {0, 0, 2, 3};
        int[] to = shortcut ? new int[] {2, 3, 1, 3, 1} : new int[] {2, 3, 1, 1};
        double[] constant = shortcut ? new double[] {0, 50, 50, 10, 0} : new double[] {0, 50, 50, 0};
        double[] coefficient = shortcut ? new double[] {10, 1, 1, 1, 10} : new double[] {10, 1, 1, 10};
        double[] power = new double[from.length];
        Arrays.fill(power, 1);
        RoadNetwork network = RoadNetwork.of(RoadGraph.of(4, from, to), constant, coefficient, power);
        return AssignmentProblem.of(network, trips(0, 1, demand));
    }

    static Demand trips(int origin, int destination, double trips) {
        return Demand.of(new int[] {origin}, new int[] {destination}, new double[] {trips});
    }

    /** BPR links with power 4 both ways between neighbours, trips between about half of all pairs of nodes. */
    static AssignmentProblem grid(int width, int height, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int links = 2 * (width * (height - 1) + height * (width - 1));
        int[] from = new int[links];
        int[] to = new int[links];
        int link = 0;
        for (int node = 0; node < width * height; node++) {
            for (int next : new int[] {(node + 1) % width == 0 ? -1 : node + 1, node + width}) {
                if (next > 0 && next < width * height) {
                    from[link] = node;
                    to[link++] = next;
                    from[link] = next;
                    to[link++] = node;
                }
            }
        }
        RoadNetwork network = RoadNetwork.bpr(
                RoadGraph.of(width * height, from, to),
                random.doubles(links, 1, 10).toArray(),
                random.doubles(links, 0.1, 1).toArray(),
                random.doubles(links, 20, 100).toArray(),
                DoubleStream.generate(() -> 4).limit(links).toArray());
        double[][] trips = new double[width * height][width * height];
        for (double[] row : trips) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, random.nextDouble(-10, 10));
            }
        }
        return AssignmentProblem.of(network, Demand.ofTable(trips));
    }
}
