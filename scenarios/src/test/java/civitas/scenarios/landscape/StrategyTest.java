package civitas.scenarios.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rules and graphs on cases that can be seen through. */
class StrategyTest {
    private final Draws draws = new Draws();

    /** Own state 0 with payoff 0.5; neighbours' states and payoffs in turn. */
    private static Sight sight(double... statesAndPayoffs) {
        Sight sight = new Sight();
        sight.begin(0, 0.5);
        for (int i = 0; i < statesAndPayoffs.length; i += 2) {
            sight.add((int) statesAndPayoffs[i], statesAndPayoffs[i + 1]);
        }
        return sight;
    }

    @Test
    void theBestIsTriedIfItEarnsMore() {
        assertEquals(2, Strategy.best(sight(1, 0.6, 2, 0.9, 3, 0.9), draws), "the first of two that are best");
        assertEquals(0, Strategy.best(sight(1, 0.4, 2, 0.5), draws));
        assertEquals(0, Strategy.best(sight(), draws));
        assertEquals(2, Strategy.best(sight(1, Double.NaN, 2, 0.7), draws), "whose payoff is not shown is not judged");
    }

    @Test
    void theMostFrequentIsTriedUnlessAllDiffer() {
        assertEquals(7, Strategy.major(sight(1, 0.9, 7, 0.1, 7, 0.1), draws));
        assertEquals(0, Strategy.major(sight(1, 0.9, 7, 0.1, 3, 0.1), draws));
        assertEquals(1, Strategy.major(sight(1, Double.NaN), draws), "one neighbour is all there are");
        assertEquals(0, Strategy.major(sight(), draws));
    }

    /** The quirk of the published code: one better neighbour makes any of them a model. */
    @Test
    void anyNeighbourIsCopiedWheneverOneIsBetter() {
        Set<Integer> tried = new HashSet<>();
        for (int agent = 0; agent < 100; agent++) {
            draws.of(5, agent);
            tried.add(Strategy.random(sight(1, 0.6, 2, 0.1, 3, 0.2), draws));
            assertEquals(0, Strategy.random(sight(1, 0.4, 2, 0.1), draws));
        }
        assertEquals(Set.of(1, 2, 3), tried);
    }

    @Test
    void thresholdsDecideWhetherToCopy() {
        Strategy strategy = new StrategyPart.Threshold(0.8, 0.45).first(10);
        draws.of(5, 1);
        assertEquals(6, strategy.propose(sight(6, 0.81, 5, 0.1), draws));
        assertEquals(6, strategy.propose(sight(5, 0.46, 6, 0.6), draws));
        assertEquals(1, Integer.bitCount(strategy.propose(sight(7, 0.79, 7, 0.45), draws)));
        assertEquals(1, Integer.bitCount(strategy.propose(sight(), draws)));
    }

    @Test
    void movesDoAsTheySay() {
        int flips = 0;
        Set<Integer> fresh = new HashSet<>();
        for (int agent = 0; agent < 4000; agent++) {
            draws.of(9, agent);
            Sight alone = sight();
            assertEquals(1, Integer.bitCount(Move.FLIP_ONE.strategy(6).propose(alone, draws)));
            flips += Integer.bitCount(Move.FLIP_EACH.strategy(6).propose(alone, draws));
            fresh.add(Move.FRESH.strategy(6).propose(alone, draws));
            assertEquals(0, Move.NONE.strategy(6).propose(alone, draws));
        }
        assertEquals(4000, flips, 5 * Math.sqrt(4000 * 5 / 6.0));
        assertEquals(64, fresh.size());
    }

    @Test
    void aPolicyWithLargeWeightsIsCertain() {
        double[] copies = new double[Policy.PARAMETERS];
        copies[6] = 100;
        assertEquals(9, new Policy(copies, 6).propose(sight(1, 0.2, 9, 0.3), draws), "the best is copied");
        double[] follows = new double[Policy.PARAMETERS];
        follows[12] = 100;
        assertEquals(4, new Policy(follows, 6).propose(sight(4, 0.2, 9, 0.9, 4, 0.1), draws), "the most frequent is");
    }

    @Test
    void graphsAreOfTheirKind() {
        SplittableRandom random = new SplittableRandom(1);
        Graph scaleFree = Graph.draw(new Network.BarabasiAlbert(19), 100, random);
        assertEquals(2 * (19 + 80 * 19), links(scaleFree));
        Graph uniform = Graph.draw(new Network.ErdosRenyi(0.3), 100, random);
        assertEquals(0.3 * 9900, links(uniform), 5 * 2 * Math.sqrt(4950 * 0.21));
        Graph ring = Graph.draw(new Network.Cliques(5), 100, random);
        assertEquals(100 * 19 + 2 * 5, links(ring));
        assertEquals(20, ring.neighbour(19, 19), "the last of a clique knows the first of the next");
        assertEquals(99, ring.neighbour(0, 19));
        Graph all = Graph.draw(new Network.Complete(), 5, random);
        assertEquals(4, all.degree(2));
        assertEquals(3, all.neighbour(2, 2));
        assertEquals(1, all.neighbour(2, 1));
    }

    private static int links(Graph graph) {
        int links = 0;
        for (int agent = 0; agent < graph.agents(); agent++) {
            Set<Integer> neighbours = new HashSet<>();
            for (int i = 0; i < graph.degree(agent); i++) {
                neighbours.add(graph.neighbour(agent, i));
            }
            assertEquals(graph.degree(agent), neighbours.size());
            assertTrue(!neighbours.contains(agent));
            links += neighbours.size();
        }
        return links;
    }
}
