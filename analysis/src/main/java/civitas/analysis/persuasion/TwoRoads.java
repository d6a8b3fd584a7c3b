package civitas.analysis.persuasion;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Two parallel roads and a unit mass of drivers, of whom x take the risky road:
 * <pre>  risky road: z + r x        safe road: s (1 - x)</pre>
 * z is the state, drawn from finitely many values; costs are counted from the safe road's when it is empty. Drivers who expect
 * z to be m settle at the Wardrop equilibrium x = (s - m)/(r + s), or at the corner of [0, 1] next to it, and the mean cost
 * there is concave in m: of all public signals full disclosure is best. Source: Das, Kamenica, Mirka, Allerton 2017, for the
 * question; Wu, Amin, Ozdaglar, Operations Research 69(1), 2021, for drivers of whom a part is informed. Immutable.
 */
public final class TwoRoads {
    private static final int BISECTIONS = 200;

    private final double[] differences;
    private final double[] probabilities;
    private final double risky;
    private final double safe;

    /**
     * @param differences z by state, finite; copied
     * @param probabilities of states, a distribution; copied
     * @param riskySlope r, finite and above 0
     * @param safeSlope s, finite and above 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public TwoRoads(double[] differences, double[] probabilities, double riskySlope, double safeSlope) {
        Require.distribution("probabilities", probabilities);
        Require.that(
                differences.length == probabilities.length, "differences", differences.length, "one per probability");
        Require.that(
                Arrays.stream(differences).allMatch(Double::isFinite),
                "differences",
                Arrays.toString(differences),
                "finite");
        Require.that(riskySlope > 0 && Double.isFinite(riskySlope), "riskySlope", riskySlope, "finite and > 0");
        Require.that(safeSlope > 0 && Double.isFinite(safeSlope), "safeSlope", safeSlope, "finite and > 0");
        this.differences = differences.clone();
        this.probabilities = probabilities.clone();
        risky = riskySlope;
        safe = safeSlope;
    }

    /** Number of states. */
    public int states() {
        return differences.length;
    }

    /** z in a state. */
    public double difference(int state) {
        return differences[state];
    }

    /** Probabilities of states, a copy. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** Cost of the risky road. */
    public double riskyCost(double difference, double flow) {
        return difference + risky * flow;
    }

    /** Cost of the safe road while so many take the risky one. */
    public double safeCost(double flow) {
        return safe * (1 - flow);
    }

    /** Mean cost of all drivers. */
    public double meanCost(double difference, double flow) {
        return flow * riskyCost(difference, flow) + (1 - flow) * safeCost(flow);
    }

    /** Equilibrium flow on the risky road if all expect z to be that. */
    public double wardrop(double expected) {
        return inUnit((safe - expected) / (risky + safe));
    }

    static double inUnit(double number) {
        return Math.max(0, Math.min(1, number));
    }

    private double expectation(double[] values) {
        return Receiver.mean(values, probabilities);
    }

    /** Mean cost if a public signal is sent to all. */
    public double publicCost(Scheme scheme) {
        return informed(scheme, 1).cost();
    }

    /** Flows of least mean cost, {@code double[state]}. */
    public double[] optimumFlows() {
        return Arrays.stream(differences)
                .map(z -> inUnit((2 * safe - z) / (2 * (risky + safe))))
                .toArray();
    }

    /** Mean cost of flows, {@code double[state]}. */
    public double cost(double[] flows) {
        double[] costs = new double[states()];
        Arrays.setAll(costs, state -> meanCost(differences[state], flows[state]));
        return expectation(costs);
    }

    /**
     * What a driver who is recommended a road gains by taking the other one while everybody else obeys, if each driver is
     * recommended the risky road with the probability that is its flow.
     *
     * @param flows {@code double[state]}
     * @return the larger one of both recommendations' gains, negative if disobeying costs
     */
    public double disobedienceGain(double[] flows) {
        double toRisky = expectation(flows);
        double most = Double.NEGATIVE_INFINITY;
        if (toRisky > 0) {
            most = riskyRegret(flows) / toRisky;
        }
        if (toRisky < 1) {
            most = Math.max(most, safeRegret(flows) / (1 - toRisky));
        }
        return most;
    }

    /** E[x (risky cost - safe cost)]: at most 0 if the recommendation of the risky road is obeyed. */
    private double riskyRegret(double[] flows) {
        double[] regrets = new double[states()];
        Arrays.setAll(regrets, i -> flows[i] * (riskyCost(differences[i], flows[i]) - safeCost(flows[i])));
        return expectation(regrets);
    }

    private double safeRegret(double[] flows) {
        double[] regrets = new double[states()];
        Arrays.setAll(regrets, i -> (1 - flows[i]) * (safeCost(flows[i]) - riskyCost(differences[i], flows[i])));
        return expectation(regrets);
    }

    /**
     * Flows of the best private recommendations that drivers obey. Mean cost and both conditions of obedience are convex in
     * flows, so that flows need not be random given the state. Solved by bisection of the multipliers: for given ones the
     * Lagrangian is a parabola in each state's flow, and what a condition is broken by falls in its multiplier.
     *
     * @return {@code double[state]}; conditions hold but for rounding
     */
    public double[] privateFlows() {
        double second = 0;
        if (safeRegret(bestOfFirst(0)) > 0) {
            double low = 0;
            double high = 1;
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = (low + high) / 2;
                boolean broken = safeRegret(bestOfFirst(middle)) > 0;
                low = broken ? middle : low;
                high = broken ? high : middle;
            }
            second = high;
        }
        return bestOfFirst(second);
    }

    /** Flows with the other multiplier such that recommendations of the risky road are obeyed. */
    private double[] bestOfFirst(double second) {
        if (riskyRegret(flows(0, second)) <= 0) {
            return flows(0, second);
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            boolean broken = riskyRegret(flows(middle, second)) > 0;
            low = broken ? middle : low;
            high = broken ? high : middle;
        }
        return flows(high, second);
    }

    /** Minimises cost + l riskyRegret + m safeRegret; l = first/(1 - first), m = second/(1 - second). */
    private double[] flows(double first, double second) {
        double cost = (1 - first) * (1 - second);
        double obeyRisky = first * (1 - second);
        double obeySafe = second * (1 - first);
        double both = risky + safe;
        double all = cost + obeyRisky + obeySafe;
        return Arrays.stream(differences)
                .map(z -> all == 0
                        ? wardrop(z)
                        : inUnit((cost * (2 * safe - z) + obeyRisky * (safe - z) + obeySafe * (2 * both - risky - z))
                                / (2 * both * all)))
                .toArray();
    }

    /**
     * Equilibrium of drivers of whom a part sees a public signal.
     *
     * @param cost mean cost of all drivers
     * @param informed expected cost of a driver who sees the signal, or would
     * @param uninformed expected cost of one who does not, or would not
     */
    public record Equilibrium(double cost, double informed, double uninformed) {
        /** What the signal is worth to one driver. */
        public double valueOfInformation() {
            return uninformed - informed;
        }
    }

    /**
     * Equilibrium if a share of drivers sees a public signal and the others know the prior only. Flows minimise a convex
     * potential: those of the informed are explicit given that of the uninformed, which a bisection finds.
     *
     * @param share in [0, 1]
     */
    public Equilibrium informed(Scheme scheme, double share) {
        Require.that(share >= 0 && share <= 1, "share", share, "in [0, 1]");
        Require.that(scheme.states() == states(), "states of the scheme", scheme.states(), "" + states());
        double[] means = new double[scheme.signals()];
        double[] weights = new double[means.length];
        for (int signal = 0; signal < means.length; signal++) {
            means[signal] = Receiver.mean(differences, scheme.posterior(probabilities, signal));
            weights[signal] = scheme.marginal(probabilities, signal);
        }
        double low = 0;
        double high = 1 - share;
        for (int i = 0; i < BISECTIONS && low < high; i++) {
            double middle = (low + high) / 2;
            boolean tooMany = excess(means, weights, share, middle) > 0;
            high = tooMany ? middle : high;
            low = tooMany ? low : middle;
        }
        return equilibrium(means, weights, share, low);
    }

    private double flow(double mean, double share, double uninformed) {
        double wanted = (safe - mean) / (risky + safe) - uninformed;
        return uninformed + Math.max(0, Math.min(share, wanted));
    }

    /** By how much the risky road costs more to whom does not know. */
    private double excess(double[] means, double[] weights, double share, double uninformed) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double flow = flow(means[i], share, uninformed);
            sum += weights[i] * (riskyCost(means[i], flow) - safeCost(flow));
        }
        return sum;
    }

    private Equilibrium equilibrium(double[] means, double[] weights, double share, double uninformed) {
        double cost = 0;
        double informed = 0;
        double onRisky = 0;
        double onSafe = 0;
        for (int i = 0; i < means.length; i++) {
            double flow = flow(means[i], share, uninformed);
            double riskyCost = riskyCost(means[i], flow);
            cost += weights[i] * meanCost(means[i], flow);
            informed += weights[i] * Math.min(riskyCost, safeCost(flow));
            onRisky += weights[i] * riskyCost;
            onSafe += weights[i] * safeCost(flow);
        }
        return new Equilibrium(cost, informed, Math.min(onRisky, onSafe));
    }

    /** The share of drivers to whom a public signal should be shown, to a ten-thousandth. */
    public double bestShare(Scheme scheme) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 100; step <= 10_000; step *= 100) {
            double centre = best;
            for (int i = -100; i <= 100; i++) {
                double share = inUnit(centre + (double) i / step);
                double cost = informed(scheme, share).cost();
                if (cost < least - 1e-12) {
                    best = share;
                    least = cost;
                }
            }
        }
        return best;
    }
}
