package civitas.scenarios.classification;

import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Phase;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** One replicate of the study of strategic classification. Random stream {@code contestants} draws who comes. */
final class ClassificationWorld implements World<ClassificationParameters>, Disclosing {
    private final Contest contest;
    private final long lastRound;
    private long rounds;

    ClassificationWorld(ClassificationParameters parameters, Streams streams) {
        contest = new Contest(parameters, streams.open("contestants"));
        lastRound = parameters.rounds();
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.everyRound(Phase.ANNOUNCE, contest::announce);
        timetable.everyRound(Phase.ACT, contest::judge);
        timetable.everyRound(Phase.PLATFORM_LEARN, () -> {
            contest.learn();
            rounds++;
        });
    }

    @Override
    public boolean finished() {
        return rounds >= lastRound;
    }

    @Override
    public void retune(ClassificationParameters changed) {
        contest.change(changed);
    }

    @Override
    public List<Gate> channels() {
        return List.of(contest.published());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        RecentRounds recent = contest.recent();
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        Quantities.COLUMNS.forEach((name, column) -> series.put(name, () -> recent.latest(column)));
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        RecentRounds recent = contest.recent();
        Map<String, Double> outcomes = new LinkedHashMap<>();
        Quantities.COLUMNS.forEach((name, column) -> outcomes.put(name, recent.mean(column)));
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return contest.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        contest.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        contest.restore(in);
    }
}
