package civitas.scenarios.opinion;

import civitas.analysis.opinion.ClosedGroups;
import civitas.analysis.opinion.CompleteGraph;
import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.Graphs;
import civitas.analysis.opinion.LinkList;
import civitas.scenario.InputFile;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Parameter;
import civitas.scenario.Problem;
import civitas.scenario.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Who can listen to whom. */
public sealed interface GraphPart {
    /** Draws until a random graph is connected, at most. */
    int MOST_DRAWS = 1000;

    /**
     * The graph.
     *
     * @param agents number of agents
     * @param random draws, where the graph is random
     * @throws IllegalArgumentException if agents do not fit it
     * @throws InvalidScenarioException if no connected graph was drawn
     */
    Graph build(int agents, RandomGenerator random);

    /** Whether it depends on no draw. */
    default boolean certain() {
        return true;
    }

    /** Ordered pairs that are linked and stored, as expected. */
    double links(int agents);

    /** Why it is no use to draw until a graph is connected, if so. */
    default Optional<Violation> unconnected(int agents) {
        return Optional.empty();
    }

    /** Everybody listens to everybody. */
    record Complete() implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            return new CompleteGraph(agents);
        }

        @Override
        public double links(int agents) {
            return 0;
        }
    }

    /** A ring. */
    record Cycle() implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            Fit.require(agents >= 3, agents, "at least 3 for a cycle");
            return Graphs.cycle(agents);
        }

        @Override
        public double links(int agents) {
            return 2.0 * agents;
        }
    }

    /** The first agent in the middle, linked with all others. */
    record Star() implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            return Graphs.star(agents);
        }

        @Override
        public double links(int agents) {
            return 2.0 * agents;
        }
    }

    /** Rows of agents, each linked with four neighbours. */
    record Grid(
            @Parameter(description = "Agents per row.", value = "10", range = "[1, 100000]") int columns,
            @Parameter(description = "Whether opposite edges are linked.", value = "true") boolean torus)
            implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            Fit.require(agents % columns == 0, agents, "a multiple of graph.columns = " + columns);
            int rows = agents / columns;
            Fit.require(
                    !torus || (columns >= 3 && rows >= 3),
                    agents,
                    "at least 3 rows of at least 3 columns for a torus, is " + rows + " of " + columns);
            return Graphs.lattice(columns, rows, torus);
        }

        @Override
        public double links(int agents) {
            return 4.0 * agents;
        }
    }

    /** Every pair is linked with the same probability. */
    record Random(
            @Parameter(description = "Probability of a link.", value = "0.01", range = "[0, 1]") double probability,
            @Parameter(description = "Whether graphs are drawn again until one is connected.", value = "true")
                    boolean connected)
            implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            return Fit.drawn(connected, blame(), () -> Graphs.random(agents, probability, random));
        }

        private Violation blame() {
            return new Violation("graph.probability", "is " + probability);
        }

        @Override
        public Optional<Violation> unconnected(int agents) {
            double isolated = agents * StrictMath.pow(1 - probability, agents - 1.0);
            return Chance.hopeless(agents, isolated, probability)
                    ? Optional.of(Chance.refusal(blame(), agents, isolated))
                    : Optional.empty();
        }

        @Override
        public boolean certain() {
            return false;
        }

        @Override
        public double links(int agents) {
            return probability * agents * (agents - 1.0);
        }
    }

    /** Agents come one by one and link with those who have many links. */
    record ScaleFree(@Parameter(description = "Links of a new agent.", value = "4", range = "[1, 1000]") int links)
            implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            Fit.require(agents > links, agents, "more than graph.links = " + links);
            return Graphs.preferential(agents, links, random);
        }

        @Override
        public boolean certain() {
            return false;
        }

        @Override
        public double links(int agents) {
            return 2.0 * links * agents;
        }
    }

    /** Groups that are more closely linked within than between. */
    record Islands(
            @Parameter(description = "Number of groups.", value = "4", range = "[1, 1000]") int groups,
            @Parameter(description = "Probability of a link within a group.", value = "0.4", range = "[0, 1]")
                    double within,
            @Parameter(description = "Probability of a link between groups.", value = "0.1", range = "[0, 1]")
                    double between,
            @Parameter(description = "Whether graphs are drawn again until one is connected.", value = "true")
                    boolean connected)
            implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            Fit.require(agents >= groups, agents, "at least graph.groups = " + groups);
            return Fit.drawn(connected, blame(), () -> Graphs.islands(agents, groups, within, between, random));
        }

        private Violation blame() {
            return new Violation("graph.between", "is " + between + ", with graph.within = " + within);
        }

        @Override
        public Optional<Violation> unconnected(int agents) {
            double others = agents - agents / (double) groups;
            double isolated =
                    agents * StrictMath.pow(1 - within, agents - 1 - others) * StrictMath.pow(1 - between, others);
            boolean apart = groups > 1 && between == 0;
            return apart || Chance.hopeless(agents, isolated, Math.max(within, between))
                    ? Optional.of(Chance.refusal(blame(), agents, isolated))
                    : Optional.empty();
        }

        @Override
        public boolean certain() {
            return false;
        }

        @Override
        public double links(int agents) {
            return (within / groups + between * (groups - 1) / groups) * agents * (agents - 1.0);
        }
    }

    /** Links written in the scenario file. */
    record Listed(
            @Parameter(
                            description =
                                    "Links FROM TO or FROM TO WEIGHT, separated by semicolons; agents count from 1, FROM listens to TO.",
                            value = "1 2; 2 3; 3 4; 4 1")
                    String links,
            @Parameter(description = "Whether TO does not listen to FROM.", value = "false") boolean directed)
            implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            return LinkList.ofEntries(links).network(agents, directed);
        }

        @Override
        public double links(int agents) {
            return links.length() / 2.0;
        }
    }

    /** Links of a file. */
    record File(
            @Parameter(
                            description =
                                    "File with one link per row, FROM TO or FROM TO WEIGHT; agents count from 1, FROM listens to TO.",
                            value = "links.txt")
                    String file,
            @Parameter(description = "Whether TO does not listen to FROM.", value = "false") boolean directed)
            implements GraphPart {
        @Override
        public Graph build(int agents, RandomGenerator random) {
            return read().network(agents, directed);
        }

        private LinkList read() {
            return InputFile.read(file, "links", LinkList.class, LinkList::ofRows);
        }

        @Override
        public double links(int agents) {
            return 2.0 * read().size();
        }
    }

    /** Whether graphs and agents fit. */
    final class Fit {
        private Fit() {}

        static void require(boolean holds, int agents, String legal) {
            if (!holds) {
                throw new IllegalArgumentException("agents = " + agents + ", must be " + legal);
            }
        }

        static Graph drawn(boolean connected, Violation blame, Supplier<? extends Graph> draw) {
            for (int i = 0; i < MOST_DRAWS; i++) {
                Graph graph = draw.get();
                if (!connected || ClosedGroups.count(graph) == 1) {
                    return graph;
                }
            }
            throw new InvalidScenarioException(List.of(new Problem(
                    "opinion-dynamics",
                    blame.parameter(),
                    blame.message() + ", none of " + MOST_DRAWS
                            + " graphs drawn was connected; must be higher, or graph.connected be false")));
        }
    }
}
