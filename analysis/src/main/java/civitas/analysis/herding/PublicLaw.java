package civitas.analysis.herding;

import civitas.analysis.herding.Conduct.Sight;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exact law of a public history, agent by agent: the distribution of its log-likelihood ratio in both states. Histories
 * with the same ratio (to 1e-12) are one; how many are left grows slowly with binary signals, and doubles
 * with every agent otherwise.
 * <p>Agents see all earlier publications without delay and decide by a {@link Conduct}. Cost per agent: one step of each
 * ratio. Not thread-safe.
 */
public final class PublicLaw {
    private record Masses(double ifOne, double ifZero) {
        static Masses sum(Masses a, Masses b) {
            return new Masses(a.ifOne + b.ifOne, a.ifZero + b.ifZero);
        }
    }

    private static final double MERGED = 1e-12;

    private final Conduct conduct;
    private final double priorOne;
    private Map<Long, Masses> law = new TreeMap<>(Map.of(0L, new Masses(1, 1)));
    private double actsIfOne;
    private double actsIfZero;

    /** The law before the first agent. */
    public PublicLaw(Conduct conduct) {
        this.conduct = conduct;
        priorOne = 1 / (1 + StrictMath.exp(-conduct.priorOdds()));
    }

    /** Number of different ratios. */
    public int size() {
        return law.size();
    }

    /** Lets the next agent act. */
    public void step(Sight sight) {
        Map<Long, Masses> next = new TreeMap<>();
        actsIfOne = 0;
        actsIfZero = 0;
        law.forEach((key, masses) -> {
            double threshold = conduct.threshold(ratio(key));
            actsIfOne += masses.ifOne * acts(threshold, true, sight);
            actsIfZero += masses.ifZero * acts(threshold, false, sight);
            double ifOne = conduct.published(threshold, true, sight);
            double ifZero = conduct.published(threshold, false, sight);
            put(next, key, conduct.evidence(true, threshold, sight), masses.ifOne * ifOne, masses.ifZero * ifZero);
            put(
                    next,
                    key,
                    conduct.evidence(false, threshold, sight),
                    masses.ifOne * (1 - ifOne),
                    masses.ifZero * (1 - ifZero));
        });
        law = next;
    }

    private double acts(double threshold, boolean state, Sight sight) {
        return sight.share() * conduct.chance(threshold, state)
                + (1 - sight.share()) * conduct.chance(conduct.alone(), state);
    }

    private static void put(Map<Long, Masses> law, long key, double evidence, double ifOne, double ifZero) {
        if (ifOne > 0 || ifZero > 0) {
            law.merge(Math.round((ratio(key) + evidence) / MERGED), new Masses(ifOne, ifZero), Masses::sum);
        }
    }

    private static double ratio(long key) {
        return (double) key * MERGED;
    }

    /** Probability that the latest agent acted as it should. */
    public double correct() {
        return priorOne * actsIfOne + (1 - priorOne) * (1 - actsIfZero);
    }

    /** Probability that who sees the history next is in a cascade, on the right or on the wrong action. */
    public double cascade(boolean right) {
        double sum = 0;
        for (Map.Entry<Long, Masses> entry : law.entrySet()) {
            double threshold = conduct.threshold(ratio(entry.getKey()));
            if (conduct.signal().isCascade(threshold)) {
                boolean one = threshold < 0;
                double ifOne = priorOne * entry.getValue().ifOne;
                double ifZero = (1 - priorOne) * entry.getValue().ifZero;
                sum += one == right ? ifOne : ifZero;
            }
        }
        return sum;
    }
}
