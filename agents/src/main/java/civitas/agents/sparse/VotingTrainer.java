package civitas.agents.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Splits rows at random among several models that vote, so that few rows move few models. One model gets all rows as they
 * are and draws nothing more. Source: Levine, Feizi, "Deep Partition Aggregation", ICLR 2021, with random parts.
 *
 * @param learner trains each model
 * @param models number of models, at least 1
 */
public record VotingTrainer(SparseTrainer learner, int models) implements SparseTrainer {
    /** Checks the range. */
    public VotingTrainer {
        if (models < 1) {
            throw new IllegalArgumentException("models = " + models + ", must be at least 1");
        }
    }

    @Override
    public SparseClassifier train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        if (models == 1) {
            return new Vote(new SparseClassifier[] {learner.train(data, labels, features, classes, random)}, classes);
        }
        SparseRows[] parts = new SparseRows[models];
        int[][] partLabels = new int[models][labels.length];
        for (int model = 0; model < models; model++) {
            parts[model] = new SparseRows();
        }
        for (int row = 0; row < data.rows(); row++) {
            int model = random.nextInt(models);
            partLabels[model][parts[model].rows()] = labels[row];
            parts[model].append(data, row);
        }
        SparseClassifier[] trained = new SparseClassifier[models];
        for (int model = 0; model < models; model++) {
            trained[model] = learner.train(parts[model], partLabels[model], features, classes, random);
        }
        return new Vote(trained, classes);
    }

    @Override
    public SparseClassifier restore(DataInput in) throws IOException {
        int classes = in.readInt();
        SparseClassifier[] trained = new SparseClassifier[in.readInt()];
        for (int model = 0; model < trained.length; model++) {
            trained[model] = learner.restore(in);
        }
        return new Vote(trained, classes);
    }

    /** The label most models say, the first of equals. */
    private static final class Vote implements SparseClassifier {
        private final SparseClassifier[] models;
        private final int classes;

        Vote(SparseClassifier[] models, int classes) {
            this.models = models;
            this.classes = classes;
        }

        @Override
        public int label(SparseRows data, int row) {
            if (models.length == 1) {
                return models[0].label(data, row);
            }
            double[] votes = new double[classes];
            for (SparseClassifier model : models) {
                votes[model.label(data, row)]++;
            }
            return Numbers.largest(votes);
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeInt(classes);
            out.writeInt(models.length);
            for (SparseClassifier model : models) {
                model.save(out);
            }
        }

        @Override
        public long digest() {
            long hash = models.length;
            for (SparseClassifier model : models) {
                hash = 31 * hash + model.digest();
            }
            return hash;
        }
    }
}
