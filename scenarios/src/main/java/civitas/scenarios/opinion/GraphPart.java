package civitas.scenarios.opinion;

import civitas.analysis.opinion.ClosedGroups;
import civitas.analysis.opinion.CompleteGraph;
import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.Graphs;
import civitas.scenario.InputFile;
import civitas.scenario.Parameter;
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
     * @throws IllegalArgumentException if agents do not fit it, or no connected graph was drawn
     */
    Graph build(int agents, RandomGenerator random);

    /** Whether it depends on no draw. */
    default boolean certain() {
        return true;
    }

    /** Ordered pairs that are linked and stored, as expected. */
    double links(int agents);

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
            return Fit.drawn(connected, () -> Graphs.random(agents, probability, random));
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
            return Fit.drawn(connected, () -> Graphs.islands(agents, groups, within, between, random));
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
            return LinkList.parse(links.replace(';', '\n'), "entry").network(agents, directed);
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
            return InputFile.read(file, "links", LinkList.class, text -> LinkList.parse(text, "row"));
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

        static Graph drawn(boolean connected, Supplier<? extends Graph> draw) {
            for (int i = 0; i < MOST_DRAWS; i++) {
                Graph graph = draw.get();
                if (!connected || ClosedGroups.count(graph) == 1) {
                    return graph;
                }
            }
            throw new IllegalArgumentException("none of " + MOST_DRAWS
                    + " graphs drawn was connected: raise the probability of links, or set graph.connected to false");
        }
    }
}
