package civitas.analysis.sensitivity;

/** The sums over blocks from which {@link SobolIndices} computes all indices, for a sample or a resample of the blocks. */
final class SobolSums {
    /** A variance below this share of the mean square is rounding error. */
    private static final double ROUNDING = 1e-14;

    private int blocks;
    private double sum;
    private double squares;
    private final double[] product;
    private final double[] difference;
    private final double[] distance;

    SobolSums(int dimensions) {
        product = new double[dimensions];
        difference = new double[dimensions];
        distance = new double[dimensions];
    }

    int dimensions() {
        return product.length;
    }

    /** Adds the outputs a, b, c_1..c_d of one block, centred about a mean near that of the sample; not modified. */
    void add(double[] block) {
        double a = block[0];
        double b = block[1];
        blocks++;
        sum += a + b;
        squares += a * a + b * b;
        for (int i = 0; i < product.length; i++) {
            double change = block[i + 2] - a;
            product[i] += b * change;
            difference[i] += change;
            distance[i] += change * change;
        }
    }

    /** First-order index of an input, centred about the mean of these blocks; NaN without variance. */
    double first(int input) {
        return (product[input] - mean() * difference[input]) / blocks / variance();
    }

    /** Total index of an input; NaN without variance. */
    double total(int input) {
        return distance[input] / (2.0 * blocks) / variance();
    }

    private double mean() {
        return sum / (2.0 * blocks);
    }

    private double variance() {
        double meanSquare = squares / (2.0 * blocks);
        double variance = meanSquare - mean() * mean();
        return variance > ROUNDING * meanSquare ? variance : Double.NaN;
    }
}
