package civitas.agents.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A factorisation machine for each label: a linear score and the interactions of all pairs of columns, which share factors
 * v_kf,
 * <pre>  b_k + w_k x + sum over f of ((sum over j of v_kf(j) x_j)^2 - sum over j of (v_kf(j) x_j)^2) / 2.</pre>
 * Source: Rendle, "Factorization Machines", ICDM 2010, equation 5 and lemma 3.1. Immutable.
 */
public final class FactorisationClassifier implements SparseClassifier {
    private final LinearClassifier linear;
    private final int classes;
    private final int factors;
    /** v_kf(j) at (j * classes + k) * factors + f. */
    private final double[] interactions;

    /**
     * @param linear the linear part
     * @param classes number of labels, at least 1
     * @param factors number of factors, at least 1
     * @param interactions {@code double[(column * classes + label) * factors + factor]}; not modified
     */
    public FactorisationClassifier(LinearClassifier linear, int classes, int factors, double[] interactions) {
        this.linear = linear;
        this.classes = classes;
        this.factors = factors;
        this.interactions = interactions.clone();
    }

    /** Scores of every label, {@code double[k]}. */
    public double[] scores(SparseRows data, int row) {
        double[] sums = new double[classes * factors];
        double[] squares = new double[classes];
        for (int entry = data.start(row); entry < data.start(row + 1); entry++) {
            int at = data.column(entry) * sums.length;
            for (int i = 0; i < sums.length; i++) {
                double term = interactions[at + i] * data.value(entry);
                sums[i] += term;
                squares[i / factors] += term * term;
            }
        }
        double[] scores = linear.scores(data, row);
        for (int k = 0; k < classes; k++) {
            double products = -squares[k];
            for (int f = 0; f < factors; f++) {
                products += sums[k * factors + f] * sums[k * factors + f];
            }
            scores[k] += products / 2;
        }
        return scores;
    }

    /** {@inheritDoc} The first of equals. */
    @Override
    public int label(SparseRows data, int row) {
        return Numbers.largest(scores(data, row));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        linear.save(out);
        out.writeInt(classes);
        out.writeInt(factors);
        Numbers.write(interactions, out);
    }

    /** Reads back what {@link #save} wrote. */
    public static FactorisationClassifier restored(DataInput in) throws IOException {
        return new FactorisationClassifier(
                LinearClassifier.restored(in), in.readInt(), in.readInt(), Numbers.readDoubles(in));
    }

    @Override
    public long digest() {
        return Numbers.digest(linear.digest(), interactions);
    }
}
