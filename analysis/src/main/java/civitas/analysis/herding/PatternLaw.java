package civitas.analysis.herding;

import civitas.analysis.Require;
import civitas.analysis.herding.Conduct.Sight;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Exact joint law of the published actions of few agents: those whom agents to come may see. With it, who sees the actions of
 * given predecessors can be a Bayesian whatever the network, as long as no more than {@value #MOST} earlier actions matter at
 * a time: the last m of them, or neighbours in a sparse graph. Others follow a {@link Rule}. Source of the model with the
 * last m: Cover, Annals of Mathematical Statistics 1969; of networks: Acemoglu, Dahleh, Lobel, Ozdaglar, RES 2011.
 * <p>Agents are numbered from 1. Cost per agent: 2^m, m the number of actions kept. Not thread-safe.
 */
public final class PatternLaw {
    /** Actions kept at most. */
    public static final int MOST = 12;

    private final Conduct conduct;
    private final Optional<Rule> rule;
    /** Agents whose actions are kept, in ascending order; the first is the lowest bit of a pattern. */
    private int[] kept = {};
    /** {@code double[state][pattern]} */
    private double[][] law = {{1}, {1}};

    private int agents;
    private double actsIfOne;
    private double actsIfZero;

    /**
     * The law before the first agent.
     *
     * @param conduct how agents decide
     * @param rule what they follow instead of Bayes' rule; none for Bayesians
     */
    public PatternLaw(Conduct conduct, Optional<Rule> rule) {
        this.conduct = conduct;
        this.rule = rule;
    }

    /**
     * Thresholds of the next agent.
     *
     * @param visible agents whom it sees, ascending, all of them kept
     * @return {@code double[pattern]}, the first agent seen in the lowest bit
     * @throws IllegalArgumentException if one of them is not kept
     */
    public double[] thresholds(int[] visible) {
        int[] places = places(visible);
        double[] thresholds = new double[1 << visible.length];
        if (rule.isEmpty()) {
            double[] ifOne = marginal(law[1], places);
            double[] ifZero = marginal(law[0], places);
            for (int pattern = 0; pattern < thresholds.length; pattern++) {
                boolean possible = ifOne[pattern] > 0 && ifZero[pattern] > 0;
                thresholds[pattern] =
                        conduct.threshold(possible ? StrictMath.log(ifOne[pattern] / ifZero[pattern]) : 0);
            }
            return thresholds;
        }
        for (int pattern = 0; pattern < thresholds.length; pattern++) {
            boolean lastOne = visible.length > 0 && (pattern >> (visible.length - 1) & 1) == 1;
            thresholds[pattern] = rule.get().threshold(visible.length, Integer.bitCount(pattern), lastOne);
        }
        return thresholds;
    }

    private int[] places(int[] visible) {
        return IntStream.of(visible).map(this::place).toArray();
    }

    private int place(int agent) {
        int place = Arrays.binarySearch(kept, agent);
        Require.that(place >= 0, "agent seen", agent, "one of those kept");
        return place;
    }

    /**
     * Lets the next agent act.
     *
     * @param visible whom it sees
     * @param keep whose actions matter from now on: among those kept and the agent itself, ascending, at most {@value #MOST}
     */
    public void step(int[] visible, Sight sight, int[] keep) {
        Require.that(keep.length <= MOST, "keep.length", keep.length, "at most " + MOST);
        double[] thresholds = thresholds(visible);
        int[] places = places(visible);
        agents++;
        int own = kept.length;
        int[] stay = IntStream.of(keep)
                .map(agent -> agent == agents ? own : place(agent))
                .toArray();
        actsIfOne = step(true, thresholds, places, sight, stay);
        actsIfZero = step(false, thresholds, places, sight, stay);
        kept = keep.clone();
    }

    private double step(boolean state, double[] thresholds, int[] places, Sight sight, int[] stay) {
        double[] old = law[state ? 1 : 0];
        double[] chances = new double[thresholds.length];
        double alone = (1 - sight.share()) * conduct.chance(conduct.alone(), state);
        for (int pattern = 0; pattern < chances.length; pattern++) {
            chances[pattern] = alone + sight.share() * conduct.chance(thresholds[pattern], state);
        }
        double[] next = new double[1 << stay.length];
        double sum = 0;
        for (int pattern = 0; pattern < old.length; pattern++) {
            double acts = chances[part(pattern, places)];
            double published = acts + sight.error() * (1 - 2 * acts);
            sum += old[pattern] * acts;
            next[part(pattern, stay)] += old[pattern] * (1 - published);
            next[part(pattern | old.length, stay)] += old[pattern] * published;
        }
        law[state ? 1 : 0] = next;
        return sum;
    }

    private static double[] marginal(double[] law, int[] places) {
        double[] marginal = new double[1 << places.length];
        for (int pattern = 0; pattern < law.length; pattern++) {
            marginal[part(pattern, places)] += law[pattern];
        }
        return marginal;
    }

    /** The bits at these places, moved together. */
    private static int part(int pattern, int[] places) {
        int part = 0;
        for (int i = 0; i < places.length; i++) {
            part |= (pattern >> places[i] & 1) << i;
        }
        return part;
    }

    /** Probability that the latest agent acted as it should. */
    public double correct() {
        double priorOne = 1 / (1 + StrictMath.exp(-conduct.priorOdds()));
        return priorOne * actsIfOne + (1 - priorOne) * (1 - actsIfZero);
    }
}
