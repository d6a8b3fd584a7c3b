package civitas.analysis.shift;

/** Wasserstein distances between two densities of mass 1 on the same line. */
public final class Transport {
    private Transport() {}

    /**
     * W1, the integral of |F - G|: distribution functions are exact at the edges of cells and straight in between.
     *
     * @param left {@code double[cell]}, not modified
     * @param right {@code double[cell]}, not modified
     */
    public static double first(double[] left, double[] right, Grid line) {
        double h = line.width();
        double sum = 0;
        double gap = 0;
        for (int k = 0; k < left.length; k++) {
            double next = gap + (left[k] - right[k]) * h;
            boolean crosses = gap * next < 0;
            sum += crosses
                    ? 0.5 * h * (gap * gap + next * next) / (Math.abs(gap) + Math.abs(next))
                    : 0.5 * h * (Math.abs(gap) + Math.abs(next));
            gap = next;
        }
        return sum;
    }

    /** W2: the root of the integral over levels of the squared distance of quantiles. Parameters as for {@link #first}. */
    public static double second(double[] left, double[] right, Grid line) {
        Quantiles a = new Quantiles(left, line);
        Quantiles b = new Quantiles(right, line);
        double sum = 0;
        double level = 0;
        while (a.moreThan(level) && b.moreThan(level)) {
            double next = Math.min(a.end, b.end);
            double from = a.at(level) - b.at(level);
            double to = a.at(next) - b.at(next);
            sum += (next - level) * (from * from + from * to + to * to) / 3;
            level = next;
        }
        return StrictMath.sqrt(sum);
    }

    /** Walks up the quantile function, cell by cell. */
    private static final class Quantiles {
        private final double[] density;
        private final Grid line;
        private int cell = -1;
        private double start;
        private double end;

        Quantiles(double[] density, Grid line) {
            this.density = density;
            this.line = line;
        }

        /** Goes to the cell that holds levels just above; false if there is none. */
        boolean moreThan(double level) {
            while (end <= level) {
                cell++;
                if (cell >= density.length) {
                    return false;
                }
                start = end;
                end += density[cell] * line.width();
            }
            return true;
        }

        double at(double level) {
            double share = end > start ? (level - start) / (end - start) : 0.5;
            return line.low() + (cell + share) * line.width();
        }
    }
}
