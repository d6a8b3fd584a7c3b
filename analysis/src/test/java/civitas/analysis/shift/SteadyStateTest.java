package civitas.analysis.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steady states against numbers computed by another program with quadrature and root finding. */
class SteadyStateTest {
    private static final Grid GRID = new Grid(1, -8, 8, 800);

    private static SteadyState of(ShiftModel model) {
        double[] start = model.reference().orElseThrow().on(GRID);
        return SteadyState.of(model, GRID, start).orElseThrow();
    }

    private static void assertMoments(double x, double mean, double variance, SteadyState state) {
        assertEquals(x, state.model()[0], 1e-6);
        assertEquals(mean, Densities.mean(state.density(), GRID, 0), 1e-6);
        assertEquals(variance, Densities.variance(state.density(), GRID, 0), 1e-6);
    }

    @Test
    void convexLogistic() {
        ShiftModel model = Problems.convexLogistic(true, 0);
        SteadyState state = of(model);
        assertMoments(0.1982432, -0.1227024, 1.6119803, state);
        assertEquals(1.1976351, model.risk().at(Densities.points(state.density(), GRID), state.model()).value, 1e-6);
        assertEquals(0.4533639, Densities.divergence(state.density(), model.logReference(GRID), GRID), 1e-6);
        assertEquals(-0.1367194, state.retrainingSlope(), 1e-6);
        assertEquals(0.9936, state.totalSlope(), 1e-4);
        assertEquals(0.874113, state.hessian(), 1e-6);
        assertMoments(-0.1022483, -1.4684557, 0.7617868, of(Problems.convexLogistic(false, 0)));
    }

    @Test
    void boundedLogisticPolarises() {
        SteadyState state = of(Problems.boundedLogistic(0));
        assertMoments(0.0244701, -0.704959, 1.208001, state);
        assertEquals(-0.0737917, state.retrainingSlope(), 1e-6);
        List<Modes.Mode> modes = Modes.of(state.density(), GRID);
        assertEquals(2, modes.size());
        assertEquals(-0.964, modes.get(0).at(), 2e-3);
        assertEquals(0.3215, modes.get(0).height(), 1e-4);
        assertEquals(0.144, modes.get(1).at(), 2e-3);
        assertEquals(0.3165, modes.get(1).height(), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.188960, -0.135465, 0.920359",
        "0.5, 0.183939, -0.142365, 0.637454",
        "1, 0.178692, -0.149573, 0.392076",
        "2, 0.174358, -0.155525, 0.220470"
    })
    void consensusDrawsPeopleTogether(double kappa, double x, double mean, double variance) {
        assertMoments(x, mean, variance, of(Problems.convexLogistic(true, kappa)));
    }

    @Test
    void consensusRemovesTheSecondModeAndRepulsionKeepsIt() {
        SteadyState mild = of(Problems.boundedLogistic(0.25));
        assertMoments(0.037916, -0.675202, 0.808052, mild);
        assertEquals(1, Modes.of(mild.density(), GRID).size());
        SteadyState repelled = of(Problems.boundedLogistic(-0.2));
        assertEquals(1.987125, Densities.variance(repelled.density(), GRID, 0), 1e-5);
        assertEquals(2, Modes.of(repelled.density(), GRID).size());
    }

    @Test
    void linearQuadraticInClosedForm() {
        for (LinearQuadratic exact : List.of(Problems.C0, Problems.aligned(Problems.C0))) {
            SteadyState state = of(Problems.of(exact));
            assertMoments(exact.stableModel(), exact.response(exact.stableModel()), exact.stableVariance(), state);
            assertEquals(exact.populationFastRate(), state.totalSlope(), 1e-6);
            PerformativeOptimum optimum =
                    PerformativeOptimum.of(Problems.of(exact), state).orElseThrow();
            assertEquals(exact.optimalModel(), optimum.model()[0], 1e-6);
        }
    }

    @Test
    void inTwoDimensions() {
        Grid plane = new Grid(2, -6, 6, 100);
        for (double[] row : new double[][] {
            {3, 3.015062, 0.019099, -0.720103, 1.168193}, {6, 6.001714, 0.009975, -0.695033, 1.210792}
        }) {
            ShiftModel model = Problems.plane(row[0]);
            double[] start = model.reference().orElseThrow().on(plane);
            SteadyState state = SteadyState.of(model, plane, start).orElseThrow();
            assertEquals(row[1], state.model()[0], 1e-5);
            assertEquals(row[2], state.model()[1], 1e-5);
            assertEquals(row[3], Densities.mean(state.density(), plane, 0), 1e-5);
            assertEquals(row[4], Densities.variance(state.density(), plane, 0), 2e-5);
            PerformativeOptimum optimum = PerformativeOptimum.of(model, state).orElseThrow();
            double stableRisk = model.risk().at(Densities.points(state.density(), plane), state.model()).value;
            assertTrue(optimum.risk() <= stableRisk + 1e-9, optimum + " against " + stableRisk);
        }
    }

    @Test
    void aLinearPullMovesTheMeanAndNotTheVariance() {
        ShiftModel model = new ShiftModel(
                true,
                Loss.linear(0.6),
                Problems.NONE,
                Optional.of(Gaussian.of(0.2, 0.8)),
                Optional.empty(),
                0.5,
                1,
                new double[] {0});
        assertMoments(0, 0.2 + 0.6 * 0.64 / 0.5, 0.64, of(model));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.85147886, 0.10148119",
        "0.3, 0.70549527, 0.20273051",
        "0.4, 0.44710643, 0.35089819",
        "0.5, 0, -1"
    })
    void consensusInADoubleWellHasAPhaseTransition(double diffusion, double mean, double variance) {
        Grid grid = new Grid(1, -4, 4, 400);
        ShiftModel model = new ShiftModel(
                false,
                Loss.doubleWell(),
                new Kernels.Quadratic(1),
                Optional.empty(),
                Optional.empty(),
                diffusion,
                1,
                new double[] {0});
        double[] density = new GibbsResponse(model, grid)
                .to(new double[1], Gaussian.of(0.5, 0.5).on(grid));
        assertEquals(mean, Densities.mean(density, grid, 0), 1e-4);
        if (variance > 0) {
            assertEquals(variance, Densities.variance(density, grid, 0), 1e-4);
        }
    }

    @Test
    void bunchingInItsSharpLimit() {
        Bunching exact = Bunching.of(1, -0.5, 1, 0, 1);
        assertEquals(0.5481094, exact.massBelow(), 1e-7);
        assertEquals(-0.3953506, exact.mean(), 1e-7);
        for (double[] row : new double[][] {{40, 0.541296, -0.394438}, {200, 0.546746, -0.395232}}) {
            ShiftModel model = new ShiftModel(
                    true,
                    Loss.threshold(1, -0.5, row[0]),
                    Problems.NONE,
                    Optional.of(Gaussian.of(0, 1)),
                    Optional.empty(),
                    1,
                    1,
                    new double[] {0});
            double[] density = of(model).density();
            double below = 0;
            for (int k = 0; GRID.centre(k) < -0.5; k++) {
                below += density[k] * GRID.width();
            }
            assertEquals(row[1], below, 6e-4);
            assertEquals(row[2], Densities.mean(density, GRID, 0), 6e-4);
        }
    }

    @Test
    void theWindowOfPolarisationIsWhereTheResponseHasTwoModes() {
        PolarisationWindow window = PolarisationWindow.of(6);
        assertEquals(2.584907, window.low(), 1e-6);
        assertEquals(3.415093, window.high(), 1e-6);
        ShiftModel model = new ShiftModel(
                true,
                Loss.logistic(),
                Problems.NONE,
                Optional.of(Gaussian.of(0, 1)),
                Optional.empty(),
                1 / 6.0,
                1,
                new double[] {0});
        GibbsResponse response = new GibbsResponse(model, GRID);
        for (double x : new double[] {window.low() - 0.05, window.low() + 0.05, window.high() - 0.05, 3.5}) {
            double[] density = response.to(new double[] {x}, new double[0]);
            long peaks = Modes.of(density, GRID).size();
            assertEquals(x > window.low() && x < window.high() ? 2 : 1, peaks, "x = " + x);
        }
    }
}
