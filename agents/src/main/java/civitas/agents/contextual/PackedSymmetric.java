package civitas.agents.contextual;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A symmetric matrix A of order d, of which the lower triangle is kept, row after row: a_kl with l &lt;= k stands at
 * k (k + 1) / 2 + l. Quadratic forms cost half of what they cost on the whole matrix.
 * <p>Order 5, that of the published experiment, has forms written out: loops of one to five steps spend most of their time
 * on being loops. Not thread-safe.
 */
final class PackedSymmetric {
    private static final int WRITTEN_OUT = 5;

    private final int order;
    private final double[] cells;

    private PackedSymmetric(int order) {
        this.order = order;
        cells = new double[order * (order + 1) / 2];
    }

    /** The identity of an order of at least 1. */
    static PackedSymmetric identity(int order) {
        PackedSymmetric matrix = new PackedSymmetric(order);
        matrix.reset();
        return matrix;
    }

    /** Makes this the identity. */
    void reset() {
        Arrays.fill(cells, 0);
        for (int k = 0; k < order; k++) {
            cells[k * (k + 1) / 2 + k] = 1;
        }
    }

    /** x'Ax of the d numbers that begin at {@code offset}. */
    double form(double[] x, int offset) {
        return order == WRITTEN_OUT ? formOfFive(cells, x, offset) : formOfAny(x, offset);
    }

    private double formOfAny(double[] x, int offset) {
        double form = 0;
        int cell = 0;
        for (int k = 0; k < order; k++) {
            double below = 0;
            for (int l = 0; l < k; l++) {
                below += cells[cell++] * x[offset + l];
            }
            double own = x[offset + k];
            form += own * (2 * below + cells[cell++] * own);
        }
        return form;
    }

    private static double formOfFive(double[] a, double[] x, int offset) {
        double v = x[offset];
        double w = x[offset + 1];
        double y = x[offset + 2];
        double z = x[offset + 3];
        double u = x[offset + 4];
        double first = a[0] * v * v + w * (2 * (a[1] * v) + a[2] * w);
        double second = y * (2 * (a[3] * v + a[4] * w) + a[5] * y);
        double third = z * (2 * (a[6] * v + a[7] * w + a[8] * y) + a[9] * z);
        return first + second + third + u * (2 * (a[10] * v + a[11] * w + (a[12] * y + a[13] * z)) + a[14] * u);
    }

    /**
     * Ax of the d numbers that begin at {@code offset}.
     *
     * @param product modified
     * @return x'Ax
     */
    double times(double[] x, int offset, double[] product) {
        return order == WRITTEN_OUT ? timesFive(cells, x, offset, product) : timesAny(x, offset, product);
    }

    private static double timesFive(double[] a, double[] x, int offset, double[] product) {
        double v = x[offset];
        double w = x[offset + 1];
        double y = x[offset + 2];
        double z = x[offset + 3];
        double u = x[offset + 4];
        product[0] = a[0] * v + a[1] * w + a[3] * y + a[6] * z + a[10] * u;
        product[1] = a[1] * v + a[2] * w + a[4] * y + a[7] * z + a[11] * u;
        product[2] = a[3] * v + a[4] * w + a[5] * y + a[8] * z + a[12] * u;
        product[3] = a[6] * v + a[7] * w + a[8] * y + a[9] * z + a[13] * u;
        product[4] = a[10] * v + a[11] * w + a[12] * y + a[13] * z + a[14] * u;
        return product[0] * v + product[1] * w + product[2] * y + product[3] * z + product[4] * u;
    }

    private double timesAny(double[] x, int offset, double[] product) {
        double form = 0;
        int cell = 0;
        for (int k = 0; k < order; k++) {
            double own = x[offset + k];
            double row = 0;
            for (int l = 0; l < k; l++) {
                double value = cells[cell++];
                row += value * x[offset + l];
                product[l] += value * own;
            }
            product[k] = row + cells[cell++] * own;
        }
        for (int k = 0; k < order; k++) {
            form += product[k] * x[offset + k];
        }
        return form;
    }

    /** Subtracts {@code factor} x x'; x is not modified. */
    void subtract(double[] x, double factor) {
        int cell = 0;
        for (int k = 0; k < order; k++) {
            double scaled = factor * x[k];
            for (int l = 0; l <= k; l++) {
                cells[cell++] -= scaled * x[l];
            }
        }
    }

    void save(DataOutput out) throws IOException {
        for (double cell : cells) {
            out.writeDouble(cell);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = in.readDouble();
        }
    }
}
