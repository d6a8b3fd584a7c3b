package civitas.scenarios.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.OutputTable;
import civitas.kernel.Tabular;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftScenarioTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "distribution-shift";
    }

    @Override
    protected String quickParameters() {
        return "{\"representation\": {\"kind\": \"agents\", \"agents\": 500}, \"time\": 0.8}";
    }

    @Override
    protected long quickRounds() {
        return 80;
    }

    @Override
    protected String change() {
        return "{\"platform.subsidy\": 0.3, \"platform.training.tau\": 3,"
                + " \"platform.disclosure\": {\"kind\": \"delayed\", \"delay\": 0.1}}";
    }

    @Override
    protected String largeParameters() {
        return "{\"representation\": {\"kind\": \"agents\", \"agents\": 4000000}}";
    }

    @Test
    void momentsOfTheLinearQuadraticConfigurationAreExact() {
        Map<String, Double> outcomes =
                ShiftFiles.outcomes(ShiftFiles.C0 + ", \"representation\": \"moments\", \"time\": 1, \"step\": 0.05");
        assertEquals(-0.23237884, outcomes.get("mean"), 1e-6);
        assertEquals(0.83570248, outcomes.get("x"), 1e-6);
        assertEquals(1.258957, outcomes.get("variance"), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scharfetter_gummel", "finite_volume"})
    void densitiesOfTheLinearQuadraticConfiguration(String scheme) {
        Map<String, Double> outcomes = ShiftFiles.outcomes(ShiftFiles.C0
                + ", \"time\": 0.5, \"step\": 0.002, \"grid\": {\"cells\": 200},"
                + " \"representation\": {\"kind\": \"density\", \"scheme\": \"" + scheme + "\"}");
        assertEquals(-0.08382563, outcomes.get("mean"), 2e-3);
        assertEquals(0.62608388, outcomes.get("x"), 2e-3);
        assertEquals(1.175878, outcomes.get("variance"), 3e-3);
        assertTrue(outcomes.get("mass_error") < 1e-12, outcomes.toString());
        assertTrue(outcomes.get("energy_increase") < 1e-12, outcomes.toString());
        assertEquals(0, outcomes.get("least_density"));
    }

    @Test
    void peopleWhoCompeteWithASteepClassifierPolarise() {
        Map<String, Double> outcomes = ShiftFiles.outcomes(ShiftFiles.C2 + ShiftFiles.DENSITY);
        assertEquals(0.0175975, outcomes.get("x"), 1e-3);
        assertEquals(-0.7613294, outcomes.get("mean"), 2e-3);
        assertEquals(1.2123602, outcomes.get("variance"), 3e-3);
        assertEquals(2, outcomes.get("modes"));
        assertEquals(-1.025, outcomes.get("mode_1"), 0.05);
        assertEquals(0.125, outcomes.get("mode_2"), 0.05);
    }

    @Test
    void agentsFollowTheDensityBesideThem() {
        Map<String, Double> outcomes = ShiftFiles.outcomes(
                ShiftFiles.C1
                        + ", \"time\": 1, \"representation\": {\"kind\": \"agents\", \"agents\": 20000, \"beside_density\": true}");
        double error = Math.sqrt(1.27 / 20000);
        assertEquals(-0.738900, outcomes.get("mean"), 4 * error + 0.005);
        assertEquals(1.270990, outcomes.get("variance"), 0.06);
        assertEquals(-0.738900, outcomes.get("density_mean"), 3e-3);
        assertTrue(outcomes.get("w1_density") < 5 * error, outcomes.toString());
        assertTrue(outcomes.get("w2_density") >= outcomes.get("w1_density"), outcomes.toString());
    }

    @Test
    void inTwoDimensionsAgentsAndDensityAgree() {
        String plane =
                """
                "dimensions": 2, "loss": "inner_product", "initial_model": [3, 0], "time": 0.5, "step": 0.01,
                "reference": {"kind": "gaussian", "mean": [-1, 0]}, "fixed": {"kind": "gaussian", "mean": [1, 0.5]},
                "grid": {"low": -6, "high": 6, "cells": 60, "bins": 60},""";
        Map<String, Double> density = ShiftFiles.outcomes(
                plane + "\"representation\": {\"kind\": \"density\", \"scheme\": \"finite_volume\"}");
        Map<String, Double> agents =
                ShiftFiles.outcomes(plane + "\"representation\": {\"kind\": \"agents\", \"agents\": 40000}");
        Map<String, Double> moments =
                ShiftFiles.outcomes(plane.replace("0.01", "0.1") + "\"representation\": \"moments\"");
        for (Map<String, Double> other : List.of(agents, moments)) {
            assertEquals(density.get("mean"), other.get("mean"), 0.025);
            assertEquals(density.get("mean_2"), other.get("mean_2"), 0.025);
            assertEquals(density.get("variance"), other.get("variance"), 0.04);
            assertEquals(density.get("x_2"), other.get("x_2"), 5e-4);
            assertEquals(density.get("mass_beyond_x"), other.get("mass_beyond_x"), 0.015);
        }
    }

    @Test
    void retrainingIntervalsHaveAThreshold() {
        String steep =
                """
                "alpha": 2.5, "beta": 0.5, "loss": {"kind": "quadratic", "strategic_weight": 2, "fixed_weight": 0.5},
                "reference": {"kind": "gaussian", "mean": 0}, "fixed": {"kind": "gaussian", "mean": 2}, "step": 0.1,
                "grid": {"low": -30, "high": 30, "cells": 800},
                "representation": "moments", "platform": {"training": {"kind": "retraining", "interval": %s}}, "time": %s""";
        Map<String, Double> near = ShiftFiles.outcomes(String.format(steep, "1.5", "30"));
        Map<String, Double> far = ShiftFiles.outcomes(String.format(steep, "1.6", "32"));
        assertEquals(-0.934656, near.get("retraining_ratio"), 1e-3);
        assertEquals(-1.019127, far.get("retraining_ratio"), 1e-3);
        assertTrue(near.get("distance_to_stable") < far.get("distance_to_stable"));
    }

    @Test
    void churnOfRetrainingOnAdaptedPeople() {
        String adapted = ShiftFiles.C1
                + ", \"representation\": \"density\", \"response\": \"immediate\", \"step\": 1, \"time\": %s,"
                + " \"platform\": {\"training\": {\"kind\": \"retraining\", \"interval\": 1}}";
        assertEquals(0.0676784, ShiftFiles.outcomes(String.format(adapted, 1)).get("churn"), 2e-4);
        Map<String, Double> third = ShiftFiles.outcomes(String.format(adapted, 3));
        assertEquals(0.0012403, third.get("churn"), 2e-4);
        assertEquals(0.0676784 + 0.0090261 + 0.0012403, third.get("churn_total"), 4e-4);
    }

    @Test
    void agentsWithoutInertiaAreDrawnFromTheDensityAtRest() {
        int agents = 200_000;
        Map<String, Double> outcomes = ShiftFiles.outcomes(ShiftFiles.C1
                + ", \"response\": \"immediate\", \"time\": 1, \"representation\": {\"kind\": \"agents\", \"agents\": "
                + agents
                + "}");
        double error = Math.sqrt(1.6 / agents);
        assertEquals(-0.077497, outcomes.get("mean"), 5 * error + 2e-3);
        assertEquals(0.124855, outcomes.get("x"), 2e-3);
    }

    /** Retraining diverges there; people and model that move together do not. */
    @Test
    void closuresComeToRestWhereRetrainingDiverges() {
        Map<String, Double> benchmarks = ShiftFiles.benchmarks(
                """
                "alpha": 3, "beta": 0.5, "loss": {"kind": "quadratic", "strategic_weight": 2, "fixed_weight": 0.5},
                "reference": {"kind": "gaussian", "mean": 0}, "fixed": {"kind": "gaussian", "mean": 2}, "step": 0.1,
                "grid": {"low": -30, "high": 30, "cells": 800}, "representation": "moments", "time": 1""");
        assertEquals(benchmarks.get("stable_x"), benchmarks.get("point_closure_x"), 1e-4);
        assertEquals(benchmarks.get("stable_x"), benchmarks.get("gaussian_closure_x"), 1e-4);
        assertEquals(benchmarks.get("stable_variance"), benchmarks.get("gaussian_closure_variance"), 1e-3);
    }

    @Test
    void boundsOfTheoremsBelongToARegime() {
        String moments = ShiftFiles.C0 + ", \"representation\": \"moments\", \"step\": 0.05, \"time\": 1";
        assertEquals(0, ShiftFiles.benchmarks(moments).get("within_theorems"));
        String best = moments + ", \"platform\": {\"training\": \"best_response\"}";
        assertEquals(1, ShiftFiles.benchmarks(best).get("within_theorems"));
        assertFalse(ShiftFiles.benchmarks(best).containsKey("exact_rate"));
        String slow = moments
                + ", \"objective\": \"aligned\", \"platform\": {\"training\": {\"kind\": \"gradient_flow\", \"tau\": 0.1}}";
        Map<String, Double> aligned = ShiftFiles.benchmarks(slow);
        assertEquals(0.1, aligned.get("bound_aligned"), 1e-12);
        assertTrue(aligned.get("exact_rate") >= aligned.get("bound_aligned"));
        String nobody = ShiftFiles.C0.replace("{\"kind\": \"gaussian\", \"mean\": 2}", "\"none\"")
                + ", \"representation\": \"moments\", \"step\": 0.05, \"time\": 1, \"response\": \"immediate\"";
        Map<String, Double> alone = ShiftFiles.benchmarks(nobody);
        assertTrue(alone.get("exact_rate") >= alone.get("bound_population_fast"), alone.toString());
        String hidden = moments + ", \"platform\": {\"disclosure\": \"hidden\"}";
        assertFalse(ShiftFiles.benchmarks(hidden).containsKey("exact_mean"));
    }

    @Test
    void closedFormsAtTheEndAreWhatMomentsComeTo() {
        String moments = ShiftFiles.C0 + ", \"representation\": \"moments\", \"step\": 0.05, \"time\": 1.5";
        Map<String, Double> benchmarks = ShiftFiles.benchmarks(moments);
        Map<String, Double> outcomes = ShiftFiles.outcomes(moments);
        assertEquals(benchmarks.get("exact_mean"), outcomes.get("mean"), 1e-6);
        assertEquals(benchmarks.get("exact_x"), outcomes.get("x"), 1e-6);
        assertEquals(benchmarks.get("exact_variance"), outcomes.get("variance"), 1e-6);
        assertEquals(0, outcomes.get("subsidy_paid"));
    }

    @Test
    void whatAPlatformPaysForMoving() {
        Map<String, Double> outcomes = ShiftFiles.outcomes(ShiftFiles.C0
                + ", \"representation\": \"moments\", \"step\": 0.05, \"time\": 2, \"platform\": {\"subsidy\": 0.2}");
        double m = outcomes.get("mean");
        double v = outcomes.get("variance");
        // KL of N(m, v) from N(0, 1)
        double divergence = 0.5 * (v + m * m - 1 - Math.log(v));
        assertEquals(divergence, outcomes.get("kl"), 2e-3);
        assertEquals(0.2 * 1 * divergence, outcomes.get("subsidy_paid"), 1e-3);
    }

    @Test
    void whoeverRunsOffTheGridIsNotTakenForAtRest() {
        String away =
                """
                "alpha": 1.5, "beta": 0.2, "loss": {"kind": "quadratic", "strategic_weight": 1.2, "fixed_weight": 0.1},
                "grid": {"low": -24, "high": 24, "cells": 400}, "time": 80, "step": 0.05,
                "platform": {"training": {"kind": "retraining", "interval": 8}}, "representation":""";
        ArithmeticException stopped =
                assertThrows(ArithmeticException.class, () -> ShiftFiles.outcomes(away + "\"density\""));
        assertTrue(stopped.getMessage().contains("outermost cells"), stopped.getMessage());
        Map<String, Double> agents = ShiftFiles.outcomes(away + "{\"kind\": \"agents\", \"agents\": 2000}");
        Map<String, Double> point = ShiftFiles.outcomes(away + "\"point_mass\"");
        for (Map<String, Double> outcomes : List.of(agents, point)) {
            assertEquals(1, outcomes.get("outside_grid"));
            assertEquals(Double.NaN, outcomes.get("w1_steady"));
            assertEquals(Double.NaN, outcomes.get("w2_steady"));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -0.52, 0.3})
    void theFallAtACutOffIsFoundWhereverItLiesInACell(double cutOff) {
        Map<String, Double> outcomes = ShiftFiles.outcomes(
                """
                "alpha": 0.5, "loss": {"kind": "threshold", "cut_off": %s, "steepness": 1e6}, "fixed": "none", "step": 0.02,
                "representation": "density", "time": 15, "platform": {"training": "frozen"}"""
                        .formatted(cutOff));
        assertEquals(2, outcomes.get("log_jump"), 0.02);
    }

    @Test
    void repelledAgentsSpreadEvenly() {
        Map<String, Double> outcomes = ShiftFiles.outcomes(
                """
                "alpha": 0, "loss": {"kind": "linear", "slope": 0}, "interaction": "attractive_repulsive",
                "reference": "flat", "fixed": "none", "start": {"kind": "gaussian", "sd": 1}, "step": 0.1, "time": 30,
                "platform": {"training": "frozen"}, "representation": {"kind": "agents", "agents": 101}""");
        assertEquals((101.0 * 101 - 1) / (3 * 101.0 * 101), outcomes.get("variance"), 1e-6);
        assertEquals(0, outcomes.get("x"));
    }

    @Test
    void whatPeopleSeeDecidesHowTheyMove() {
        String base = ShiftFiles.C2 + ", \"representation\": \"moments\", \"step\": 0.1, \"time\": 2, \"platform\": ";
        double full = ShiftFiles.outcomes(base + "{}").get("mean");
        double hidden =
                ShiftFiles.outcomes(base + "{\"disclosure\": \"hidden\"}").get("mean");
        double noisy = ShiftFiles.outcomes(base + "{\"disclosure\": {\"kind\": \"noisy\", \"sd\": 1}}")
                .get("mean");
        double late = ShiftFiles.outcomes(base + "{\"disclosure\": {\"kind\": \"delayed\", \"delay\": 0.5}}")
                .get("mean");
        double paid = ShiftFiles.outcomes(base + "{\"subsidy\": 0.5}").get("mean");
        assertTrue(full != hidden && full != noisy && full != late && late != hidden);
        assertTrue(paid > full, "people move farther if moving is paid for");
    }

    /** Blocks of agents go to whatever threads are free. */
    @Test
    void threadsChangeNothing() throws Exception {
        String large = ShiftFiles.C2
                + ", \"interaction\": {\"kind\": \"bell\"}, \"time\": 0.03,"
                + " \"representation\": {\"kind\": \"agents\", \"agents\": 200000}";
        long alone = hash(large);
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            assertEquals(alone, pool.submit(() -> hash(large)).get());
        } finally {
            pool.shutdown();
        }
    }

    private static long hash(String parameters) {
        return Run.of(ShiftFiles.file(parameters), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .trajectoryHash();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"density\"",
                "\"moments\"",
                "\"point_mass\"",
                "{\"kind\": \"agents\", \"agents\": 300, \"beside_density\": true}"
            })
    void everyRepresentationGoesOnFromACheckpoint(String representation) throws IOException {
        String parameters = ShiftFiles.C2 + ", \"time\": 0.4, \"step\": 0.02, \"grid\": {\"cells\": 64},"
                + " \"representation\": " + representation;
        Run<?> whole = Run.of(ShiftFiles.file(parameters), 0);
        long expected = whole.play((round, name, value) -> {}, Checkpoints.NONE).trajectoryHash();
        Run<?> first = Run.of(ShiftFiles.file(parameters), 0);
        first.simulation().start();
        first.simulation().haltAfter(7);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = first.simulation().advance();
        }
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        first.simulation().save(new DataOutputStream(saved));
        Run<?> second = Run.of(ShiftFiles.file(parameters), 0);
        second.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        var result = second.play((round, name, value) -> {}, Checkpoints.NONE);
        assertEquals(expected, result.trajectoryHash());
        assertEquals(
                ((Tabular) whole.simulation().world())
                        .tables().stream().map(OutputTable::name).toList(),
                second.tables().stream().map(OutputTable::name).toList());
        int[] rows = new int[1];
        for (OutputTable table : second.tables()) {
            table.content().writeTo(row -> rows[0]++);
        }
        assertTrue(rows[0] > 160, "rows " + rows[0]);
    }

    @Test
    void badInputIsNamed() {
        assertRefused(
                "step",
                "must be at most 0.00128: the diffusion limit",
                "representation=density",
                "representation.scheme=finite_volume");
        assertRefused("step", "is 0.01, must be at most 0.000519", "loss=threshold");
        assertRefused("time", "must be a multiple of step", "time=0.015");
        assertRefused("alpha", "q = alpha/sd^2 - strategic_weight = -0.1, must be > 0", "loss=quadratic", "alpha=0.4");
        assertRefused(
                "interaction.strength",
                "q + strength = ",
                "loss=quadratic",
                "alpha=0.6",
                "interaction=quadratic",
                "interaction.strength=-0.2");
        assertRefused("grid", "leaves out", "grid.low=-4");
        assertRefused("start", "set start to gaussian", "reference=flat");
        assertRefused("reference", "holds too few", "reference=flat", "start=gaussian");
        assertRefused(
                "response",
                "immediate needs alpha > 0",
                "response=immediate",
                "alpha=0",
                "reference=flat",
                "start=gaussian",
                "representation=agents");
        assertRefused(
                "representation.scheme",
                "finite_volume",
                "representation=density",
                "dimensions=2",
                "loss=inner_product");
        assertRefused(
                "platform.training.interval",
                "multiple of step",
                "platform.training=retraining",
                "platform.training.interval=0.015");
        assertRefused("grid.low", "must be below high", "grid.low=9");
        assertRefused(
                "interaction.strength",
                "alpha/sd^2 + strength = -0.1, must be > 0",
                "interaction=quadratic",
                "interaction.strength=-0.6");
        assertRefused("interaction.range", "two cells of the grid", "interaction=bell", "interaction.range=0.01");
        assertRefused(
                "step",
                "the model follows a risk",
                "dimensions=2",
                "loss=inner_product",
                "initial_model=[3,0]",
                "beta=150",
                "step=0.02",
                "time=4");
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> ShiftFiles.changed(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
