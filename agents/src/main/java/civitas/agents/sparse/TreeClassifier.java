package civitas.agents.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Decision trees that vote; one tree decides alone. A node is four numbers. If its column is at least 0, rows with a
 * value above the threshold go to one child and others to the other child; else it is a leaf with a label. Immutable.
 */
public final class TreeClassifier implements SparseClassifier {
    private static final int LEAF = -1;

    private final int classes;
    private final int[] roots;
    private final int[] columns;
    private final double[] thresholds;
    /** Child above the threshold, or the label of a leaf. */
    private final int[] above;

    private final int[] below;

    private TreeClassifier(int classes, int[] roots, int[] columns, double[] thresholds, int[] above, int[] below) {
        this.classes = classes;
        this.roots = roots;
        this.columns = columns;
        this.thresholds = thresholds;
        this.above = above;
        this.below = below;
    }

    /** Trees as they are built, node by node; children before parents. */
    public static final class Builder {
        private static final int FIRST = 64;

        private int[] roots = new int[0];
        private int[] columns = new int[FIRST];
        private double[] thresholds = new double[FIRST];
        private int[] above = new int[FIRST];
        private int[] below = new int[FIRST];
        private int nodes;

        /** A leaf that says a label; returns its node. */
        public int leaf(int label) {
            return node(LEAF, 0, label, 0);
        }

        /** A node that sends values of {@code column} above a threshold to one node, others to another. */
        public int split(int column, double threshold, int aboveNode, int belowNode) {
            if (column < 0) {
                throw new IllegalArgumentException("column = " + column + ", must be at least 0");
            }
            return node(column, threshold, aboveNode, belowNode);
        }

        private int node(int column, double threshold, int aboveNode, int belowNode) {
            if (nodes == columns.length) {
                columns = Arrays.copyOf(columns, 2 * nodes);
                thresholds = Arrays.copyOf(thresholds, 2 * nodes);
                above = Arrays.copyOf(above, 2 * nodes);
                below = Arrays.copyOf(below, 2 * nodes);
            }
            columns[nodes] = column;
            thresholds[nodes] = threshold;
            above[nodes] = aboveNode;
            below[nodes] = belowNode;
            return nodes++;
        }

        /** Ends a tree at its root. */
        public void root(int node) {
            roots = Arrays.copyOf(roots, roots.length + 1);
            roots[roots.length - 1] = node;
        }

        /** The trees so far. */
        public TreeClassifier build(int classes) {
            return new TreeClassifier(
                    classes,
                    roots.clone(),
                    Arrays.copyOf(columns, nodes),
                    Arrays.copyOf(thresholds, nodes),
                    Arrays.copyOf(above, nodes),
                    Arrays.copyOf(below, nodes));
        }
    }

    /** Number of nodes of all trees. */
    public int nodes() {
        return columns.length;
    }

    /** {@inheritDoc} The first of labels with equally many votes. Cost: a row's entries times the depth of its leaves. */
    @Override
    public int label(SparseRows data, int row) {
        double[] votes = new double[classes];
        for (int root : roots) {
            int node = root;
            while (columns[node] != LEAF) {
                node = value(data, row, columns[node]) > thresholds[node] ? above[node] : below[node];
            }
            votes[above[node]]++;
        }
        return Numbers.largest(votes);
    }

    private static double value(SparseRows data, int row, int column) {
        for (int entry = data.start(row); entry < data.start(row + 1); entry++) {
            if (data.column(entry) == column) {
                return data.value(entry);
            }
        }
        return 0;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(classes);
        Numbers.write(roots, out);
        Numbers.write(columns, out);
        Numbers.write(thresholds, out);
        Numbers.write(above, out);
        Numbers.write(below, out);
    }

    /** Reads back what {@link #save} wrote. */
    public static TreeClassifier restored(DataInput in) throws IOException {
        return new TreeClassifier(
                in.readInt(),
                Numbers.readIntegers(in),
                Numbers.readIntegers(in),
                Numbers.readDoubles(in),
                Numbers.readIntegers(in),
                Numbers.readIntegers(in));
    }

    @Override
    public long digest() {
        long shape = 31L * (31L * Arrays.hashCode(roots) + Arrays.hashCode(columns)) + Arrays.hashCode(above);
        return Numbers.digest(31 * shape + Arrays.hashCode(below), thresholds);
    }
}
