package civitas.agents.tribuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.sparse.LinearClassifier;
import civitas.agents.sparse.SoftmaxSgd;
import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.agents.sparse.SparseTrainer;
import civitas.agents.sparse.VotingTrainer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

class TribuoLearnersTest {
    private static final int CLASSES = 3;
    private static final int FEATURES = 120;

    /** Documents in which 4 of 10 words tell the class. The last words and label 3 never occur. */
    private static SparseRows documents(int[] labels) {
        SplittableRandom random = new SplittableRandom(3);
        SparseRows data = new SparseRows();
        for (int row = 0; row < labels.length; row++) {
            labels[row] = random.nextInt(CLASSES);
            for (int word = 0; word < 10; word++) {
                int drawn = random.nextInt(10);
                int column = word < 4 ? labels[row] * 10 + drawn : 30 + random.nextInt(8) * 10 + drawn;
                data.add(column, 1);
            }
            data.endRow();
        }
        return merged(data);
    }

    /** A column may occur once per row only. */
    private static SparseRows merged(SparseRows data) {
        SparseRows merged = new SparseRows();
        for (int row = 0; row < data.rows(); row++) {
            float[] counts = new float[FEATURES];
            for (int entry = data.start(row); entry < data.start(row + 1); entry++) {
                counts[data.column(entry)] += data.value(entry);
            }
            for (int column = FEATURES - 1; column >= 0; column--) {
                if (counts[column] > 0) {
                    merged.add(column, counts[column]);
                }
            }
            merged.endRow();
        }
        return merged;
    }

    static Stream<SparseTrainer> trainers() {
        return Stream.of(
                new NaiveBayes(1, false),
                new LogisticAdaGrad(3, 1),
                new FactorisationMachine(3, 0.3, 2, 0.1),
                new DecisionTrees(1, 8, 0.5),
                new DecisionTrees(9, 8, 0.1),
                new VotingTrainer(new NaiveBayes(1, false), 3));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void learnsTheSameTwiceAndIsSaved(SparseTrainer trainer) throws IOException {
        int[] labels = new int[600];
        SparseRows data = documents(labels);
        SparseClassifier model = trainer.train(data, labels, FEATURES, CLASSES + 1, new SplittableRandom(5));
        int right = 0;
        for (int row = 0; row < labels.length; row++) {
            right += model.label(data, row) == labels[row] ? 1 : 0;
        }
        assertTrue(right > 500, "right " + right);
        SparseClassifier again = trainer.train(data, labels, FEATURES, CLASSES + 1, new SplittableRandom(5));
        assertEquals(model.digest(), again.digest());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        model.save(new DataOutputStream(saved));
        SparseClassifier restored = trainer.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(model.digest(), restored.digest());
        for (int row = 0; row < labels.length; row++) {
            assertEquals(model.label(data, row), restored.label(data, row));
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void oneLabelOrNoRowsMakeAConstant(SparseTrainer trainer) {
        SparseRows data = new SparseRows();
        SparseRows asked = new SparseRows();
        asked.add(1, 1);
        asked.endRow();
        assertEquals(0, label(trainer, data, asked));
        data.endRow();
        assertEquals(0, label(trainer, data, asked));
        data.append(asked, 0);
        data.append(asked, 0);
        if (!(trainer instanceof VotingTrainer)) {
            assertEquals(2, label(trainer, data, asked));
        }
    }

    private static int label(SparseTrainer trainer, SparseRows data, SparseRows asked) {
        return trainer.train(data, new int[] {1, 2, 2}, 2, 3, new SplittableRandom(1))
                .label(asked, 0);
    }

    /**
     * Label 0: counts 2, 1, 0; label 1: counts 0, 1, 1; the fourth column never occurs. With smoothing 1 the words have
     * probabilities 3/6, 2/6, 1/6 and 1/5, 2/5, 2/5, so that words 0 and 2 give 1/12 against 2/25.
     */
    @Test
    void naiveBayesByHand() {
        SparseRows data = new SparseRows();
        data.add(0, 2);
        data.add(1, 1);
        data.endRow();
        data.add(1, 1);
        data.add(2, 1);
        data.endRow();
        SparseRows asked = new SparseRows();
        asked.add(0, 1);
        asked.add(2, 1);
        asked.add(3, 5);
        asked.endRow();
        LinearClassifier model = (LinearClassifier)
                new NaiveBayes(1, false).train(data, new int[] {0, 1}, 4, 2, new SplittableRandom(1));
        assertEquals(Math.log(1 / 6.0), model.weight(2, 0), 1e-12);
        assertEquals(Math.log(1 / 5.0), model.weight(0, 1), 1e-12);
        double[] scores = model.scores(asked, 0);
        double posterior = 1 / (1 + Math.exp(scores[1] - scores[0]));
        assertEquals((1 / 12.0) / (1 / 12.0 + 2 / 25.0), posterior, 1e-12);
    }

    /** The numbers that are copied label as the library's own models. */
    @Test
    void labelsAreThoseOfTheLibrary() {
        int[] labels = new int[300];
        SparseRows data = documents(labels);
        MutableDataset<Label> set = new Examples(data, labels, FEATURES).set();
        assertAgree(new MultinomialNaiveBayesTrainer(0.5).train(set), new NaiveBayes(0.5, true), data, labels);
        AdaGrad steps = new AdaGrad(1, LogisticAdaGrad.EPSILON);
        long seed = new SplittableRandom(5).nextLong();
        assertAgree(
                new LinearSGDTrainer(new LogMulticlass(), steps, 2, -1, seed).train(set),
                new LogisticAdaGrad(2, 1),
                data,
                labels);
        assertAgree(
                new FMClassificationTrainer(new LogMulticlass(), steps, 2, -1, seed, 3, 0.1).train(set),
                new FactorisationMachine(2, 1, 3, 0.1),
                data,
                labels);
        assertAgree(new CARTClassificationTrainer(5, 1, seed).train(set), new DecisionTrees(1, 5, 0.5), data, labels);
    }

    private static void assertAgree(
            org.tribuo.Model<Label> library, SparseTrainer trainer, SparseRows data, int[] labels) {
        SparseClassifier ours = trainer.train(data, labels, FEATURES, CLASSES, new SplittableRandom(5));
        MutableDataset<Label> set = new Examples(data, labels, FEATURES).set();
        for (int row = 0; row < labels.length; row++) {
            Label said = library.predict(set.getExample(row)).getOutput();
            assertEquals(Examples.label(said), ours.label(data, row), trainer + " row " + row);
        }
    }

    @Test
    void rangesAreChecked() {
        assertEquals(
                "smoothing = 0.0, must be finite and > 0",
                assertThrows(IllegalArgumentException.class, () -> new NaiveBayes(0, false))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LogisticAdaGrad(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new FactorisationMachine(1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new DecisionTrees(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new VotingTrainer(new SoftmaxSgd(1, 1, 0), 0));
    }
}
