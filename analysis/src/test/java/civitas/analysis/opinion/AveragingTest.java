package civitas.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

class AveragingTest {
    private static Influence listed(double[][] rows) {
        PairList links = new PairList();
        double[] weights = new double[rows.length * rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                if (rows[i][j] > 0) {
                    weights[links.size()] = rows[i][j];
                    links.add(i, j);
                }
            }
        }
        return new Influence(Network.weighted(rows.length, links, weights, true), Trust.LISTED);
    }

    private static final double[][] TWO = {{0.5, 0.5}, {0.25, 0.75}};
    private static final double[][] THREE = {{1 / 3.0, 1 / 3.0, 1 / 3.0}, {0.5, 0.5, 0}, {0, 0.25, 0.75}};
    /** Friedkin and Johnsen's group of four. */
    private static final double[][] FOUR = {
        {.220, .120, .360, .300}, {.147, .215, .344, .294}, {0, 0, 1, 0}, {.090, .178, .446, .286}
    };

    @Test
    void influenceOfSmallMatrices() {
        assertArrayEquals(
                new double[] {1 / 3.0, 2 / 3.0},
                Consensus.influence(listed(TWO)).orElseThrow(),
                1e-14);
        assertEquals(0.25, SecondEigenvalue.of(listed(TWO)).orElseThrow(), 1e-12);
        assertArrayEquals(
                new double[] {3 / 11.0, 4 / 11.0, 4 / 11.0},
                Consensus.influence(listed(THREE)).orElseThrow(),
                1e-14);
        assertEquals(0.5, SecondEigenvalue.of(listed(THREE)).orElseThrow(), 1e-12);
        assertArrayEquals(
                new double[] {0, 0, 1, 0}, Consensus.influence(listed(FOUR)).orElseThrow(), 1e-14);
    }

    /** The same as playing it: everybody waits until the first opinions of others are shown. */
    @Test
    void delaysShiftInfluence() {
        for (double[][] rows : new double[][][] {TWO, THREE}) {
            Influence matrix = listed(rows);
            double[] influence = Consensus.influence(matrix).orElseThrow();
            assertArrayEquals(influence, Consensus.delayed(matrix, influence, 0), 1e-15);
            for (int delay = 1; delay <= 4; delay++) {
                double[] delayed = Consensus.delayed(matrix, influence, delay);
                for (int unit = 0; unit < rows.length; unit++) {
                    double[][] x = new double[2000][rows.length];
                    x[0][unit] = 1;
                    for (int t = 0; t + 1 < x.length; t++) {
                        double[] others = t < delay ? null : x[t - delay];
                        for (int i = 0; i < rows.length; i++) {
                            int agent = i;
                            x[t + 1][i] = others == null
                                    ? x[t][i]
                                    : matrix.average(i, x[t][i], j -> j == agent ? 0 : others[j]);
                        }
                    }
                    assertEquals(delayed[unit], x[x.length - 1][0], 1e-12);
                }
            }
        }
    }

    @Test
    void periodsOfCircles() {
        for (int size = 3; size <= 8; size++) {
            assertEquals(size % 2 == 0 ? 2 : 1, Period.of(new Influence(Graphs.cycle(size), Trust.NEIGHBOURS)));
            assertEquals(1, Period.of(new Influence(Graphs.cycle(size), Trust.EQUAL)));
        }
        assertEquals(2, Period.of(new Influence(new CompleteGraph(2), Trust.NEIGHBOURS)));
        assertEquals(1, Period.of(new Influence(new CompleteGraph(3), Trust.NEIGHBOURS)));
        // Circles of 4 and 6; one more link makes one of 3.
        double[][] rows = new double[6][6];
        for (int i = 0; i < 6; i++) {
            rows[i][(i + 1) % 6] = 1;
        }
        rows[3][0] = 1;
        assertEquals(2, Period.of(listed(rows)));
        rows[2][0] = 1;
        assertEquals(1, Period.of(listed(rows)));
        // Who trusts itself, but is followed by nobody, does not stop a circle of 3.
        assertEquals(3, Period.of(listed(new double[][] {{1, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 1, 0, 0}})));
    }

    /** Averaging from random opinions settles if and only if its period is 1. */
    @Property(tries = 60, seed = "1")
    void opinionsSettleUnlessTheyGoRound(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int size) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[size][size];
        for (double[] row : rows) {
            row[random.nextInt(size)] = 1;
            row[random.nextInt(size)] = 1;
        }
        Influence matrix = listed(rows);
        if (ClosedGroups.count(matrix.graph()) != 1) {
            return;
        }
        double[] x = random.doubles(size).toArray();
        double[] next = new double[size];
        for (int round = 0; round < 4000; round++) {
            matrix.average(x, next);
            System.arraycopy(next, 0, x, 0, size);
        }
        double spread =
                Arrays.stream(x).max().orElseThrow() - Arrays.stream(x).min().orElseThrow();
        assertEquals(Period.of(matrix) == 1, spread < 1e-6, spread + " in " + Arrays.deepToString(rows));
    }

    @Test
    void influenceAndSpeedOfRegularGraphs() {
        Influence cycle = new Influence(Graphs.cycle(50), Trust.EQUAL);
        assertEquals(
                (1 + 2 * Math.cos(2 * Math.PI / 50)) / 3,
                SecondEigenvalue.of(cycle).orElseThrow(),
                1e-9);
        Influence torus = new Influence(Graphs.lattice(10, 10, true), Trust.EQUAL);
        assertEquals(
                (3 + 2 * Math.cos(2 * Math.PI / 10)) / 5,
                SecondEigenvalue.of(torus).orElseThrow(),
                1e-9);
        Influence star = new Influence(Graphs.star(50), Trust.EQUAL);
        double[] s = Consensus.influence(star).orElseThrow();
        assertEquals(50 / (3 * 50 - 2.0), s[0], 1e-14);
        assertEquals(0.123083, Consensus.variance(s), 1e-6);
        assertEquals(0.5, SecondEigenvalue.of(star).orElseThrow(), 1e-9);
        Influence complete = new Influence(new CompleteGraph(7), Trust.EQUAL);
        assertEquals(0, SecondEigenvalue.of(complete).orElseThrow(), 1e-15);
        assertEquals(1 / 7.0, Consensus.influence(complete).orElseThrow()[3], 1e-15);
        Influence others = new Influence(new CompleteGraph(7), Trust.NEIGHBOURS);
        assertEquals(1 / 6.0, SecondEigenvalue.of(others).orElseThrow(), 1e-15);
    }

    @Test
    void islandsApproachTheirLimit() {
        Influence islands = new Influence(Graphs.islands(1000, 4, 0.4, 0.1, new SplittableRandom(2)), Trust.EQUAL);
        assertEquals(0.3 / 0.7, SecondEigenvalue.of(islands).orElseThrow(), 0.02);
    }

    /** Lanczos and closed forms against the whole matrix; averaging against the matrix. */
    @Property(tries = 40, seed = "1")
    void sparseAgreesWithDense(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int size, @ForAll Trust trust) {
        SplittableRandom random = new SplittableRandom(seed);
        Graph graph = weights(random, size);
        Influence matrix = new Influence(graph, trust);
        double[][] dense = matrix.dense();
        double[] moduli = Arrays.stream(new EigenDecomposition(
                                symmetrised(dense, matrix.masses().orElseThrow()))
                        .getRealEigenvalues())
                .map(Math::abs)
                .sorted()
                .toArray();
        assertEquals(moduli[size - 2], SecondEigenvalue.of(matrix).orElseThrow(), 1e-7);
        double[] x = random.doubles(size).toArray();
        double[] next = new double[size];
        matrix.average(x, next);
        assertArrayEquals(new Array2DRowRealMatrix(dense).operate(x), next, 1e-13);
        matrix.transposed(x, next);
        assertArrayEquals(new Array2DRowRealMatrix(dense).preMultiply(x), next, 1e-13);
        double[] s = Consensus.influence(matrix).orElseThrow();
        matrix.transposed(s, next);
        assertArrayEquals(s, next, 1e-13);
    }

    /** A ring with chords, so that it is connected, with weights and weights for oneself. */
    private static Network weights(SplittableRandom random, int size) {
        PairList links = new PairList();
        double[] weights = random.doubles(4L * size, 0.1, 1).toArray();
        for (int i = 0; i < size; i++) {
            links.add(i, (i + 1) % size);
            links.add(i, i);
        }
        links.add(0, 2);
        return Network.weighted(size, links, weights, false);
    }

    private static Array2DRowRealMatrix symmetrised(double[][] dense, double[] masses) {
        double[][] symmetric = new double[dense.length][dense.length];
        for (int i = 0; i < dense.length; i++) {
            for (int j = 0; j < dense.length; j++) {
                symmetric[i][j] = (dense[i][j] * Math.sqrt(masses[i] / masses[j])
                                + dense[j][i] * Math.sqrt(masses[j] / masses[i]))
                        / 2;
            }
        }
        return new Array2DRowRealMatrix(symmetric);
    }

    @Test
    void iteratedInfluenceOfManyAgreesWithElimination() {
        SplittableRandom random = new SplittableRandom(4);
        int size = Consensus.DENSE + 1;
        PairList links = new PairList();
        double[] weights = random.doubles(4L * size, 0.1, 1).toArray();
        for (int i = 0; i < size; i++) {
            links.add(i, (i + 1) % size);
            links.add(i, random.nextInt(size));
            links.add(i, (i * 7 + 3) % size);
        }
        Influence matrix = new Influence(Network.weighted(size, links, weights, true), Trust.LISTED);
        double[] s = Consensus.influence(matrix).orElseThrow();
        double[] next = new double[size];
        matrix.transposed(s, next);
        assertArrayEquals(s, next, 1e-12);
        assertEquals(1, Arrays.stream(s).sum(), 1e-12);
        double[] u = random.doubles(size).toArray();
        double[] held = new double[size];
        Arrays.fill(held, 0.9);
        double[] limit = Stubborn.limit(matrix, held, u).orElseThrow();
        assertTrue(Stubborn.step(matrix, held, u, limit, next) < 1e-13);
        assertTrue(SecondEigenvalue.of(matrix).isEmpty(), "directed and large");
    }

    @Test
    void stubbornGroupOfFour() {
        Influence matrix = listed(FOUR);
        double[] susceptibility = new double[4];
        Arrays.setAll(susceptibility, i -> 1 - matrix.self(i));
        double[] u = {25, 25, 75, 85};
        double[] limit = Stubborn.limit(matrix, susceptibility, u).orElseThrow();
        assertArrayEquals(new double[] {60.0208, 59.9840, 75, 74.9862}, limit, 1e-4);
        double[] next = new double[4];
        Stubborn.step(matrix, susceptibility, u, limit, next);
        assertArrayEquals(limit, next, 1e-12);
        assertTrue(Stubborn.limit(matrix, new double[] {1, 1, 1, 1}, u).isEmpty(), "nobody holds an anchor");
    }

    @Test
    void whoeverListensToNobodyIsNamed() {
        PairList links = new PairList();
        links.add(0, 1);
        Network network = Network.weighted(2, links, new double[] {1}, true);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Influence(network, Trust.LISTED));
        assertEquals("agent 2 listens to nobody, not even itself", refused.getMessage());
        assertTrue(Consensus.influence(new Influence(Network.of(3, links), Trust.EQUAL))
                .isEmpty());
    }
}
