package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MorrisEffectsTest {
    /** Design of the example "Using the Morris method" of the MUCM toolkit: delta = 2/3, coordinates in thirds. */
    private static final int[][][] MUCM = {
        {{0, 1, 1, 0}, {2, 1, 1, 0}, {2, 3, 1, 0}, {2, 3, 1, 2}, {2, 3, 3, 2}},
        {{1, 0, 1, 1}, {1, 0, 3, 1}, {1, 0, 3, 3}, {1, 2, 3, 3}, {3, 2, 3, 3}},
        {{0, 0, 0, 1}, {0, 0, 2, 1}, {0, 2, 2, 1}, {2, 2, 2, 1}, {2, 2, 2, 3}},
        {{1, 1, 0, 0}, {1, 1, 2, 0}, {3, 1, 2, 0}, {3, 1, 2, 2}, {3, 3, 2, 2}},
    };

    @Test
    void aPublishedExample() {
        double[][] effects = new double[4][4];
        for (int t = 0; t < 4; t++) {
            double[][] points = Arrays.stream(MUCM[t])
                    .map(thirds ->
                            Arrays.stream(thirds).mapToDouble(x -> x / 3.0).toArray())
                    .toArray(double[][]::new);
            double[] outputs = Arrays.stream(points)
                    .mapToDouble(x -> x[0] + x[1] * x[1] + x[1] * StrictMath.sin(x[2]))
                    .toArray();
            MorrisEffects.addEffects(points, outputs, effects, t);
        }
        // As published: mu = mu* = 1, 1.6, 0.27, 0 and sigma = 2e-16, 0.28, 0.36, 0
        assertEffect(1, 1, 0, ElementaryEffect.of(effects[0]), 1e-12);
        assertEffect(1.6, 1.6, 0.28, ElementaryEffect.of(effects[1]), 0.005);
        assertEffect(0.27, 0.27, 0.36, ElementaryEffect.of(effects[2]), 0.005);
        assertEffect(0, 0, 0, ElementaryEffect.of(effects[3]), 0);
    }

    @Test
    void aLinearFunctionHasItsSlopesAndNoSpread() {
        double[] slopes = {3, -2, 0, 0.5};
        MorrisTrajectories design = new MorrisTrajectories(4, 10, 6, 1);
        double[] outputs = Samples.outputs(
                design,
                x -> 7
                        + IntStream.range(0, 4)
                                .mapToDouble(i -> slopes[i] * x[i])
                                .sum());
        List<ElementaryEffect> effects = MorrisEffects.of(design, outputs);
        for (int i = 0; i < 4; i++) {
            assertEffect(slopes[i], Math.abs(slopes[i]), 0, effects.get(i), 1e-13);
        }
    }

    private static void assertEffect(double mu, double muStar, double sigma, ElementaryEffect effect, double accuracy) {
        assertEquals(mu, effect.mu(), accuracy);
        assertEquals(muStar, effect.muStar(), accuracy);
        assertEquals(sigma, effect.sigma(), accuracy);
    }

    @Test
    void theGFunctionHasEffectsThatCancel() {
        // On four levels |4x - 2| is 2, 2/3, 2/3, 2: steps have slope -2 or 2, and other inputs the mean factor
        // (4/3 + a)/(1 + a). So mu = 0 and mu*_i = 2/(1 + a_i) times the other factors.
        double[] a = {0, 1, 4.5, 9};
        MorrisTrajectories design = new MorrisTrajectories(4, 2000, 4, 3);
        List<ElementaryEffect> effects =
                MorrisEffects.of(design, Samples.outputs(design, x -> TestFunctions.sobolG(x, a)));
        double all = Arrays.stream(a).map(ai -> (4 / 3.0 + ai) / (1 + ai)).reduce(1, (x, y) -> x * y);
        for (int i = 0; i < 4; i++) {
            ElementaryEffect effect = effects.get(i);
            assertEquals(0, effect.mu(), 3.5 * effect.effects().se());
            assertEquals(
                    2 / (4 / 3.0 + a[i]) * all,
                    effect.muStar(),
                    3.5 * effect.magnitudes().se());
        }
    }

    /** As Morris 1991 finds: inputs 1-10 matter, 8-10 of them linearly, 1-7 not; 11-20 hardly matter. */
    @Test
    void theFunctionOfMorrisIsScreened() {
        MorrisTrajectories design = new MorrisTrajectories(20, 50, 4, 1);
        List<ElementaryEffect> effects = MorrisEffects.of(
                design, Samples.outputs(design, x -> TestFunctions.morris(TestFunctions.morrisInputs(x))));
        for (int i = 0; i < 20; i++) {
            ElementaryEffect effect = effects.get(i);
            assertEquals(expectedEffect(i), effect.mu(), 3.5 * effect.effects().se(), "mu of input " + i);
            assertEquals(i < 10, effect.muStar() > 20, "mu* of input " + i + " is " + effect.muStar());
            assertEquals(i < 7, effect.sigma() > 14, "sigma of input " + i + " is " + effect.sigma());
        }
    }

    /** The function is linear in each w, and inputs are independent and uniform on the grid: insert their means. */
    private static double expectedEffect(int input) {
        double[] w = new double[20];
        for (int i = 0; i < 20; i++) {
            int each = i;
            w[i] = IntStream.range(0, 4)
                    .mapToDouble(level -> TestFunctions.morrisInput(each, level / 3.0))
                    .average()
                    .orElseThrow();
        }
        double effect = 0;
        for (int lower = 0; lower < 2; lower++) {
            w[input] = TestFunctions.morrisInput(input, (lower + 2) / 3.0);
            double above = TestFunctions.morris(w);
            w[input] = TestFunctions.morrisInput(input, lower / 3.0);
            effect += (above - TestFunctions.morris(w)) / (2 / 3.0) / 2;
        }
        return effect;
    }

    @Test
    void incompleteTrajectoriesCanBeLeftOut() {
        MorrisTrajectories design = new MorrisTrajectories(2, 3, 4, 1);
        double[] outputs = Samples.outputs(design, x -> x[0] + 2 * x[1]);
        outputs[4] = Double.NaN;
        List<OutputBlock> complete = OutputBlock.split(outputs, 3).stream()
                .filter(OutputBlock::complete)
                .toList();
        List<ElementaryEffect> effects = MorrisEffects.of(design, complete);
        assertEquals(2, effects.get(1).effects().n());
        assertEffect(2, 2, 0, effects.get(1), 1e-14);
        assertMessage("outputs[4] = NaN, must be finite; leave out block 1", () -> MorrisEffects.of(design, outputs));
    }

    @Test
    void oneTrajectoryHasNoSpread() {
        MorrisTrajectories design = new MorrisTrajectories(1, 1, 2, 1);
        ElementaryEffect effect = MorrisEffects.of(design, new double[] {1, 1}).get(0);
        assertEquals(0, effect.mu());
        assertTrue(Double.isNaN(effect.sigma()));
    }

    @Test
    void badInputIsNamed() {
        MorrisTrajectories design = new MorrisTrajectories(2, 3, 4, 1);
        assertMessage("number of trajectories = 0, must be in 1..3", () -> MorrisEffects.of(design, new double[0]));
        assertMessage("number of trajectories = 4, must be in 1..3", () -> MorrisEffects.of(design, new double[12]));
        assertMessage(
                "trajectory = 3, must be in 0..2",
                () -> MorrisEffects.of(design, List.of(new OutputBlock(3, new double[3]))));
        assertMessage(
                "outputs of block 0 has length 2, expected 3 (one per point of a block)",
                () -> MorrisEffects.of(design, List.of(new OutputBlock(0, new double[2]))));
    }
}
