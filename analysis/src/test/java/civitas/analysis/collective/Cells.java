package civitas.analysis.collective;

import java.util.random.RandomGenerator;

/** Base laws of tests. */
final class Cells {
    private Cells() {}

    /**
     * Cells u of equal mass with a signal bit: x = 2u + bit, the bit set with probability rarity[u], the labels of a cell
     * (1 - advantage)/labels each and advantage more for label 0.
     */
    static FiniteLaw law(double[] rarity, int labels, double advantage) {
        double[] weights = new double[2 * rarity.length * labels];
        for (int cell = 0; cell < weights.length; cell++) {
            int x = cell / labels;
            double carries = x % 2 == 1 ? rarity[x / 2] : 1 - rarity[x / 2];
            double label = (1 - advantage) / labels + (cell % labels == 0 ? advantage : 0);
            weights[cell] = carries * label / rarity.length;
        }
        return FiniteLaw.ofWeights(labels, weights);
    }

    /** g(u, bit) = (u, 1). */
    static Signal signal(int cells) {
        int[] map = new int[2 * cells];
        for (int x = 0; x < map.length; x++) {
            map[x] = x | 1;
        }
        return new Signal(map);
    }

    static double[] ramp(int cells, double xi) {
        double[] rarity = new double[cells];
        for (int u = 0; u < cells; u++) {
            rarity[u] = 2 * xi * (u + 0.5) / cells;
        }
        return rarity;
    }

    static double[] exponential(int cells, double xi) {
        double[] rarity = new double[cells];
        for (int u = 0; u < cells; u++) {
            rarity[u] = -xi * Math.log(1 - (u + 0.5) / cells);
        }
        return rarity;
    }

    /** Signal probability xi/phi on the first share phi of the cells. */
    static double[] twoPoint(int cells, double xi, double phi) {
        double[] rarity = new double[cells];
        for (int u = 0; u < Math.round(phi * cells); u++) {
            rarity[u] = xi / phi;
        }
        return rarity;
    }

    /** A law with positive probabilities everywhere, some of them tiny. */
    static FiniteLaw random(int features, int labels, RandomGenerator random) {
        double[] weights = new double[features * labels];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = Math.pow(random.nextDouble(), 4) + 1e-6;
        }
        return FiniteLaw.ofWeights(labels, weights);
    }

    /** A random g with g(g(x)) = g(x). */
    static Signal randomSignal(int features, RandomGenerator random) {
        int signals = 1 + random.nextInt(features - 1);
        int[] map = new int[features];
        for (int x = 0; x < features; x++) {
            map[x] = x < signals ? x : random.nextInt(signals);
        }
        return new Signal(map);
    }

    static boolean[] planted(int labels, int target) {
        boolean[] planted = new boolean[labels];
        planted[target] = true;
        return planted;
    }
}
