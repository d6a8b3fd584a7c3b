package civitas.agents.tribuo;

import civitas.agents.sparse.SparseRows;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Sparse rows as a data set of Tribuo. Columns are named by numbers of equal length, so that Tribuo, which numbers
 * features by name, keeps their order; columns that no row has are no features. Rows without entries are left out: Tribuo
 * takes none.
 */
final class Examples {
    /** Held for good, as the level of a logger that nobody holds is forgotten. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private final MutableDataset<Label> set;

    /**
     * @param data rows; not modified
     * @param labels {@code int[row]} at least; not modified
     * @param features number of columns
     */
    Examples(SparseRows data, int[] labels, int features) {
        LabelFactory factory = new LabelFactory();
        set = new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
        String[] names = names(features);
        for (int row = 0; row < data.rows(); row++) {
            if (data.start(row + 1) > data.start(row)) {
                set.add(example(data, row, labels[row], names));
            }
        }
    }

    private static String[] names(int features) {
        int length = Integer.toString(features).length();
        String[] names = new String[features];
        for (int column = 0; column < features; column++) {
            String number = Integer.toString(column);
            names[column] = "0".repeat(length - number.length()) + number;
        }
        return names;
    }

    private static ArrayExample<Label> example(SparseRows data, int row, int label, String[] names) {
        int first = data.start(row);
        int size = data.start(row + 1) - first;
        String[] words = new String[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            words[i] = names[data.column(first + i)];
            values[i] = data.value(first + i);
        }
        return new ArrayExample<>(new Label(Integer.toString(label)), words, values);
    }

    /** For Tribuo's trainers. */
    MutableDataset<Label> set() {
        return set;
    }

    /** Whether there is more than one label to tell apart. */
    boolean differ() {
        return set.getOutputInfo().size() > 1;
    }

    /** The only label there is, 0 without rows. */
    int onlyLabel() {
        return set.size() == 0 ? 0 : label(set.getExample(0).getOutput());
    }

    /** Number of one of Tribuo's labels. */
    static int label(Label label) {
        return Integer.parseInt(label.getLabel());
    }

    /** Columns of Tribuo's features, {@code int[id]}. */
    static int[] columns(ImmutableFeatureMap features) {
        int[] columns = new int[features.size()];
        for (int id = 0; id < columns.length; id++) {
            columns[id] = Integer.parseInt(features.get(id).getName());
        }
        return columns;
    }
}
