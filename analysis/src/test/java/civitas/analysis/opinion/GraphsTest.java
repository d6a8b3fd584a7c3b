package civitas.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GraphsTest {
    private static PairList pairs(int... ends) {
        PairList pairs = new PairList();
        for (int i = 0; i < ends.length; i += 2) {
            pairs.add(ends[i], ends[i + 1]);
        }
        return pairs;
    }

    /** Links go both ways, none is there twice, nobody is its own neighbour. */
    private static void assertSimple(Graph graph) {
        long links = 0;
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < graph.size(); i++) {
            for (int k = 0; k < graph.degree(i); k++) {
                int j = graph.neighbour(i, k);
                assertTrue(i != j && seen.add(((long) i << 32) + j));
                links++;
            }
        }
        for (long link : seen) {
            assertTrue(seen.contains((link << 32) + (link >>> 32)));
        }
        assertEquals(links, graph.links());
    }

    @Property(tries = 40, seed = "1")
    void networksAreSimple(@ForAll long seed, @ForAll @IntRange(min = 9, max = 40) int size) {
        SplittableRandom random = new SplittableRandom(seed);
        assertSimple(Graphs.random(size, random.nextDouble(), random));
        assertSimple(Graphs.islands(size, 3, random.nextDouble(), random.nextDouble(), random));
        assertSimple(Graphs.preferential(size, 1 + random.nextInt(5), random));
        assertSimple(Graphs.cycle(size));
        assertSimple(Graphs.star(size));
        assertSimple(Graphs.lattice(3 + size % 4, 4, seed % 2 == 0));
        assertSimple(new CompleteGraph(size));
    }

    /** Also where some have nobody, and where agents are drawn for more than once. */
    @Property(tries = 40, seed = "1")
    void manyNeighboursAreDrawnAsOneByOne(@ForAll long seed, @ForAll @IntRange(min = 9, max = 40) int size) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Graph graph : new Graph[] {
            Graphs.random(size, 0.05, random),
            Graphs.preferential(size, 2, random),
            Graphs.star(size),
            new CompleteGraph(size)
        }) {
            int[] agents = random.ints(50, 0, size).toArray();
            int[] neighbours = new int[60];
            graph.draw(agents, 45, neighbours, new SplittableRandom(seed));
            SplittableRandom again = new SplittableRandom(seed);
            for (int i = 0; i < 45; i++) {
                int expected = graph.degree(agents[i]) == 0 ? Graph.NOBODY : graph.draw(agents[i], again);
                assertEquals(expected, neighbours[i]);
            }
            assertEquals(0, neighbours[45]);
        }
    }

    @Test
    void randomGraphsHaveTheLinksTheyShould() {
        SplittableRandom random = new SplittableRandom(5);
        // 499500 pairs at 0.02: 9990, standard deviation 99; every link counts twice.
        assertEquals(19980, (double) Graphs.random(1000, 0.02, random).links(), 4 * 2 * 99);
        assertEquals(0, Graphs.random(50, 0, random).links());
        assertEquals(50 * 49, Graphs.random(50, 1, random).links());
        Network islands = Graphs.islands(1000, 4, 0.1, 0.02, random);
        long within = 0;
        for (int i = 0; i < 1000; i++) {
            for (int k = 0; k < islands.degree(i); k++) {
                within += Graphs.group(i, 1000, 4) == Graphs.group(islands.neighbour(i, k), 1000, 4) ? 1 : 0;
            }
        }
        assertEquals(2 * 4 * 250 * 249 / 2 * 0.1, (double) within, 4 * 2 * Math.sqrt(124500 * 0.1 * 0.9));
        assertEquals(2 * 375000 * 0.02, (double) (islands.links() - within), 4 * 2 * Math.sqrt(375000 * 0.02 * 0.98));
    }

    @Test
    void preferentialAttachmentMakesHubs() {
        Network network = Graphs.preferential(2000, 4, new SplittableRandom(1));
        assertEquals(2 * (10 + 4 * (2000 - 5)), network.links());
        int most = 0;
        for (int i = 0; i < network.size(); i++) {
            assertTrue(network.degree(i) >= 4);
            most = Math.max(most, network.degree(i));
        }
        assertTrue(most > 80, "largest degree " + most + ", of an even random graph below 30");
    }

    @Test
    void closedGroups() {
        assertEquals(1, ClosedGroups.count(new CompleteGraph(4)));
        assertEquals(1, ClosedGroups.count(Graphs.cycle(7)));
        assertEquals(3, ClosedGroups.count(Network.of(5, pairs(0, 1, 2, 3))));
        double[] ones = {1, 1, 1, 1};
        // 0 and 1 listen to each other; 2 listens to 1, 3 to 2: one closed group.
        assertEquals(1, ClosedGroups.count(Network.weighted(4, pairs(0, 1, 1, 0, 2, 1, 3, 2), ones, true)));
        // 0 listens to 1 and to 3, who listen to nobody; 2 too.
        assertEquals(3, ClosedGroups.count(Network.weighted(4, pairs(0, 1, 0, 3), ones, true)));
        Network chain = Network.of(200_000, chain(200_000));
        assertEquals(1, ClosedGroups.count(chain), "long chains need no deep stack");
    }

    private static PairList chain(int size) {
        PairList chain = new PairList();
        for (int i = 1; i < size; i++) {
            chain.add(i - 1, i);
        }
        return chain;
    }

    @Test
    void drawsAreEven() {
        Network star = Graphs.star(5);
        SplittableRandom random = new SplittableRandom(3);
        int[] drawn = new int[5];
        for (int i = 0; i < 8000; i++) {
            drawn[star.draw(0, random)]++;
        }
        for (int i : List.of(1, 2, 3, 4)) {
            assertEquals(2000, drawn[i], 4 * Math.sqrt(1500));
        }
        assertThrows(IllegalArgumentException.class, () -> new CompleteGraph(1));
    }
}
