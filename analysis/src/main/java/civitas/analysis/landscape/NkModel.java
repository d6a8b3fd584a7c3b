package civitas.analysis.landscape;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The law of NK landscapes: the contribution of each of N binary loci is drawn uniformly from (0, 1) for each configuration
 * of that locus and K others; the payoff of a state is
 * <pre>  (m(s) / max m)^exponent,</pre>
 * m being the mean of its N contributions, so that payoffs lie in (0, 1] and the best state has 1.
 * <p>Source: Kauffman, Levin, "Towards a general theory of adaptive walks on rugged landscapes", Journal of Theoretical
 * Biology 128, 1987; Kauffman, Weinberger, ibid. 141, 1989. Exponent and division as in Lazer, Friedman, Administrative
 * Science Quarterly 52, 2007, and Ha, Jeong, ICML 2023. States are bit patterns: bit i is locus i.
 *
 * @param loci N, in 1..20
 * @param epistasis K, in 0..N - 1
 * @param interaction which others
 * @param exponent of the mean contribution, finite and &gt; 0
 */
public record NkModel(int loci, int epistasis, Interaction interaction, double exponent) {
    /** Most loci: all 2^N payoffs are kept. */
    public static final int MOST_LOCI = 20;

    /** @throws IllegalArgumentException if a number is out of its range */
    public NkModel {
        Require.between("loci", loci, 1, MOST_LOCI);
        Require.between("epistasis", epistasis, 0, loci - 1);
        Require.positive("exponent", exponent);
    }

    /** Number of states, 2^N. */
    public int states() {
        return 1 << loci;
    }

    /**
     * Draws a landscape. Costs N 2^N additions and 2^N powers.
     *
     * @param random source of the neighbours of loci and of contributions
     */
    public Landscape draw(RandomGenerator random) {
        double[] sums = new double[states()];
        int[] cells = new int[states()];
        double[] contributions = new double[1 << (epistasis + 1)];
        for (int locus = 0; locus < loci; locus++) {
            int[] weights = weights(locus, random);
            Arrays.setAll(contributions, cell -> random.nextDouble());
            sums[0] += contributions[0];
            for (int state = 1; state < sums.length; state++) {
                // A state has the cell of itself without its lowest 1, and the weight of that one.
                cells[state] = cells[state & (state - 1)] + weights[Integer.numberOfTrailingZeros(state)];
                sums[state] += contributions[cells[state]];
            }
        }
        return landscape(sums);
    }

    /** Weight of each locus in the number of the cell that a locus reads: {@code int[locus]}, 0 for those without a part. */
    private int[] weights(int locus, RandomGenerator random) {
        int[] others = new int[loci - 1];
        Arrays.setAll(others, i -> (locus + 1 + i) % loci);
        int[] weights = new int[loci];
        weights[locus] = 1;
        for (int i = 0; i < epistasis; i++) {
            if (interaction == Interaction.RANDOM) {
                int picked = i + random.nextInt(others.length - i);
                int other = others[picked];
                others[picked] = others[i];
                others[i] = other;
            }
            weights[others[i]] = 2 << i;
        }
        return weights;
    }

    private Landscape landscape(double[] sums) {
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, sum);
        }
        for (int state = 0; state < sums.length; state++) {
            sums[state] = power(sums[state] / largest);
        }
        return new Landscape(sums, largest / loci);
    }

    /** Whole powers by multiplication: StrictMath.pow allocates. */
    private double power(double base) {
        int whole = (int) exponent;
        if (whole != exponent) {
            return StrictMath.pow(base, exponent);
        }
        double power = 1;
        double square = base;
        for (int left = whole; left > 0; left >>= 1) {
            power *= (left & 1) == 1 ? square : 1;
            square *= square;
        }
        return power;
    }

    /**
     * Expected number of local optima over landscapes, where it has a closed form: 1 without epistasis, 2^N / (N + 1) if all
     * loci depend on each other (Kauffman, Levin 1987).
     *
     * @return NaN in between
     */
    public double expectedOptima() {
        if (epistasis == 0) {
            return 1;
        }
        return epistasis == loci - 1 ? states() / (loci + 1.0) : Double.NaN;
    }
}
