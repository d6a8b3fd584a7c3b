package civitas.scenarios.collective;

import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseTrainer;
import civitas.agents.sparse.VotingTrainer;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * A platform that learns from documents. It trains on the documents of the latest round and on those of older ones that it
 * still has: with memory m each survives a round with probability m. Beside its model it has the one it would have if
 * everybody had told the truth, trained on the same random numbers. Both are measured on documents that nobody trained on,
 * the same in all rounds.
 * <p>Random streams: {@code corpus} makes the world, {@code tests} and {@code records} draw documents, {@code targets} draws
 * targets, {@code memory} what is forgotten, {@code training} the seeds of models. Documents do not depend on who acts.
 */
final class DocumentPlatform implements DataPlatform {
    private final Corpus corpus;
    private final TestDocuments tests;
    private final DocumentReports reports;
    private final RandomStream records;
    private final RandomStream memory;
    private final RandomStream training;
    private final TrainingSet received;
    private final TrainingSet honest;
    /** Null unless the run looks for the critical mass. */
    private final DocumentReports.Drawn drawn;

    private CollectiveParameters parameters;
    private SparseTrainer trainer;
    private SparseClassifier model;
    private long seed0;
    private long seed1;
    /** Whether anybody acted in a round that the platform still has documents of. */
    private boolean touched;
    /** Whether what was received last may be remembered. */
    private boolean remembers;

    private double harm;
    private double criticalMass = Double.NaN;

    DocumentPlatform(DataWorld.Documents world, CollectiveParameters parameters, Streams streams) {
        corpus = world.corpus(streams.open("corpus"));
        tests = new TestDocuments(corpus, streams.open("tests"));
        records = streams.open("records");
        memory = streams.open("memory");
        training = streams.open("training");
        reports = new DocumentReports(corpus, parameters, streams.open("targets"));
        received = new TrainingSet(parameters.contributors());
        honest = new TrainingSet(parameters.contributors());
        drawn = parameters.criticalMass() == CriticalMassSearch.BISECTION
                ? new DocumentReports.Drawn(parameters.contributors())
                : null;
        retune(parameters);
        model = model(received);
    }

    @Override
    public void retune(CollectiveParameters changed) {
        boolean first = parameters == null;
        boolean others =
                first || changed.platform().copies() != parameters.platform().copies();
        parameters = changed;
        reports.retune(changed);
        if (others) {
            tests.present(Presentation.of(changed.platform()), reports.rivalSignal() + 1);
        }
        Training how = changed.platform().training();
        trainer = new VotingTrainer(
                ((Learner.ForDocuments) changed.platform().learner()).trainer(how),
                how instanceof Training.Robust robust ? robust.models() : 1);
    }

    @Override
    public void receive(int members, int rivals) {
        forget(remembers ? parameters.platform().memory() : 0);
        touched = (touched && received.size() > 0) || members > 0 || rivals > 0;
        reports.receive(members, rivals, records, received, honest, drawn);
        remembers = parameters.platform().memory() > 0;
    }

    private void forget(double kept) {
        if (kept == 0) {
            received.clear();
            honest.clear();
            return;
        }
        boolean[] survives = new boolean[received.size()];
        for (int document = 0; document < survives.length; document++) {
            survives[document] = memory.nextDouble() < kept;
        }
        received.retain(survives);
        honest.retain(survives);
    }

    @Override
    public void train() {
        seed0 = training.nextLong();
        seed1 = training.nextLong();
        model = model(received);
        boolean measured = touched && parameters.harm() == HarmMeasure.MEASURED;
        harm = measured ? tests.accuracy(model(honest)) - accuracy() : 0;
    }

    /** A model on the random numbers of the latest training. */
    private SparseClassifier model(TrainingSet documents) {
        RandomGenerator random = new XoRoShiRo128PlusPlus(seed0, seed1)::nextLong;
        return documents.train(trainer, reports.features(), corpus.labels(), random);
    }

    @Override
    public void conclude() {
        if (drawn == null) {
            return;
        }
        TrainingSet tried = new TrainingSet(parameters.contributors());
        int rivals = parameters.rivals();
        int members = Bisection.members(
                size -> {
                    reports.replay(drawn, size, rivals, tried);
                    return success(model(tried));
                },
                parameters.wantedSuccess(),
                parameters.contributors() - rivals);
        criticalMass = members < 0 ? Double.NaN : (double) members / parameters.contributors();
    }

    @Override
    public double success() {
        return success(model);
    }

    private double success(SparseClassifier firm) {
        return tests.success(firm, parameters.collective().strategy().goal(), 0, reports.target());
    }

    @Override
    public double rivalSuccess() {
        return tests.success(model, parameters.rival().strategy().goal(), reports.rivalSignal(), reports.rivalTarget());
    }

    @Override
    public double accuracy() {
        return tests.accuracy(model);
    }

    @Override
    public Map<String, Double> traits() {
        Map<String, Double> traits = new LinkedHashMap<>();
        if (parameters.harm() == HarmMeasure.MEASURED) {
            traits.put("non_member_harm", harm);
        }
        traits.put("signal_uniqueness", reports.signalUniqueness());
        if (drawn != null) {
            traits.put("critical_mass", criticalMass);
        }
        return traits;
    }

    @Override
    public long digest() {
        return model.digest();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        model.save(out);
        out.writeLong(seed0);
        out.writeLong(seed1);
        out.writeDouble(harm);
        out.writeDouble(criticalMass);
        out.writeDouble(reports.signalUniqueness());
        out.writeBoolean(touched);
        out.writeBoolean(remembers);
        if (remembers) {
            received.save(out);
            honest.save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        model = trainer.restore(in);
        seed0 = in.readLong();
        seed1 = in.readLong();
        harm = in.readDouble();
        criticalMass = in.readDouble();
        reports.restoreUniqueness(in.readDouble());
        touched = in.readBoolean();
        remembers = in.readBoolean();
        if (remembers) {
            received.restore(in);
            honest.restore(in);
        }
    }
}
