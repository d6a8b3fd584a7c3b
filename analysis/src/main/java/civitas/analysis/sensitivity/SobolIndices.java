package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import civitas.analysis.statistics.Interval;
import civitas.analysis.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * First-order and total Sobol indices from the outputs of a {@link SaltelliDesign}. With a_j, b_j, c_ij the outputs at
 * A_j, B_j and A_B^(i)_j less the mean of all a and b, and V the mean of all a^2 and b^2:
 * <pre>
 *   S_i = 1/n  sum_j b_j (c_ij - a_j) / V           (first order)
 *   T_i = 1/2n sum_j (a_j - c_ij)^2 / V             (total)
 * </pre>
 * Sources: S_i is formula (b) of Table 2 in Saltelli et al., Computer Physics Communications 2010, recommended by the
 * comparison there; unlike Jansen's and Janon's formulas, it has no error for an input without effect. T_i is Jansen's
 * (Computer Physics Communications 1999), among the most accurate in the comparison of Puy, Becker, Lo Piano and Saltelli,
 * International Journal for Uncertainty Quantification 2022. Centring: Sobol and Levitan 1999.
 * <p>Intervals: bootstrap over blocks, {@value #RESAMPLES} resamples under a fixed seed, percentiles. They treat base
 * points as independent, and are therefore cautious for a low-discrepancy design. Cost: O(resamples n d).
 * <p>Needs: independent inputs, and an output with finite fourth moment. A noisy output adds its noise to V, and to every
 * T_i unless the runs of a block share their random numbers.
 */
public final class SobolIndices {
    /** Number of bootstrap resamples behind an interval. */
    public static final int RESAMPLES = 1000;

    private static final long SEED = 0x5eed;
    private static final double TAIL_PERCENT = 2.5;

    private SobolIndices() {}

    /**
     * Indices from the outputs of the first blocks, or all.
     *
     * @param dimensions number of inputs d, at least 1
     * @param outputs one finite output per point, in the order of the design, whole blocks; not modified
     * @return one result per input; NaN if all outputs are equal
     * @throws IllegalArgumentException if a block is cut off, an output is not finite, or there are less than two blocks
     */
    public static List<SobolIndex> of(int dimensions, double[] outputs) {
        Require.between("dimensions", dimensions, 1, Integer.MAX_VALUE - 2);
        return of(dimensions, OutputBlock.split(outputs, dimensions + 2));
    }

    /**
     * Indices from some of the blocks.
     *
     * @param dimensions number of inputs d, at least 1
     * @param blocks at least two complete blocks of d + 2 outputs, each at most once
     * @return one result per input; NaN if all outputs are equal
     * @throws IllegalArgumentException if there are less than two blocks, or an output is not finite
     */
    public static List<SobolIndex> of(int dimensions, List<OutputBlock> blocks) {
        Require.between("dimensions", dimensions, 1, Integer.MAX_VALUE - 2);
        Require.between("number of blocks", blocks.size(), 2, Integer.MAX_VALUE);
        blocks.forEach(block -> block.requireComplete(dimensions + 2));
        double[][] centred = centred(blocks);
        SobolSums sums = new SobolSums(dimensions);
        for (double[] block : centred) {
            sums.add(block);
        }
        return estimates(sums, resample(centred, dimensions));
    }

    private static double[][] centred(List<OutputBlock> blocks) {
        double[] base = new double[2 * blocks.size()];
        for (int j = 0; j < blocks.size(); j++) {
            base[2 * j] = blocks.get(j).output(0);
            base[2 * j + 1] = blocks.get(j).output(1);
        }
        double mean = Summary.of(base).mean();
        double[][] centred = new double[blocks.size()][];
        for (int j = 0; j < centred.length; j++) {
            centred[j] = blocks.get(j).outputs();
            for (int place = 0; place < centred[j].length; place++) {
                centred[j][place] -= mean;
            }
        }
        return centred;
    }

    private static SobolSums[] resample(double[][] blocks, int dimensions) {
        SobolSums[] resamples = new SobolSums[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            UniformRandomProvider random = KeyedRandom.of(SEED, r);
            resamples[r] = new SobolSums(dimensions);
            for (int j = 0; j < blocks.length; j++) {
                resamples[r].add(blocks[random.nextInt(blocks.length)]);
            }
        }
        return resamples;
    }

    private static List<SobolIndex> estimates(SobolSums sums, SobolSums[] resamples) {
        List<SobolIndex> indices = new ArrayList<>();
        double[] first = new double[resamples.length];
        double[] total = new double[resamples.length];
        for (int i = 0; i < sums.dimensions(); i++) {
            for (int r = 0; r < resamples.length; r++) {
                first[r] = resamples[r].first(i);
                total[r] = resamples[r].total(i);
            }
            indices.add(new SobolIndex(estimate(sums.first(i), first), estimate(sums.total(i), total)));
        }
        return List.copyOf(indices);
    }

    /** Resamples without variance are NaN, and left out by both statistics. */
    private static Estimate estimate(double value, double[] resampled) {
        Percentile percentile = new Percentile();
        Interval interval = new Interval(
                percentile.evaluate(resampled, TAIL_PERCENT), percentile.evaluate(resampled, 100 - TAIL_PERCENT));
        return new Estimate(value, Summary.of(resampled).sd(), interval);
    }
}
