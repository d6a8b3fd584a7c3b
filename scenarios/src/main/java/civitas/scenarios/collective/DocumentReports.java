package civitas.scenarios.collective;

import civitas.agents.sparse.SparseRows;
import java.util.random.RandomGenerator;

/**
 * What contributors of a round report. Contributors are numbered in the random order of their documents; the first are the
 * members, so that larger collectives contain smaller ones, and the last are the members of the second collective.
 */
final class DocumentReports {
    private final Corpus corpus;
    private final WordCounts document;
    private final int target;
    private final int rivalTarget;
    private CollectiveParameters parameters;
    private double signalUniqueness;

    DocumentReports(Corpus corpus, CollectiveParameters parameters, RandomGenerator targets) {
        this.corpus = corpus;
        this.parameters = parameters;
        document = new WordCounts(corpus.vocabulary() + Corpus.SIGNALS);
        target = parameters.collective().target().index(corpus.labels(), targets);
        rivalTarget = parameters.rival().target().index(corpus.labels(), targets);
    }

    void retune(CollectiveParameters changed) {
        parameters = changed;
    }

    int target() {
        return target;
    }

    int rivalTarget() {
        return rivalTarget;
    }

    /** The signal of the second collective, 0 or 1. */
    int rivalSignal() {
        return parameters.contested() && parameters.rival().signal() == RivalSignal.OTHER ? 1 : 0;
    }

    /** Columns that documents have as rows. */
    int features() {
        return document.vocabulary();
    }

    /** Share of the latest round's true documents that carry the signal. */
    double signalUniqueness() {
        return signalUniqueness;
    }

    void restoreUniqueness(double saved) {
        signalUniqueness = saved;
    }

    /** Documents as they truly are, to play a round again with other members; counts as they are. */
    static final class Drawn {
        private final SparseRows counts = new SparseRows();
        private final int[] labels;

        Drawn(int contributors) {
            labels = new int[contributors];
        }
    }

    /**
     * Contributors draw documents and report.
     *
     * @param received gets what is reported
     * @param honest gets the truth
     * @param drawn gets the truth as counts; null if nobody wants it
     */
    void receive(
            int members, int rivals, RandomGenerator records, TrainingSet received, TrainingSet honest, Drawn drawn) {
        Presentation presentation = Presentation.of(parameters.platform());
        int carry = 0;
        if (drawn != null) {
            drawn.counts.clear();
        }
        for (int contributor = 0; contributor < parameters.contributors(); contributor++) {
            document.clear();
            int label = corpus.recorded(corpus.draw(document, records), records);
            carry += document.count(corpus.signal(0)) != 0 ? 1 : 0;
            if (drawn != null) {
                drawn.labels[contributor] = label;
                document.appendRaw(drawn.counts);
            }
            honest.add(document, label, presentation);
            if (contributor < members || contributor >= parameters.contributors() - rivals) {
                int reported = report(contributor, label, members, rivals);
                received.add(document, reported, presentation);
            } else {
                received.addLast(honest, label);
            }
        }
        signalUniqueness = (double) carry / parameters.contributors();
    }

    /** The same documents with so many members. */
    void replay(Drawn drawn, int members, int rivals, TrainingSet received) {
        Presentation presentation = Presentation.of(parameters.platform());
        received.clear();
        for (int contributor = 0; contributor < drawn.labels.length; contributor++) {
            document.load(drawn.counts, contributor);
            int reported = report(contributor, drawn.labels[contributor], members, rivals);
            received.add(document, reported, presentation);
        }
    }

    private int report(int contributor, int label, int members, int rivals) {
        if (contributor < members) {
            return report(parameters.collective().strategy(), label, target, 0);
        }
        if (contributor >= parameters.contributors() - rivals) {
            return report(parameters.rival().strategy(), label, rivalTarget, rivalSignal());
        }
        return label;
    }

    private int report(Strategy strategy, int label, int goal, int signal) {
        Strategy.ForDocuments reporting = (Strategy.ForDocuments) strategy;
        if (reporting.shows(label, goal)) {
            corpus.show(document, corpus.signal(signal));
        }
        return reporting.reports(label, goal);
    }
}
