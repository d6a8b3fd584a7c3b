package civitas.scenarios.shift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.shift.Grid;
import org.junit.jupiter.api.Test;

class DensityDrawsTest {
    private static final int AGENTS = 400_000;

    @Test
    void sharesOfCellsAreTheirMasses() {
        Grid line = new Grid(1, -1, 1, 4);
        double[] density = {0, 1, 0, 3};
        double[][] positions = new double[1][AGENTS];
        new DensityDraws(density, line, 7).of(0, AGENTS, positions);
        double[] shares = new double[4];
        double sum = 0;
        for (double z : positions[0]) {
            shares[line.cell(z)] += 1.0 / AGENTS;
            sum += z;
        }
        assertArrayEquals(new double[] {0, 0.25, 0, 0.75}, shares, 4 * Math.sqrt(0.25 * 0.75 / AGENTS));
        // within cells uniform: mean 0.25 * -0.25 + 0.75 * 0.75
        assertEquals(0.5, sum / AGENTS, 4 * Math.sqrt(0.3 / AGENTS));
    }

    @Test
    void coordinatesOfASquareFollowItsCells() {
        Grid square = new Grid(2, 0, 4, 4);
        double[] density = new double[16];
        density[1 + 2 * 4] = 1;
        double[][] positions = new double[2][1000];
        new DensityDraws(density, square, 7).of(0, 1000, positions);
        for (int i = 0; i < 1000; i++) {
            assertTrue(positions[0][i] >= 1 && positions[0][i] < 2);
            assertTrue(positions[1][i] >= 2 && positions[1][i] < 3);
        }
    }

    @Test
    void anAgentsPositionDependsOnItselfAlone() {
        Grid line = new Grid(1, 0, 1, 8);
        double[] density = {1, 2, 3, 4, 3, 2, 1, 1};
        double[][] together = new double[1][100];
        double[][] apart = new double[1][100];
        new DensityDraws(density, line, 3).of(0, 100, together);
        new DensityDraws(density, line, 3).of(50, 100, apart);
        new DensityDraws(density, line, 3).of(0, 50, apart);
        assertArrayEquals(together[0], apart[0]);
    }
}
