package civitas.data.credit;

import java.util.HashSet;
import java.util.List;

/** Persons, their features and whether each belongs to the favourable class. Immutable. */
public final class LabelledData {
    private final List<String> features;
    private final double[][] rows;
    private final boolean[] favourable;

    /**
     * Copies the arrays.
     *
     * @param features names, all different, at least one
     * @param rows {@code double[person][feature]}, finite, at least one person; not modified
     * @param favourable one per person; not modified
     * @throws IllegalArgumentException if sizes differ, a name is there twice or a value is not finite
     */
    public LabelledData(List<String> features, double[][] rows, boolean[] favourable) {
        this.features = List.copyOf(features);
        this.favourable = favourable.clone();
        this.rows = new double[rows.length][];
        require(!features.isEmpty() && new HashSet<>(features).size() == features.size(), "features", features);
        require(rows.length > 0 && rows.length == favourable.length, "number of rows", rows.length);
        for (int i = 0; i < rows.length; i++) {
            require(rows[i].length == features.size(), "length of row " + i, rows[i].length);
            for (double value : rows[i]) {
                require(Double.isFinite(value), "value in row " + i, value);
            }
            this.rows[i] = rows[i].clone();
        }
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value
                    + ", must be features with different names and as many finite values and labels as declared");
        }
    }

    /** Names of the features. */
    public List<String> features() {
        return features;
    }

    /** Number of persons. */
    public int persons() {
        return rows.length;
    }

    /** Features of a person, from 0; a copy. */
    public double[] row(int person) {
        return rows[person].clone();
    }

    /** All values of a feature, from 0, in the order of persons; a copy. */
    public double[] column(int feature) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][feature];
        }
        return column;
    }

    /** Whether a person, from 0, belongs to the favourable class. */
    public boolean favourable(int person) {
        return favourable[person];
    }

    /** One label per person; a copy. */
    public boolean[] labels() {
        return favourable.clone();
    }
}
