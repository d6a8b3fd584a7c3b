package civitas.analysis.persuasion;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Beliefs of buyers, P(state 1), as they are distributed: finitely many atoms, or a density that is constant in each of
 * {@value #CELLS} cells of [0, 1]. Immutable.
 */
public final class BuyerTypes {
    static final int CELLS = 1 << 14;

    private final double[] beliefs;
    private final double[] cumulative;
    private final boolean atomic;

    private BuyerTypes(double[] beliefs, double[] cumulative, boolean atomic) {
        this.beliefs = beliefs;
        this.cumulative = cumulative;
        this.atomic = atomic;
    }

    /**
     * Finitely many types.
     *
     * @param beliefs in [0, 1], strictly increasing; copied
     * @param weights their probabilities; copied
     * @throws IllegalArgumentException if they are none
     */
    public static BuyerTypes finite(double[] beliefs, double[] weights) {
        Require.distribution("weights", weights);
        Require.that(weights.length == beliefs.length, "weights", weights.length + " numbers", "one per belief");
        double[] cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double least = i == 0 ? 0 : Math.nextUp(beliefs[i - 1]);
            Require.that(
                    beliefs[i] >= least && beliefs[i] <= 1,
                    "beliefs",
                    Arrays.toString(beliefs),
                    "in [0, 1] and strictly increasing");
            sum += weights[i];
            cumulative[i] = sum;
        }
        cumulative[weights.length - 1] = 1;
        return new BuyerTypes(beliefs.clone(), cumulative, true);
    }

    /**
     * Types with a distribution function F on [0, 1].
     *
     * @param distribution F, with F(0) = 0 and F(1) = 1, never decreasing
     * @throws IllegalArgumentException if it is not
     */
    public static BuyerTypes continuous(DoubleUnaryOperator distribution) {
        double[] beliefs = new double[CELLS + 1];
        double[] cumulative = new double[CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            beliefs[i] = (double) i / CELLS;
            cumulative[i] = distribution.applyAsDouble(beliefs[i]);
            Require.that(
                    cumulative[i] >= (i == 0 ? 0 : cumulative[i - 1]),
                    "F(" + beliefs[i] + ")",
                    cumulative[i],
                    "increasing");
        }
        Require.that(cumulative[0] == 0, "F(0)", cumulative[0], "0");
        Require.that(Math.abs(cumulative[CELLS] - 1) < 1e-12, "F(1)", cumulative[CELLS], "1");
        cumulative[CELLS] = 1;
        return new BuyerTypes(beliefs, cumulative, false);
    }

    /** Whether there are finitely many types. */
    public boolean isFinite() {
        return atomic;
    }

    /** Types as atoms: as they are, or the middles of so many equal cells that hold any. */
    Atoms atoms(int cells) {
        if (atomic) {
            double[] weights = cumulative.clone();
            for (int i = weights.length - 1; i > 0; i--) {
                weights[i] -= cumulative[i - 1];
            }
            return new Atoms(beliefs.clone(), weights);
        }
        double[] middles = new double[cells];
        double[] weights = new double[cells];
        int used = 0;
        for (int cell = 0; cell < cells; cell++) {
            double low = (double) cell / cells;
            double high = (cell + 1.0) / cells;
            double mass = below(high) - below(low);
            if (mass > 0) {
                middles[used] = (low + high) / 2;
                weights[used++] = mass;
            }
        }
        return new Atoms(Arrays.copyOf(middles, used), Arrays.copyOf(weights, used));
    }

    /** Atoms and their probabilities. */
    @SuppressWarnings("ArrayRecordComponent")
    record Atoms(double[] beliefs, double[] weights) {}

    /** F of a continuous distribution. */
    double below(double belief) {
        double place = Math.max(0, Math.min(1, belief)) * CELLS;
        int cell = Math.min(CELLS - 1, (int) place);
        return cumulative[cell] + (place - cell) * (cumulative[cell + 1] - cumulative[cell]);
    }

    /**
     * The belief at a quantile.
     *
     * @param uniform in [0, 1)
     */
    public double quantile(double uniform) {
        int found = Arrays.binarySearch(cumulative, uniform);
        int at = found >= 0 ? found + 1 : -found - 1;
        if (atomic) {
            return beliefs[at];
        }
        while (cumulative[at] <= uniform) {
            at++; // cells without mass: the search may end on any of equal numbers
        }
        double share = (uniform - cumulative[at - 1]) / (cumulative[at] - cumulative[at - 1]);
        return (at - 1 + share) / CELLS;
    }

    /** Expectation of a function of the belief, by the middles of cells; for functions without jumps. */
    public double mean(DoubleUnaryOperator function) {
        Atoms atoms = atoms(CELLS);
        double sum = 0;
        for (int i = 0; i < atoms.beliefs.length; i++) {
            sum += atoms.weights[i] * function.applyAsDouble(atoms.beliefs[i]);
        }
        return sum;
    }
}
