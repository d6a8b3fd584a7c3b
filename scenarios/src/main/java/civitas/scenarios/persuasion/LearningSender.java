package civitas.scenarios.persuasion;

import civitas.agents.finite.UcbTuned;
import civitas.analysis.persuasion.Scheme;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A sender who knows nothing but what its schemes earned: one of {@code levels^2} schemes of two signals per round. */
final class LearningSender {
    private final SchemePart.Learned part;
    private final UcbTuned learner;
    private final double lowest;
    private final double range;
    private int tried;

    /** @param payoffs the sender's, {@code double[action][state]}, for their range */
    LearningSender(SchemePart.Learned part, double[][] payoffs, RandomGenerator random) {
        this.part = part;
        learner = new UcbTuned(1, part.levels() * part.levels(), random);
        lowest = Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).min().orElseThrow();
        double highest =
                Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).max().orElseThrow();
        range = highest > lowest ? highest - lowest : 1;
    }

    SchemePart.Learned part() {
        return part;
    }

    /** What it tries this round. */
    Scheme next() {
        tried = learner.choose(0);
        return scheme(tried);
    }

    private Scheme scheme(int arm) {
        double most = part.levels() - 1;
        int inZero = arm / part.levels();
        int inOne = arm % part.levels();
        return Scheme.binary(inZero / most, inOne / most);
    }

    /** What that earned. */
    void learn(double payoff) {
        learner.learn(0, tried, (payoff - lowest) / range, 0);
    }

    /** What it has done most. */
    Scheme favourite() {
        int favourite = 0;
        for (int arm = 1; arm < part.levels() * part.levels(); arm++) {
            favourite = learner.count(0, arm) > learner.count(0, favourite) ? arm : favourite;
        }
        return scheme(favourite);
    }

    void save(DataOutput out) throws IOException {
        learner.save(out);
    }

    void restore(DataInput in) throws IOException {
        learner.restore(in);
    }
}
