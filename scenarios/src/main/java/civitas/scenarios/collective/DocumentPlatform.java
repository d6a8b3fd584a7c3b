package civitas.scenarios.collective;

import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.agents.sparse.SparseTrainer;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * A platform that learns from documents, their words scaled to length 1. It trains on the documents of the latest round.
 * Success and accuracy are measured on documents that nobody trained on, the same in all rounds.
 * <p>Random streams: {@code corpus} makes the world, {@code tests} and {@code records} draw documents, {@code targets} draws
 * targets, {@code training} is the platform's. Documents do not depend on who acts.
 */
final class DocumentPlatform implements DataPlatform {
    private final Corpus corpus;
    private final TestDocuments tests;
    private final RandomStream records;
    private final RandomStream training;
    private final WordCounts document;
    private final SparseRows received = new SparseRows();
    private final int[] labels;
    private final int target;
    private final int rivalTarget;
    private CollectiveParameters parameters;
    private SparseTrainer trainer;
    private SparseClassifier model;

    DocumentPlatform(DataWorld.Documents world, CollectiveParameters parameters, Streams streams) {
        corpus = world.corpus(streams.open("corpus"));
        tests = new TestDocuments(corpus, streams.open("tests"));
        records = streams.open("records");
        training = streams.open("training");
        RandomStream targets = streams.open("targets");
        target = parameters.collective().target().index(corpus.labels(), targets);
        rivalTarget = parameters.rival().target().index(corpus.labels(), targets);
        document = new WordCounts(corpus.vocabulary() + 2);
        labels = new int[parameters.contributors()];
        retune(parameters);
        model = trainer.train(received, labels, document.vocabulary(), corpus.labels(), training);
    }

    @Override
    public void retune(CollectiveParameters changed) {
        int copies = changed.platform().copies();
        if (parameters == null || copies != parameters.platform().copies()) {
            tests.present(copies, rivalSignal(changed) + 1);
        }
        parameters = changed;
        trainer = ((Learner.ForDocuments) changed.platform().learner())
                .trainer(changed.platform().training());
    }

    private static int rivalSignal(CollectiveParameters parameters) {
        return parameters.contested() && parameters.rival().signal() == RivalSignal.OTHER ? 1 : 0;
    }

    @Override
    public void receive(int members, int rivals) {
        received.clear();
        Strategy.ForDocuments ours =
                (Strategy.ForDocuments) parameters.collective().strategy();
        Strategy.ForDocuments theirs =
                (Strategy.ForDocuments) parameters.rival().strategy();
        for (int contributor = 0; contributor < labels.length; contributor++) {
            document.clear();
            int label = corpus.recorded(corpus.draw(document, records), records);
            if (contributor < members) {
                label = report(ours, label, target, 0);
            } else if (contributor < members + rivals) {
                label = report(theirs, label, rivalTarget, rivalSignal(parameters));
            }
            labels[contributor] = label;
            document.appendUnit(received, parameters.platform().copies());
        }
    }

    private int report(Strategy.ForDocuments strategy, int label, int goal, int signal) {
        if (strategy.shows(label, goal)) {
            corpus.show(document, corpus.vocabulary() + signal);
        }
        return strategy.reports(label, goal);
    }

    @Override
    public void train() {
        model = trainer.train(received, labels, document.vocabulary(), corpus.labels(), training);
    }

    @Override
    public double success() {
        return tests.success(model, parameters.collective().strategy().goal(), 0, target);
    }

    @Override
    public double rivalSuccess() {
        return tests.success(model, parameters.rival().strategy().goal(), rivalSignal(parameters), rivalTarget);
    }

    @Override
    public double accuracy() {
        return tests.accuracy(model);
    }

    @Override
    public Map<String, Double> traits() {
        return Map.of();
    }

    @Override
    public long digest() {
        return model.digest();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        model.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        model = trainer.restore(in);
    }
}
