package civitas.scenarios.collective;

import civitas.analysis.collective.DataStrategy;
import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.SignalStrength;
import civitas.analysis.collective.TableClassifier;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * A platform in a finite world: it counts records by kind and labels every feature. Beside its model it has the one it
 * would have if everybody had told the truth. Both are measured exactly on the base law.
 * <p>Random streams: {@code records} draws contributors' records, {@code training} is the platform's.
 */
final class TablePlatform implements DataPlatform {
    private final FiniteWorld world;
    private final RecordSampler records;
    private final RandomStream training;
    private final int kinds;
    private CollectiveParameters parameters;
    private Reports reports;
    private Ballots received;
    private Ballots honest;
    private int[] rivalMoves;
    private TableClassifier model;
    private TableClassifier honestModel;

    TablePlatform(FiniteWorld world, CollectiveParameters parameters, Streams streams) {
        this.world = world;
        FiniteLaw base = world.base();
        records = new RecordSampler(base, streams.open("records"));
        training = streams.open("training");
        kinds = base.features() * base.labels();
        model = TableClassifier.of(new int[base.features()]);
        honestModel = model;
        retune(parameters);
    }

    @Override
    public void retune(CollectiveParameters changed) {
        parameters = changed;
        reports = new Reports(world, changed);
        rivalMoves = moves(reports.rivalStrategy());
        int models = changed.platform().training() instanceof Training.Robust robust ? robust.models() : 1;
        if (received == null || received.models() != models) {
            received = new Ballots(models, kinds);
            honest = new Ballots(models, kinds);
        }
    }

    /** Where a strategy moves each kind of record, {@code int[x K + y]}. */
    private int[] moves(DataStrategy strategy) {
        int labels = world.base().labels();
        int[] moves = new int[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            int x = kind / labels;
            int y = kind % labels;
            moves[kind] = strategy.feature(x, y) * labels + strategy.label(x, y);
        }
        return moves;
    }

    @Override
    public void receive(int members, int rivals) {
        received.age(parameters.platform().memory());
        honest.age(parameters.platform().memory());
        if (parameters.platform().evidence() == Evidence.POPULATION) {
            received.addLaw(reports.law(members, rivals).joint());
            honest.addLaw(world.base().joint());
            return;
        }
        int estimating = reports.estimators(members);
        int[] moves = moves(reports.strategy(known(estimating)));
        for (int contributor = estimating; contributor < parameters.contributors(); contributor++) {
            int kind = records.draw();
            int part = part();
            honest.add(part, kind);
            if (contributor < members) {
                received.add(part, moves[kind]);
            } else {
                received.add(part, contributor < members + rivals ? rivalMoves[kind] : kind);
            }
        }
    }

    /** The model that learns from a record. */
    private int part() {
        return received.models() == 1 ? 0 : training.nextInt(received.models());
    }

    /** What the collective knows of the base law: what its estimators see, or all if it has none. */
    private FiniteLaw known(int estimating) {
        if (estimating == 0) {
            return world.base();
        }
        double[] seen = new double[kinds];
        for (int estimator = 0; estimator < estimating; estimator++) {
            int kind = records.draw();
            seen[kind]++;
            honest.add(part(), kind);
        }
        return FiniteLaw.ofWeights(world.base().labels(), seen);
    }

    @Override
    public void train() {
        Learner.ForTables learner = (Learner.ForTables) parameters.platform().learner();
        // The same noise for both, so that nobody is harmed by what nobody did.
        long seed0 = training.nextLong();
        long seed1 = training.nextLong();
        model = received.train(learner, reports.task(), parameters.platform(), noise(seed0, seed1));
        honestModel = honest.train(learner, reports.honestTask(), parameters.platform(), noise(seed0, seed1));
    }

    private static RandomGenerator noise(long seed0, long seed1) {
        return new XoRoShiRo128PlusPlus(seed0, seed1)::nextLong;
    }

    @Override
    public double success() {
        return reports.success(model);
    }

    @Override
    public double rivalSuccess() {
        return reports.rivalSuccess(model);
    }

    @Override
    public double accuracy() {
        return model.accuracy(world.base());
    }

    @Override
    public Map<String, Double> traits() {
        FiniteLaw seen = FiniteLaw.ofWeights(world.base().labels(), honest.totals());
        SignalStrength strength = SignalStrength.of(seen, world.signal(), reports.target());
        double critical = parameters
                .collective()
                .strategy()
                .staircase(seen, world.signal(), reports.target())
                .criticalMass(parameters.wantedSuccess());
        Map<String, Double> traits = new LinkedHashMap<>();
        traits.put("non_member_harm", honestModel.accuracy(world.base()) - accuracy());
        traits.put("critical_mass", Double.isFinite(critical) ? critical : Double.NaN);
        traits.put("suboptimality_gap", strength.suboptimalityGap());
        traits.put("signal_uniqueness", strength.uniqueness());
        return traits;
    }

    @Override
    public long digest() {
        long hash = TrajectoryHash.EMPTY;
        for (double count : received.totals()) {
            hash = TrajectoryHash.mix(hash, count);
        }
        for (int label : model.labels()) {
            hash = TrajectoryHash.mix(hash, label);
        }
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        received.save(out);
        honest.save(out);
        save(model, out);
        save(honestModel, out);
    }

    private static void save(TableClassifier model, DataOutput out) throws IOException {
        for (int label : model.labels()) {
            out.writeInt(label);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        received.restore(in);
        honest.restore(in);
        model = restoreModel(in);
        honestModel = restoreModel(in);
    }

    private TableClassifier restoreModel(DataInput in) throws IOException {
        int[] labels = new int[world.base().features()];
        for (int x = 0; x < labels.length; x++) {
            labels[x] = in.readInt();
        }
        return TableClassifier.of(labels);
    }
}
