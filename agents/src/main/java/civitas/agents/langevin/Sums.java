package civitas.agents.langevin;

/** Sums of parts of arrays. */
public final class Sums {
    private Sums() {}

    /**
     * Sum of {@code count} numbers from index {@code from}: four partial sums, each of every fourth number, so that one
     * addition need not wait for another. The order is fixed.
     *
     * @param values not modified
     */
    public static double of(double[] values, int from, int count) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int quads = from + (count & ~3);
        for (int i = from; i < quads; i += 4) {
            first += values[i];
            second += values[i + 1];
            third += values[i + 2];
            fourth += values[i + 3];
        }
        for (int i = quads; i < from + count; i++) {
            first += values[i];
        }
        return (first + second) + (third + fourth);
    }

    /**
     * Sum of the products of the first {@code count} numbers of two arrays, in the same manner.
     *
     * @param left not modified
     * @param right not modified
     */
    public static double ofProducts(double[] left, double[] right, int count) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int quads = count & ~3;
        for (int i = 0; i < quads; i += 4) {
            first += left[i] * right[i];
            second += left[i + 1] * right[i + 1];
            third += left[i + 2] * right[i + 2];
            fourth += left[i + 3] * right[i + 3];
        }
        for (int i = quads; i < count; i++) {
            first += left[i] * right[i];
        }
        return (first + second) + (third + fourth);
    }
}
