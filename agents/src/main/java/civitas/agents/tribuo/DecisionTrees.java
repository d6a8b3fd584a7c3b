package civitas.agents.tribuo;

import civitas.agents.Require;
import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.agents.sparse.SparseTrainer;
import civitas.agents.sparse.TreeClassifier;
import java.io.DataInput;
import java.io.IOException;
import java.util.random.RandomGenerator;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;

/**
 * Classification trees that split where Gini impurity falls most, or a random forest of such trees: each is grown on a
 * bootstrap sample and sees a random share of the columns at every split, and trees vote.
 * <p>Source: Breiman, Friedman, Olshen, Stone, "Classification and Regression Trees", 1984; Breiman, "Random Forests",
 * Machine Learning 2001; trained by Tribuo 4.3.2, which does not split nodes of fewer than five rows. Draws one seed.
 *
 * @param trees number of trees, at least 1
 * @param depth largest depth, at least 1
 * @param share of columns that a split of a forest chooses from, in (0, 1); one tree alone sees all
 */
public record DecisionTrees(int trees, int depth, double share) implements SparseTrainer {
    /** Checks the ranges. */
    public DecisionTrees {
        Require.that(trees >= 1, "trees", trees, "at least 1");
        Require.that(depth >= 1, "depth", depth, "at least 1");
        Require.that(share > 0 && share < 1, "share", share, "in (0, 1)");
    }

    @Override
    public SparseClassifier train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        long seed = random.nextLong();
        Examples examples = new Examples(data, labels, features);
        TreeClassifier.Builder builder = new TreeClassifier.Builder();
        if (!examples.differ()) {
            builder.root(builder.leaf(examples.onlyLabel()));
        } else if (trees == 1) {
            copy(new CARTClassificationTrainer(depth, 1, seed).train(examples.set()), builder);
        } else {
            forest(examples, seed, builder);
        }
        return builder.build(classes);
    }

    private void forest(Examples examples, long seed, TreeClassifier.Builder builder) {
        CARTClassificationTrainer one = new CARTClassificationTrainer(depth, (float) share, seed);
        WeightedEnsembleModel<Label> forest = (WeightedEnsembleModel<Label>)
                new RandomForestTrainer<>(one, new VotingCombiner(), trees, seed).train(examples.set());
        for (Model<Label> tree : forest.getModels()) {
            copy((TreeModel<Label>) tree, builder);
        }
    }

    private static void copy(TreeModel<Label> tree, TreeClassifier.Builder builder) {
        int[] columns = Examples.columns(tree.getFeatureIDMap());
        builder.root(copy(tree.getRoot(), columns, builder));
    }

    /** Children first; trees are at most {@link #depth} deep. */
    private static int copy(Node<Label> node, int[] columns, TreeClassifier.Builder builder) {
        if (node instanceof SplitNode<Label> split) {
            int above = copy(split.getGreaterThan(), columns, builder);
            int below = copy(split.getLessThanOrEqual(), columns, builder);
            return builder.split(columns[split.getFeatureID()], split.splitValue(), above, below);
        }
        return builder.leaf(Examples.label(((LeafNode<Label>) node).getOutput()));
    }

    @Override
    public SparseClassifier restore(DataInput in) throws IOException {
        return TreeClassifier.restored(in);
    }
}
