package civitas.scenarios.opinion;

import civitas.scenario.Violation;
import java.util.Locale;

/** Chances that a random graph is connected. */
final class Chance {
    /** With a lower probability that any of all draws is connected, drawing is no use. */
    private static final double HARDLY_EVER = 1e-6;

    private Chance() {}

    /**
     * Whether {@value GraphPart#MOST_DRAWS} draws hardly ever have a connected graph among them. A graph is connected with a
     * probability of at most that of having no agent without links, about exp(-isolated), and of at most the expected number
     * of its spanning trees. Sources: Erdos and Renyi 1959; Cayley's formula n^(n-2).
     *
     * @param isolated expected number of agents without links
     * @param probability of a link, the highest of any pair
     */
    static boolean hopeless(int agents, double isolated, double probability) {
        double trees = (agents - 2.0) * StrictMath.log(agents) + (agents - 1.0) * StrictMath.log(probability);
        return StrictMath.log(GraphPart.MOST_DRAWS) + Math.min(-isolated, trees) < StrictMath.log(HARDLY_EVER);
    }

    /** Says so. */
    static Violation refusal(Violation blame, int agents, double isolated) {
        double enough = StrictMath.log(agents) / agents;
        return new Violation(
                blame.parameter(),
                String.format(
                        Locale.ROOT,
                        "%s: graphs of %d agents are hardly ever connected, %.1f without links are expected;"
                                + " must be about ln(agents)/agents = %.2g or more, or graph.connected be false",
                        blame.message(),
                        agents,
                        isolated,
                        enough));
    }
}
