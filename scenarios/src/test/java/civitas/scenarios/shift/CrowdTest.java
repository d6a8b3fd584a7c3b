package civitas.scenarios.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.agents.langevin.GaussianPlacement;
import civitas.agents.langevin.LangevinPopulation;
import civitas.agents.routes.CounterRandom;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Kernel;
import civitas.analysis.shift.Kernels;
import org.junit.jupiter.api.Test;

/** Forces among agents against the direct sum over all pairs. */
class CrowdTest {
    private static final int AGENTS = 400;

    private static LangevinPopulation people(int dimensions) {
        LangevinPopulation people = new LangevinPopulation(dimensions, AGENTS);
        people.put(0, AGENTS, new GaussianPlacement(new double[dimensions], 0.8, new CounterRandom(5).key(0)));
        return people;
    }

    /** Largest distance of a component of a force from its direct sum. */
    private static double error(Kernel kernel, Grid grid) {
        LangevinPopulation people = people(grid.dimensions());
        Crowd crowd = Crowd.of(kernel, grid);
        crowd.look(people);
        double[][] drift = new double[grid.dimensions()][AGENTS];
        crowd.add(AGENTS, people.coordinates(), drift);
        double largest = 0;
        for (int i = 0; i < AGENTS; i++) {
            for (int axis = 0; axis < drift.length; axis++) {
                double direct = direct(kernel, people, i, axis);
                largest = Math.max(largest, Math.abs(drift[axis][i] + direct));
            }
        }
        return largest;
    }

    private static double direct(Kernel kernel, LangevinPopulation people, int i, int axis) {
        double sum = 0;
        for (int j = 0; j < AGENTS; j++) {
            double square = 0;
            for (double[] z : people.coordinates()) {
                square += (z[i] - z[j]) * (z[i] - z[j]);
            }
            double r = Math.sqrt(square);
            double[] z = people.coordinates(axis);
            sum += r == 0 ? 0 : kernel.slope(r) * (z[i] - z[j]) / r / AGENTS;
        }
        return sum;
    }

    @Test
    void sumsInClosedFormAndBySortingAreExact() {
        for (int dimensions = 1; dimensions <= 2; dimensions++) {
            Grid grid = new Grid(dimensions, -6, 6, 32);
            assertEquals(0, error(new Kernels.None(), grid));
            assertEquals(0, error(new Kernels.Quadratic(-0.7), grid), 1e-12);
        }
        assertEquals(0, error(new Kernels.AttractiveRepulsive(1.3), new Grid(1, -6, 6, 32)), 1e-12);
    }

    @Test
    void theErrorOfTheGridIsBounded() {
        Kernels.Bell bell = new Kernels.Bell(1, 0.6);
        for (int cells : new int[] {50, 100, 200}) {
            Grid line = new Grid(1, -6, 6, cells);
            double bound = line.width() * line.width() / 4 * bell.largestThirdDerivative();
            double error = error(bell, line);
            assertEquals(bound / 2, error, bound / 2, "cells " + cells);
        }
        Grid plane = new Grid(2, -6, 6, 100);
        double bound = plane.width() * plane.width() / 2 * bell.largestThirdDerivative();
        assertEquals(bound / 2, error(bell, plane), bound / 2);
    }
}
