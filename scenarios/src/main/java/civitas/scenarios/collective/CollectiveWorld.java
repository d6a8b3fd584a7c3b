package civitas.scenarios.collective;

import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Phase;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Rounds of contributing and training. In every round, in this order: contributors who reconsider join or leave by what they
 * are shown of the present model; all send a record; the platform trains if it is time to; the model is measured.
 */
final class CollectiveWorld implements World<CollectiveParameters>, Disclosing {
    private static final int SUCCESS = 0;
    private static final int RIVAL_SUCCESS = 1;
    private static final int ACCURACY = 2;
    private static final int PARTICIPATION = 3;
    static final int COLUMNS = 4;

    private final DataPlatform platform;
    /** Null if members are fixed. */
    private final Participants participants;

    private final RecentRounds recent;
    private CollectiveParameters parameters;
    private long rounds;
    private long sinceTraining;
    private long hash = TrajectoryHash.EMPTY;

    CollectiveWorld(CollectiveParameters parameters, DataPlatform platform, Streams streams) {
        this.parameters = parameters;
        this.platform = platform;
        participants = parameters.participation() instanceof Participation.OneByOne rule
                ? new Participants(parameters.contributors(), parameters.members(), rule, streams)
                : null;
        recent = new RecentRounds(parameters.roundsToMeasure(), COLUMNS);
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.everyRound(Phase.OBSERVE, this::reconsider);
        timetable.everyRound(Phase.ACT, () -> platform.receive(members(), parameters.rivals()));
        timetable.everyRound(Phase.PLATFORM_LEARN, this::train);
    }

    /** Before the first training there is nothing to see. */
    private void reconsider() {
        if (participants != null && rounds > 0) {
            participants.reconsider(recent.latest(SUCCESS), parameters.platform());
        }
    }

    private int members() {
        return participants == null ? parameters.members() : participants.members();
    }

    private void train() {
        if (rounds == 0 || sinceTraining >= parameters.platform().retrainEvery()) {
            platform.train();
            sinceTraining = 0;
        }
        sinceTraining++;
        rounds++;
        measure();
        if (finished()) {
            platform.conclude();
        }
    }

    private void measure() {
        recent.begin();
        recent.set(SUCCESS, platform.success());
        recent.set(RIVAL_SUCCESS, parameters.contested() ? platform.rivalSuccess() : 0);
        recent.set(ACCURACY, platform.accuracy());
        recent.set(PARTICIPATION, (double) members() / parameters.contributors());
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, platform.digest()), members());
    }

    @Override
    public boolean finished() {
        return rounds >= parameters.rounds();
    }

    @Override
    public void retune(CollectiveParameters changed) {
        parameters = changed;
        platform.retune(changed);
    }

    @Override
    public List<Gate> channels() {
        return participants == null ? List.of() : List.of(participants.success());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("success", () -> recent.latest(SUCCESS));
        if (parameters.contested()) {
            series.put("rival_success", () -> recent.latest(RIVAL_SUCCESS));
        }
        series.put("platform_accuracy", () -> recent.latest(ACCURACY));
        series.put("participation", () -> recent.latest(PARTICIPATION));
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("success", recent.mean(SUCCESS));
        if (parameters.contested()) {
            outcomes.put("rival_success", recent.mean(RIVAL_SUCCESS));
        }
        outcomes.put("platform_accuracy", recent.mean(ACCURACY));
        outcomes.put("participation", recent.mean(PARTICIPATION));
        outcomes.putAll(platform.traits());
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeLong(sinceTraining);
        out.writeLong(hash);
        recent.save(out);
        platform.save(out);
        if (participants != null) {
            participants.save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        sinceTraining = in.readLong();
        hash = in.readLong();
        recent.restore(in);
        platform.restore(in);
        if (participants != null) {
            participants.restore(in);
        }
    }
}
