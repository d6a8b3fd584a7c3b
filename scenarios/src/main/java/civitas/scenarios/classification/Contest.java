package civitas.scenarios.classification;

import civitas.analysis.strategic.ThresholdGame;
import civitas.information.Gate;
import civitas.kernel.TrajectoryHash;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Round after round: the jury publishes a threshold, new contestants answer, the jury accepts, learns who was qualified, and
 * may retrain. Not thread-safe.
 */
final class Contest {
    static final int ACCURACY = 0;
    static final int THRESHOLD = 1;
    static final int MOVERS = 2;
    static final int BURDEN = 3;
    static final int IMPROVEMENT = 4;
    static final int FALSE_ACCEPTANCE = 5;
    static final int FALSE_REJECTION = 6;
    static final int COLUMNS = 7;

    private final RandomGenerator random;
    private final double[] qualified;
    private final double[] unqualified;
    private final RecentRounds recent;
    /** What the jury publishes; it is always open. */
    private final Gate published = new Gate("platform.jury");

    private ThresholdGame game;
    private Jury jury;
    private double threshold;
    private double retrained;
    private int qualifiedCount;
    private long hash = TrajectoryHash.EMPTY;

    /** @param random draws contestants */
    Contest(ClassificationParameters parameters, RandomGenerator random) {
        this.random = random;
        qualified = new double[parameters.contestants()];
        unqualified = new double[parameters.contestants()];
        recent = new RecentRounds(parameters.measuredRounds(), COLUMNS);
        published.open(true);
        change(parameters);
    }

    /** Continues with contestants of other costs, or another jury. */
    void change(ClassificationParameters parameters) {
        game = parameters.game();
        jury = parameters.platform().jury();
    }

    /** The jury publishes what it accepts. */
    void announce() {
        threshold = jury.threshold(game, retrained);
    }

    /** Contestants come, answer and are judged. */
    void judge() {
        int contestants = qualified.length;
        double movers = 0;
        double burden = 0;
        double improvement = 0;
        int falselyAccepted = 0;
        int falselyRejected = 0;
        qualifiedCount = 0;
        for (int contestant = 0; contestant < contestants; contestant++) {
            double x = random.nextGaussian();
            double shown = game.answer(x, published.read(threshold));
            double become = game.become(x, shown);
            boolean accepted = shown >= threshold;
            if (become >= 0) {
                qualified[qualifiedCount++] = shown;
                falselyRejected += accepted ? 0 : 1;
            } else {
                unqualified[contestant - qualifiedCount] = shown;
                falselyAccepted += accepted ? 1 : 0;
            }
            movers += shown > x ? 1 : 0;
            burden += x >= 0 ? game.cost() * (shown - x) : 0;
            improvement += become - x;
        }
        recent.begin();
        recent.set(ACCURACY, 1 - (double) (falselyAccepted + falselyRejected) / contestants);
        recent.set(THRESHOLD, threshold);
        recent.set(MOVERS, movers / contestants);
        recent.set(BURDEN, burden / contestants);
        recent.set(IMPROVEMENT, improvement / contestants);
        recent.set(FALSE_ACCEPTANCE, (double) falselyAccepted / contestants);
        recent.set(FALSE_REJECTION, (double) falselyRejected / contestants);
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, threshold), burden + improvement + movers + falselyAccepted);
    }

    /** The jury looks at what was shown and who was qualified, if it ever does. */
    void learn() {
        retrained = jury instanceof Jury.Retraining
                ? BestThreshold.of(qualified, qualifiedCount, unqualified, unqualified.length - qualifiedCount)
                : 0;
    }

    /** The threshold as contestants know it. */
    Gate published() {
        return published;
    }

    /** The last rounds. */
    RecentRounds recent() {
        return recent;
    }

    /** Digest of all rounds. */
    long hash() {
        return hash;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(threshold);
        out.writeDouble(retrained);
        out.writeLong(hash);
        recent.save(out);
    }

    void restore(DataInput in) throws IOException {
        threshold = in.readDouble();
        retrained = in.readDouble();
        hash = in.readLong();
        recent.restore(in);
    }
}
