package civitas.analysis.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often values fall into neighbouring intervals of equal width.
 *
 * @param title one line above the chart
 * @param x what was measured
 * @param counted what a count counts, such as "replicates"
 * @param lower lower end of the first interval
 * @param width width of every interval, positive
 * @param counts values in each interval; the lower end belongs to an interval, the upper end of the last one too
 * @param references values of x to mark
 */
public record Histogram(
        String title, Axis x, String counted, double lower, double width, List<Long> counts, List<Reference> references)
        implements Chart {
    private static final int MOST_BINS = 60;

    /** Copies the lists. */
    public Histogram {
        counts = List.copyOf(counts);
        references = List.copyOf(references);
    }

    /**
     * Counts values in intervals of the width 2 IQR / n^(1/3) (Freedman and Diaconis 1981), at most 60 of them; by
     * Sturges' rule where the quartiles coincide.
     *
     * @param values finite, at least two of them different; not modified
     */
    public static Histogram of(String title, Axis x, String counted, double[] values, List<Reference> references) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double range = sorted[sorted.length - 1] - low;
        int bins = bins(sorted, range);
        double width = range / bins;
        long[] counts = new long[bins];
        for (double value : sorted) {
            counts[(int) Math.min(bins - 1, Math.floor((value - low) / width))]++;
        }
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return new Histogram(title, x, counted, low, width, list, references);
    }

    private static int bins(double[] sorted, double range) {
        int n = sorted.length;
        double quartiles = sorted[(3 * n) / 4] - sorted[n / 4];
        double width = 2 * quartiles / Math.cbrt(n);
        double wanted = width > 0 ? range / width : 1 + Math.log(n) / Math.log(2);
        return (int) Math.max(1, Math.min(MOST_BINS, Math.ceil(wanted)));
    }

    /** Lower end of an interval, or with {@code bin = counts().size()} the upper end of the last one. */
    double edge(int bin) {
        return lower + bin * width;
    }

    @Override
    public String description() {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        return "How " + x.title() + " is distributed over " + total + " " + counted + ", from "
                + NumberText.significant(lower, 4) + " to " + NumberText.significant(edge(counts.size()), 4)
                + References.text(references);
    }

    @Override
    public int height() {
        return 280;
    }
}
