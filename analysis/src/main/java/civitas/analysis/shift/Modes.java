package civitas.analysis.shift;

import java.util.ArrayList;
import java.util.List;

/** Peaks of a density on a line. */
public final class Modes {
    private static final double LEAST_SHARE_OF_HIGHEST = 1e-3;

    private Modes() {}

    /**
     * A peak.
     *
     * @param at where
     * @param height density there
     */
    public record Mode(double at, double height) {}

    /**
     * Local maxima of a smooth density, from left to right, placed by the parabola through three centres. Those below a
     * thousandth of the highest are left out.
     */
    public static List<Mode> of(double[] density, Grid line) {
        double highest = 0;
        for (double value : density) {
            highest = Math.max(highest, value);
        }
        List<Mode> modes = new ArrayList<>();
        for (int k = 1; k + 1 < density.length; k++) {
            if (density[k] > density[k - 1]
                    && density[k] >= density[k + 1]
                    && density[k] > LEAST_SHARE_OF_HIGHEST * highest) {
                modes.add(parabola(density, k, line));
            }
        }
        return modes;
    }

    private static Mode parabola(double[] density, int k, Grid line) {
        double bend = density[k - 1] - 2 * density[k] + density[k + 1];
        double tilt = 0.5 * (density[k + 1] - density[k - 1]);
        double shift = bend < 0 ? -tilt / bend : 0;
        return new Mode(line.centre(k) + shift * line.width(), density[k] + 0.5 * tilt * shift);
    }

    /**
     * Peaks of a histogram that stand out from noise: between two of them lies a bin that is lower than both by more than
     * three standard errors, those of independent counts.
     *
     * @param density {@code double[bin]}, at least 0
     * @param people how many were counted
     */
    public static List<Mode> ofHistogram(double[] density, Grid line, long people) {
        List<Mode> peaks = new ArrayList<>(of(density, line));
        boolean merged = true;
        while (merged && peaks.size() > 1) {
            merged = false;
            for (int i = 0; i + 1 < peaks.size() && !merged; i++) {
                Mode lower = peaks.get(i).height() < peaks.get(i + 1).height() ? peaks.get(i) : peaks.get(i + 1);
                double valley = lowest(
                        density, line, peaks.get(i).at(), peaks.get(i + 1).at());
                double error = StrictMath.sqrt((lower.height() + valley) / (people * line.width()));
                if (lower.height() - valley <= 3 * error) {
                    peaks.remove(lower);
                    merged = true;
                }
            }
        }
        return peaks;
    }

    private static double lowest(double[] density, Grid line, double from, double to) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = line.cell(from); k <= line.cell(to); k++) {
            lowest = Math.min(lowest, density[k]);
        }
        return lowest;
    }
}
