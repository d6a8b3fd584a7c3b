package civitas.analysis.herding;

import civitas.analysis.Require;
import civitas.analysis.herding.Conduct.Sight;
import java.util.Arrays;
import java.util.Optional;

/**
 * Exact law of the number of 1s published so far, for agents who see how many of a random sample of their predecessors, drawn
 * without replacement, published 1: each of them is equally likely to be in it, and its order is not known. Bayesians work
 * out what a count says; others follow a {@link Rule}. Source of the model: Banerjee, Fudenberg, GEB 2004; Smith, Sorensen,
 * "Rational social learning by random sampling", 2008.
 * <p>Without delay. Cost of agent n: O(n k), k the size of the sample. Not thread-safe.
 */
public final class CountLaw {
    private final Conduct conduct;
    private final Optional<Rule> rule;
    private final int sample;
    /** {@code double[state][number of 1s]} */
    private double[][] law = {{1}, {1}};

    /** log n!, as far as it is needed. */
    private double[] logFactorial = {0, 0};

    private double[] thresholds;
    private double actsIfOne;
    private double actsIfZero;

    /**
     * The law before the first agent.
     *
     * @param conduct how agents decide
     * @param rule what they follow instead of Bayes' rule; none for Bayesians
     * @param sample size of the sample, at least 1; everybody is seen where there are no more
     */
    public CountLaw(Conduct conduct, Optional<Rule> rule, int sample) {
        Require.that(sample >= 1, "sample", sample, "at least 1");
        this.conduct = conduct;
        this.rule = rule;
        this.sample = sample;
        thresholds = nextThresholds();
    }

    private int before() {
        return law[0].length - 1;
    }

    /** Number of predecessors that the next agent sees. */
    public int seen() {
        return Math.min(sample, before());
    }

    /** The next agent's threshold after seeing so many 1s. */
    public double threshold(int ones) {
        return thresholds[ones];
    }

    private double[] nextThresholds() {
        extendFactorials();
        double[] next = new double[seen() + 1];
        for (int ones = 0; ones < next.length; ones++) {
            next[ones] = rule.isPresent() ? rule.get().threshold(seen(), ones, false) : conduct.threshold(ratio(ones));
        }
        return next;
    }

    private double ratio(int ones) {
        double ifOne = 0;
        double ifZero = 0;
        for (int total = 0; total <= before(); total++) {
            double chance = hypergeometric(before(), total, seen(), ones);
            ifOne += law[1][total] * chance;
            ifZero += law[0][total] * chance;
        }
        return ifOne <= 0 || ifZero <= 0 ? 0 : StrictMath.log(ifOne / ifZero);
    }

    /** Lets the next agent act. */
    public void step(Sight sight) {
        actsIfOne = step(true, sight);
        actsIfZero = step(false, sight);
        thresholds = nextThresholds();
    }

    private double step(boolean state, Sight sight) {
        double[] old = law[state ? 1 : 0];
        double[] next = new double[old.length + 1];
        int seen = thresholds.length - 1;
        double sum = 0;
        for (int total = 0; total < old.length; total++) {
            double acts = (1 - sight.share()) * conduct.chance(conduct.alone(), state);
            for (int ones = Math.max(0, seen - (old.length - 1 - total)); ones <= Math.min(seen, total); ones++) {
                acts += sight.share()
                        * hypergeometric(old.length - 1, total, seen, ones)
                        * conduct.chance(thresholds[ones], state);
            }
            sum += old[total] * acts;
            double published = acts + sight.error() * (1 - 2 * acts);
            next[total] += old[total] * (1 - published);
            next[total + 1] += old[total] * published;
        }
        law[state ? 1 : 0] = next;
        return sum;
    }

    /** Probability that the latest agent acted as it should. */
    public double correct() {
        double priorOne = 1 / (1 + StrictMath.exp(-conduct.priorOdds()));
        return priorOne * actsIfOne + (1 - priorOne) * (1 - actsIfZero);
    }

    /** Probability of that many 1s in a sample from a population with {@code total} of them. */
    private double hypergeometric(int population, int total, int sampled, int ones) {
        if (ones < 0 || ones > total || sampled - ones > population - total || sampled < ones) {
            return 0;
        }
        if (sampled == population) {
            return 1;
        }
        return StrictMath.exp(logChoose(total, ones)
                + logChoose(population - total, sampled - ones)
                - logChoose(population, sampled));
    }

    private double logChoose(int n, int k) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }

    /** Factorials of all numbers of predecessors, and of one more. */
    private void extendFactorials() {
        int known = logFactorial.length;
        if (before() + 1 >= known) {
            logFactorial = Arrays.copyOf(logFactorial, 2 * known + 2);
            for (int n = known; n < logFactorial.length; n++) {
                logFactorial[n] = logFactorial[n - 1] + StrictMath.log(n);
            }
        }
    }
}
