package civitas.scenarios.collective;

import civitas.agents.sparse.PrivateSgd;
import civitas.agents.sparse.SoftmaxSgd;
import civitas.agents.sparse.SparseTrainer;
import civitas.agents.tribuo.DecisionTrees;
import civitas.agents.tribuo.FactorisationMachine;
import civitas.agents.tribuo.LogisticAdaGrad;
import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.JustTrainTwice;
import civitas.analysis.collective.Signal;
import civitas.analysis.collective.Suboptimality;
import civitas.analysis.collective.TableClassifier;
import civitas.scenario.Parameter;

/** How the platform learns. */
public sealed interface Learner {
    /** A learner for worlds of tables. */
    interface ForTables {
        /**
         * Learns from counts or probabilities.
         *
         * @param scores {@code double[x * K + y]}, at least 0; not modified
         * @param task who learns against whom
         */
        default TableClassifier train(double[] scores, TableTask task) {
            return TableClassifier.argmax(scores, task.planted());
        }

        /** Distance from the optimal firm; 0 for learners that are not defined by one. */
        default double epsilon() {
            return 0;
        }
    }

    /** A learner for worlds of documents. */
    interface ForDocuments {
        /** How a model is trained; private training only if it {@link #canBePrivate}. */
        SparseTrainer trainer(Training training);

        /** Whether it wants documents scaled to length 1. */
        default boolean unitRows() {
            return true;
        }

        /** Whether it has a private form. */
        default boolean canBePrivate() {
            return false;
        }
    }

    /** The most frequent label in worlds of tables, {@link Softmax} with its defaults in worlds of documents. */
    record Automatic() implements Learner, ForTables, ForDocuments {
        @Override
        public SparseTrainer trainer(Training training) {
            return new Softmax(Softmax.EPOCHS, Softmax.STEP, Softmax.DECAY).trainer(training);
        }

        @Override
        public boolean canBePrivate() {
            return true;
        }
    }

    /** The most frequent label of each feature: the optimal firm. */
    record MostFrequent() implements Learner, ForTables {}

    /** Suboptimal: at each feature a share of what it learns from is chosen against the collective. */
    record PointwiseContamination(
            @Parameter(description = "That share.", value = "0.05", range = "[0, 0.5)") double epsilon)
            implements Learner, ForTables {
        @Override
        public TableClassifier train(double[] scores, TableTask task) {
            return task.against(Suboptimality.POINTWISE_CONTAMINATION, scores, epsilon);
        }
    }

    /** Suboptimal: a share of all it learns from is chosen against the collective. */
    record JointContamination(
            @Parameter(description = "That share.", value = "0.0001", range = "[0, 0.5)") double epsilon)
            implements Learner, ForTables {
        @Override
        public TableClassifier train(double[] scores, TableTask task) {
            return task.against(Suboptimality.JOINT_CONTAMINATION, scores, epsilon);
        }
    }

    /** Suboptimal: what it learns from is at some distance from the records, chosen against the collective. */
    record TotalVariation(
            @Parameter(description = "Total variation distance.", value = "0.0001", range = "[0, 0.5)") double epsilon)
            implements Learner, ForTables {
        @Override
        public TableClassifier train(double[] scores, TableTask task) {
            return task.against(Suboptimality.TOTAL_VARIATION, scores, epsilon);
        }
    }

    /** Trains a second time with more weight on what the first model got wrong. */
    record TrainTwice(
            @Parameter(
                            description = "Weight lambda of records that the first model gets wrong.",
                            value = "3",
                            range = "[1, 1000000]",
                            source = "instance of ours after Ben-Dov, Fawkes, Samadi, Sanyal 2024")
                    double upweight)
            implements Learner, ForTables {
        @Override
        public TableClassifier train(double[] scores, TableTask task) {
            return new JustTrainTwice(upweight).train(scores, task.planted());
        }
    }

    /** Multinomial logistic regression by stochastic gradient descent. */
    record Softmax(
            @Parameter(description = "Passes over the records.", value = "10", range = "[0, 10000]") int epochs,
            @Parameter(description = "First step size.", value = "2", range = "(0, 1000]") double step,
            @Parameter(
                            description = "Decay of the step: step/(1 + decay e) in epoch e.",
                            value = "0.5",
                            range = "[0, 1000]")
                    double decay)
            implements Learner, ForDocuments {
        private static final int EPOCHS = 10;
        private static final double STEP = 2;
        private static final double DECAY = 0.5;

        @Override
        public SparseTrainer trainer(Training training) {
            return training instanceof Training.Private hidden
                    ? new PrivateSgd(epochs, step, decay, hidden.lot(), hidden.clip(), hidden.noise())
                    : new SoftmaxSgd(epochs, step, decay);
        }

        @Override
        public boolean canBePrivate() {
            return true;
        }
    }

    /** Multinomial naive Bayes on counts of words. */
    record NaiveBayes(
            @Parameter(
                            description = "Added to the count of every word of every label.",
                            value = "1",
                            range = "(0, 1000000]")
                    double smoothing,
            @Parameter(
                            description =
                                    "Whether words that a label has not seen are as likely as in Tribuo's own model, where probabilities do not sum to 1; for comparisons.",
                            value = "false")
                    boolean asLibrary)
            implements Learner, ForDocuments {
        @Override
        public SparseTrainer trainer(Training training) {
            return new civitas.agents.tribuo.NaiveBayes(smoothing, asLibrary);
        }

        @Override
        public boolean unitRows() {
            return false;
        }
    }

    /** A classification tree on counts of words, or a forest of trees that vote. */
    record Tree(
            @Parameter(description = "Number of trees; one alone sees all words.", value = "1", range = "[1, 10000]")
                    int trees,
            @Parameter(description = "Largest depth.", value = "20", range = "[1, 1000]") int depth,
            @Parameter(
                            description = "Share of words that a split of a forest chooses from.",
                            value = "0.05",
                            range = "(0, 1)")
                    double share)
            implements Learner, ForDocuments {
        @Override
        public SparseTrainer trainer(Training training) {
            return new DecisionTrees(trees, depth, share);
        }

        /** Few different values: the library keeps a table of labels for each. */
        @Override
        public boolean unitRows() {
            return false;
        }
    }

    /** Factorisation machines: a linear score and interactions of words. */
    record Factorisation(
            @Parameter(description = "Passes over the records.", value = "5", range = "[1, 10000]") int epochs,
            @Parameter(description = "Step size of AdaGrad.", value = "0.3", range = "(0, 1000]") double step,
            @Parameter(description = "Number of factors.", value = "4", range = "[1, 100]") int factors,
            @Parameter(description = "Variance of the factors' first values.", value = "0.01", range = "(0, 1000]")
                    double variance)
            implements Learner, ForDocuments {
        @Override
        public SparseTrainer trainer(Training training) {
            return new FactorisationMachine(epochs, step, factors, variance);
        }
    }

    /** Multinomial logistic regression whose steps shrink weight by weight. */
    record LinearAdagrad(
            @Parameter(description = "Passes over the records.", value = "5", range = "[1, 10000]") int epochs,
            @Parameter(description = "Step size.", value = "1", range = "(0, 1000]") double step)
            implements Learner, ForDocuments {
        @Override
        public SparseTrainer trainer(Training training) {
            return new LogisticAdaGrad(epochs, step);
        }
    }

    /**
     * What a table learner needs to know beside the records.
     *
     * @param planted labels that lose ties, {@code boolean[y]}
     * @param signal signal of the collective that a suboptimal firm resists
     * @param base base law
     * @param target label of that collective, -1 if there is none to resist
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record TableTask(boolean[] planted, Signal signal, FiniteLaw base, int target) {
        private TableClassifier against(Suboptimality reading, double[] scores, double epsilon) {
            TableClassifier optimal = TableClassifier.argmax(scores, planted);
            if (target < 0) {
                return optimal;
            }
            FiniteLaw reports = FiniteLaw.ofWeights(planted.length, scores);
            return reading.adversary(reports, signal.planted(base), optimal, target, epsilon);
        }
    }
}
