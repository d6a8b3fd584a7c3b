package civitas.analysis.shift;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Sum over cells i of w(z_k - z_i) times the mass of cell i, at the centres z_k of a grid, by fast Fourier transform on a
 * grid padded to twice the length: exact to rounding, M log M instead of M^2. Not thread-safe.
 */
public final class Convolution {
    /** A function of the distance vector between two centres. */
    @FunctionalInterface
    interface Table {
        double at(double dx, double dy);
    }

    private final Grid grid;
    private final int side;
    private final double[][][] kernel;
    private final double[][][] work;

    private Convolution(Grid grid, Table table) {
        this.grid = grid;
        int needed = 2 * grid.cells();
        side = Integer.highestOneBit(needed - 1) << 1;
        int rows = grid.dimensions() == 1 ? 1 : side;
        kernel = new double[rows][2][side];
        work = new double[rows][2][side];
        for (int j = 0; j < rows; j++) {
            double dy = wrapped(j, rows) * grid.width();
            for (int i = 0; i < side; i++) {
                kernel[j][0][i] = table.at(wrapped(i, side) * grid.width(), dy);
            }
        }
        transform(kernel, TransformType.FORWARD, rows);
    }

    /** Offset of a padded index: 0, 1, ..., -2, -1. */
    private static int wrapped(int index, int length) {
        return index <= length / 2 ? index : index - length;
    }

    /** With w = W: the potential W * rho. In one dimension W may be infinite at 0 ({@link Kernel#cellAverage}). */
    public static Convolution potential(Kernel kernel, Grid grid) {
        double h = grid.width();
        return new Convolution(
                grid,
                grid.dimensions() == 1
                        ? (dx, dy) -> kernel.cellAverage(dx, h)
                        : (dx, dy) -> kernel.value(StrictMath.hypot(dx, dy)));
    }

    /** With w the derivative of W along an axis: what people on the grid push each other with, sign reversed. */
    public static Convolution slope(Kernel kernel, Grid grid, int axis) {
        return new Convolution(grid, (dx, dy) -> {
            double r = StrictMath.hypot(dx, dy);
            return r == 0 ? 0 : kernel.slope(r) * (axis == 0 ? dx : dy) / r;
        });
    }

    /**
     * Convolves.
     *
     * @param density {@code double[cell]}, not modified
     * @param result {@code double[cell]}, <b>modified</b>: set
     */
    public void apply(double[] density, double[] result) {
        int cells = grid.cells();
        int used = grid.dimensions() == 1 ? 1 : cells;
        double volume = grid.volume();
        fill(used, k -> density[k] * volume);
        transform(work, TransformType.FORWARD, used);
        for (int j = 0; j < work.length; j++) {
            multiply(work[j], kernel[j]);
        }
        inverse(used);
        for (int j = 0; j < used; j++) {
            System.arraycopy(work[j][0], 0, result, j * cells, cells);
        }
    }

    private void fill(int used, IntToDoubleFunction mass) {
        int cells = grid.cells();
        for (int j = 0; j < work.length; j++) {
            for (int i = 0; i < side; i++) {
                work[j][0][i] = j < used && i < cells ? mass.applyAsDouble(j * cells + i) : 0;
                work[j][1][i] = 0;
            }
        }
    }

    private static void multiply(double[][] left, double[][] right) {
        for (int i = 0; i < left[0].length; i++) {
            double real = left[0][i] * right[0][i] - left[1][i] * right[1][i];
            left[1][i] = left[0][i] * right[1][i] + left[1][i] * right[0][i];
            left[0][i] = real;
        }
    }

    /** Rows, of which only the first {@code used} are not zero, then columns. */
    private void transform(double[][][] data, TransformType type, int used) {
        for (int j = 0; j < used; j++) {
            FastFourierTransformer.transformInPlace(data[j], DftNormalization.STANDARD, type);
        }
        if (data.length > 1) {
            columns(data, type);
        }
    }

    private void inverse(int used) {
        if (work.length > 1) {
            columns(work, TransformType.INVERSE);
        }
        for (int j = 0; j < used; j++) {
            FastFourierTransformer.transformInPlace(work[j], DftNormalization.STANDARD, TransformType.INVERSE);
        }
    }

    private void columns(double[][][] data, TransformType type) {
        double[][] column = new double[2][data.length];
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < data.length; j++) {
                column[0][j] = data[j][0][i];
                column[1][j] = data[j][1][i];
            }
            FastFourierTransformer.transformInPlace(column, DftNormalization.STANDARD, type);
            for (int j = 0; j < data.length; j++) {
                data[j][0][i] = column[0][j];
                data[j][1][i] = column[1][j];
            }
        }
    }
}
