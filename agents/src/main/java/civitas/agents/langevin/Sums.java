package civitas.agents.langevin;

/** Sums of arrays by several partial sums, so that one addition need not wait for another; the order is fixed. */
public final class Sums {
    private Sums() {}

    /**
     * Sum of {@code count} numbers from index {@code from}.
     *
     * @param values not modified
     */
    public static double of(double[] values, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int rest = from + (count & ~7);
        for (int i = from; i < rest; i += 8) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            e += values[i + 4];
            f += values[i + 5];
            g += values[i + 6];
            h += values[i + 7];
        }
        for (int i = rest; i < from + count; i++) {
            a += values[i];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /**
     * Sum of the products of the first {@code count} numbers of two arrays.
     *
     * @param left not modified
     * @param right not modified
     */
    public static double ofProducts(double[] left, double[] right, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int rest = count & ~3;
        for (int i = 0; i < rest; i += 4) {
            a += left[i] * right[i];
            b += left[i + 1] * right[i + 1];
            c += left[i + 2] * right[i + 2];
            d += left[i + 3] * right[i + 3];
        }
        for (int i = rest; i < count; i++) {
            a += left[i] * right[i];
        }
        return (a + b) + (c + d);
    }
}
