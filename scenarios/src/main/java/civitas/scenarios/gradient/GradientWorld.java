package civitas.scenarios.gradient;

import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Phase;
import civitas.kernel.RandomStream;
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
 * One replicate. In every round: the platform may disclose its parameter; members choose records by what they were last
 * shown, all others send the record they have; the platform learns. Beside it runs the same platform among honest
 * contributors.
 * <p>Random streams: {@code records} draws true records, {@code noise} is that of private training, {@code honest_noise} the
 * same of the platform beside it.
 */
final class GradientWorld implements World<GradientParameters>, Disclosing {
    private static final int SUCCESS = 0;
    private static final int MODEL = 1;
    private static final int HARM = 2;
    static final int COLUMNS = 3;

    private final Records records;
    private final RandomStream noise;
    private final RandomStream honestNoise;
    private final RecentRounds recent;
    private final Gate parameter = new Gate("platform.disclose_every");
    private GradientParameters parameters;
    private long rounds;
    private double theta;
    private double honestTheta;
    private double disclosed;
    private double reported;
    private long hash = TrajectoryHash.EMPTY;

    GradientWorld(GradientParameters parameters, Streams streams) {
        this.parameters = parameters;
        records = new Records(parameters, streams.open("records"));
        noise = streams.open("noise");
        honestNoise = streams.open("honest_noise");
        recent = new RecentRounds(parameters.measuredRounds(), COLUMNS);
        theta = parameters.start();
        honestTheta = theta;
        disclosed = theta;
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.everyRound(Phase.ANNOUNCE, this::disclose);
        timetable.everyRound(Phase.ACT, this::report);
        timetable.everyRound(Phase.PLATFORM_LEARN, this::learn);
    }

    /** Where the platform starts, everybody knows. */
    private void disclose() {
        parameter.open(rounds > 0 && rounds % parameters.platform().discloseEvery() == 0);
        if (parameter.isOpen()) {
            disclosed = parameter.read(theta);
        }
    }

    /** Members send records whose gradient phi'(theta) - z is what they aim at. */
    private void report() {
        double alpha = parameters.alpha();
        if (alpha > 0) {
            Collective collective = parameters.collective();
            double gradient = collective.strategy().gradient(parameters.theory(), alpha, disclosed);
            double where = collective.strategy().where(collective.goal(), disclosed);
            reported = parameters.loss().slope(where) - gradient;
        }
    }

    private void learn() {
        theta = next(theta, parameters.members(), noise);
        honestTheta = next(honestTheta, 0, honestNoise);
        rounds++;
        recent.begin();
        recent.set(SUCCESS, -Math.abs(theta - parameters.collective().goal()));
        recent.set(MODEL, theta);
        recent.set(HARM, parameters.baseRisk(theta) - parameters.baseRisk(honestTheta));
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, theta), reported);
    }

    private double next(double from, int members, RandomStream random) {
        double slope = parameters.loss().slope(from);
        double gradient = parameters.platform().training() instanceof Training.Private hidden
                ? records.privateGradient(slope, members, reported, hidden, random)
                : slope - records.mean(members, reported);
        return parameters.platform().firm().next(from, gradient);
    }

    @Override
    public boolean finished() {
        return rounds >= parameters.rounds();
    }

    @Override
    public void retune(GradientParameters changed) {
        parameters = changed;
    }

    @Override
    public List<Gate> channels() {
        return List.of(parameter);
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("success", () -> recent.latest(SUCCESS));
        series.put("model", () -> recent.latest(MODEL));
        series.put("non_member_harm", () -> recent.latest(HARM));
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("success", recent.mean(SUCCESS));
        outcomes.put("model", recent.mean(MODEL));
        outcomes.put("non_member_harm", recent.mean(HARM));
        outcomes.put("participation", parameters.alpha());
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeDouble(theta);
        out.writeDouble(honestTheta);
        out.writeDouble(disclosed);
        out.writeDouble(reported);
        out.writeLong(hash);
        recent.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        theta = in.readDouble();
        honestTheta = in.readDouble();
        disclosed = in.readDouble();
        reported = in.readDouble();
        hash = in.readLong();
        recent.restore(in);
    }
}
