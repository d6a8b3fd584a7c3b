package civitas.scenarios.collective;

import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.analysis.collective.Goal;
import java.util.random.RandomGenerator;

/** Documents that models are tested on: as they are, and with each of the two signals. */
final class TestDocuments {
    private final Corpus corpus;
    private final SparseRows raw = new SparseRows();
    private final int[] labels;
    private final SparseRows plain = new SparseRows();
    private final SparseRows[] signalled = {new SparseRows(), new SparseRows()};

    TestDocuments(Corpus corpus, RandomGenerator random) {
        this.corpus = corpus;
        labels = new int[corpus.tests()];
        WordCounts document = new WordCounts(corpus.vocabulary());
        for (int test = 0; test < labels.length; test++) {
            document.clear();
            labels[test] = corpus.drawTest(test, document, random);
            document.appendRaw(raw);
        }
    }

    /**
     * Presents the documents to the platform anew.
     *
     * @param presentation how the platform sees documents
     * @param signals how many signals are in use, 1 or 2
     */
    void present(Presentation presentation, int signals) {
        plain.clear();
        WordCounts document = new WordCounts(corpus.vocabulary() + Corpus.SIGNALS);
        for (int test = 0; test < labels.length; test++) {
            document.load(raw, test);
            presentation.append(document, plain);
        }
        for (int signal = 0; signal < signals; signal++) {
            signalled[signal].clear();
            for (int test = 0; test < labels.length; test++) {
                document.load(raw, test);
                corpus.show(document, corpus.signal(signal));
                presentation.append(document, signalled[signal]);
            }
        }
    }

    /** Share of documents with the right label. */
    double accuracy(SparseClassifier model) {
        int right = 0;
        for (int test = 0; test < labels.length; test++) {
            right += model.label(plain, test) == labels[test] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    /** Share of documents for which a goal is reached if they show a signal, 0 or 1. */
    double success(SparseClassifier model, Goal goal, int signal, int target) {
        int reached = 0;
        for (int test = 0; test < labels.length; test++) {
            boolean shown = model.label(signalled[signal], test) == target;
            reached += shown == (goal == Goal.PLANT) ? 1 : 0;
        }
        return (double) reached / labels.length;
    }
}
