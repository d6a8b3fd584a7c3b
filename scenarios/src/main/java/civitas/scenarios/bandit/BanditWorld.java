package civitas.scenarios.bandit;

import civitas.kernel.OutputTable;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * One replicate of the study of strategic bandits; a round is one user.
 * <p>Random streams: {@code users} draws users, {@code noise} and {@code replay-noise} rewards, {@code platform} and
 * {@code replay-platform} arms where the platform draws them.
 */
final class BanditWorld implements World<BanditParameters>, Tabular {
    private final RandomGenerator choice;
    private final RandomGenerator replayChoice;
    private final Epochs epochs;
    private BanditParameters parameters;

    BanditWorld(BanditParameters parameters, Streams streams) {
        this.parameters = parameters;
        choice = streams.open("platform");
        replayChoice = streams.open("replay-platform");
        epochs = new Epochs(parameters, streams.open("users"), streams.open("noise"), streams.open("replay-noise"));
        begin(parameters.platform().mechanism());
    }

    private void begin(Mechanism mechanism) {
        epochs.use(mechanism.learner(parameters, choice), mechanism.learner(parameters, replayChoice));
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.rounds((rounds, mayStop) -> epochs.play(rounds));
    }

    @Override
    public boolean finished() {
        return epochs.finished();
    }

    /** {@inheritDoc} A new mechanism knows nothing; arms keep what they claim. */
    @Override
    public void retune(BanditParameters changed) {
        Mechanism before = parameters.platform().mechanism();
        parameters = changed;
        if (!changed.platform().mechanism().equals(before)) {
            begin(changed.platform().mechanism());
        }
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        EpochHistory history = epochs.history();
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("epoch", history::completed);
        series.put("regret", epochs::regret);
        series.put("epoch_regret", () -> history.completed() == 0 ? 0 : history.latest(EpochHistory.REGRET));
        series.put("distortion", epochs::distortion);
        series.put("active_arms", epochs::activeArms);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        EpochHistory history = epochs.history();
        double first = history.of(0, EpochHistory.REGRET);
        double last = history.latest(EpochHistory.REGRET);
        double uniform = Quantities.uniformRegret(parameters);
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("regret_first", first);
        outcomes.put("regret_last", last);
        outcomes.put("regret_mean", history.mean(EpochHistory.REGRET));
        outcomes.put("regret_growth", first > 0 ? last / first : Double.NaN);
        boolean steady = !(parameters.behaviour() instanceof ArmBehaviour.BaitAndSwitch);
        outcomes.put("efficiency", steady && uniform > 0 ? 1 - last / uniform : Double.NaN);
        outcomes.put("reward", history.latest(EpochHistory.REWARD) / parameters.rounds());
        outcomes.put("distortion", history.latest(EpochHistory.DISTORTION));
        outcomes.put("eliminated", history.latest(EpochHistory.ELIMINATED));
        outcomes.put("elimination_round", history.latest(EpochHistory.FIRST_ELIMINATION));
        for (int arm = 0; arm < parameters.arms(); arm++) {
            outcomes.put("share_" + (arm + 1), history.latest(EpochHistory.SHARES + arm));
        }
        return outcomes;
    }

    @Override
    public List<OutputTable> tables() {
        List<String> columns = new ArrayList<>(List.of("epoch", "regret", "reward", "distortion", "eliminated"));
        for (int arm = 1; arm <= parameters.arms(); arm++) {
            columns.add("share_" + arm);
        }
        return List.of(
                new OutputTable("epochs", columns, this::writeEpochs),
                new OutputTable("claims", List.of("arm", "feature", "truth", "claim"), this::writeClaims));
    }

    private void writeEpochs(OutputTable.Rows rows) throws IOException {
        EpochHistory history = epochs.history();
        for (int epoch = 0; epoch < history.completed(); epoch++) {
            List<Object> row = new ArrayList<>(List.of(
                    epoch,
                    history.of(epoch, EpochHistory.REGRET),
                    history.of(epoch, EpochHistory.REWARD),
                    history.of(epoch, EpochHistory.DISTORTION),
                    (int) history.of(epoch, EpochHistory.ELIMINATED)));
            for (int arm = 0; arm < parameters.arms(); arm++) {
                row.add(history.of(epoch, EpochHistory.SHARES + arm));
            }
            rows.row(row.toArray());
        }
    }

    private void writeClaims(OutputTable.Rows rows) throws IOException {
        int dimensions = parameters.dimensions();
        for (int cell = 0; cell < parameters.arms() * dimensions; cell++) {
            rows.row(cell / dimensions + 1, cell % dimensions + 1, epochs.truth(cell), epochs.claim(cell));
        }
    }

    @Override
    public long trajectoryHash() {
        return epochs.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        epochs.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        epochs.restore(in);
    }
}
