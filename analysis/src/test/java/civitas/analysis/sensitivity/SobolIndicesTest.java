package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
    @Test
    void ishigami() {
        double[] parts = TestFunctions.ishigamiVariances();
        double variance = Arrays.stream(parts).sum();
        double[] first = {parts[0] / variance, parts[1] / variance, 0};
        double[] total = {(parts[0] + parts[2]) / variance, parts[1] / variance, parts[2] / variance};
        // As usually quoted to four digits
        assertEquals(0.3139, first[0], 5e-5);
        assertEquals(0.4424, first[1], 5e-5);
        assertEquals(0.5576, total[0], 5e-5);
        assertEquals(0.2437, total[2], 5e-5);

        SaltelliDesign design = new SaltelliDesign(3, 1024, 1);
        List<SobolIndex> indices = SobolIndices.of(3, Samples.outputs(design, TestFunctions::ishigami));
        assertNear(first, total, indices, 0.05);
    }

    @Test
    void theGFunction() {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        double[] parts =
                Arrays.stream(a).map(ai -> 1 / (3 * (1 + ai) * (1 + ai))).toArray();
        double product = Arrays.stream(parts).map(part -> 1 + part).reduce(1, (x, y) -> x * y);
        double[] first = Arrays.stream(parts).map(part -> part / (product - 1)).toArray();
        double[] total = Arrays.stream(parts)
                .map(part -> part * product / (1 + part) / (product - 1))
                .toArray();

        SaltelliDesign design = new SaltelliDesign(8, 1024, 1);
        double[] outputs = Samples.outputs(design, x -> TestFunctions.sobolG(x, a));
        assertNear(first, total, SobolIndices.of(8, outputs), 0.08);
        // Centring: a large constant changes nothing.
        double[] shifted = Arrays.stream(outputs).map(y -> y + 1e8).toArray();
        assertNear(first, total, SobolIndices.of(8, shifted), 0.08);
    }

    /** Each index within three of its own standard errors, none of which is large. */
    private static void assertNear(double[] first, double[] total, List<SobolIndex> indices, double largestError) {
        assertEquals(first.length, indices.size());
        for (int i = 0; i < first.length; i++) {
            assertNear(first[i], indices.get(i).first(), largestError);
            assertNear(total[i], indices.get(i).total(), largestError);
        }
    }

    private static void assertNear(double exact, Estimate estimate, double largestError) {
        assertEquals(exact, estimate.value(), 3 * estimate.standardError());
        assertTrue(estimate.standardError() < largestError, estimate.toString());
        assertTrue(estimate.interval().contains(estimate.value()), estimate.toString());
    }

    @Test
    void anotherProgramAgrees() {
        double[] outputs = new double[8 * 4];
        for (int j = 0; j < 8; j++) {
            outputs[4 * j] = 100 + (7 * j + 3) % 11;
            outputs[4 * j + 1] = 100 + (5 * j * j + 2 * j) % 13;
            outputs[4 * j + 2] = 100 + (3 * j * j + 4 * j + 1) % 7;
            outputs[4 * j + 3] = 100 + (j * j * j + 2) % 9;
        }
        List<SobolIndex> indices = SobolIndices.of(2, outputs);
        // SciPy 1.17.1, stats.sobol_indices(func={f_A, f_B, f_AB}, n=8)
        assertEquals(-0.4792058, indices.get(0).first().value(), 1e-7);
        assertEquals(-0.4008586, indices.get(1).first().value(), 1e-7);
        assertEquals(0.98309632, indices.get(0).total().value(), 1e-7);
        assertEquals(0.65682855, indices.get(1).total().value(), 1e-7);
    }

    @Test
    void bootstrapErrorsAreThoseOfIndependentBlocks() {
        int replicates = 100;
        double[][] values = new double[4][replicates];
        double[][] errors = new double[4][replicates];
        int covered = 0;
        for (int seed = 0; seed < replicates; seed++) {
            List<SobolIndex> indices = SobolIndices.of(2, independentBlocks(200, seed));
            for (int i = 0; i < 4; i++) {
                SobolIndex index = indices.get(i / 2);
                Estimate estimate = i % 2 == 0 ? index.first() : index.total();
                values[i][seed] = estimate.value();
                errors[i][seed] = estimate.standardError();
                // The output x + 2y has variance parts 1 : 4 and no interaction.
                covered += estimate.interval().contains(i < 2 ? 0.2 : 0.8) ? 1 : 0;
            }
        }
        for (int i = 0; i < 4; i++) {
            Summary estimates = Summary.of(values[i]);
            assertEquals(1, Summary.of(errors[i]).mean() / estimates.sd(), 0.25, "estimate " + i);
            assertEquals(i < 2 ? 0.2 : 0.8, estimates.mean(), 3.5 * estimates.se(), "estimate " + i);
        }
        // 95% of 400, less three binomial standard errors for the four are correlated
        assertTrue(covered > 360, covered + " of 400 intervals cover");
    }

    /** Outputs x + 2y of blocks whose base points are independent, so that the bootstrap should be right. */
    private static double[] independentBlocks(int blocks, long seed) {
        RandomDesign base = new RandomDesign(4, blocks, seed);
        double[] outputs = new double[4 * blocks];
        for (int j = 0; j < blocks; j++) {
            double[] both = base.at(j);
            outputs[4 * j] = both[0] + 2 * both[1];
            outputs[4 * j + 1] = both[2] + 2 * both[3];
            outputs[4 * j + 2] = both[2] + 2 * both[1];
            outputs[4 * j + 3] = both[0] + 2 * both[3];
        }
        return outputs;
    }

    @Test
    void aConstantHasNoIndices() {
        double[] constant = new double[30];
        Arrays.fill(constant, 0.1);
        Estimate first = SobolIndices.of(3, constant).get(0).first();
        assertTrue(Double.isNaN(first.value()) && Double.isNaN(first.standardError()));
        assertTrue(Double.isNaN(first.interval().width()));
    }

    @Test
    void resamplesWithoutVarianceAreLeftOut() {
        // A quarter of the resamples of two blocks hold the first block twice, where a = b.
        Estimate total =
                SobolIndices.of(1, new double[] {1, 1, 2, 5, 9, 6}).get(0).total();
        assertTrue(Double.isFinite(total.standardError()));
        assertTrue(Double.isFinite(total.interval().width()));
    }

    @Test
    void incompleteBlocksCanBeLeftOut() {
        SaltelliDesign design = new SaltelliDesign(3, 64, 1);
        double[] outputs = Samples.outputs(design, TestFunctions::ishigami);
        double[] prefix = Arrays.copyOf(outputs, 5 * 63);
        outputs[5 * 63 + 2] = Double.NaN;
        List<OutputBlock> complete = OutputBlock.split(outputs, design.pointsPerBlock()).stream()
                .filter(OutputBlock::complete)
                .toList();
        assertEquals(SobolIndices.of(3, prefix), SobolIndices.of(3, complete));
        assertMessage("outputs[317] = NaN, must be finite; leave out block 63", () -> SobolIndices.of(3, outputs));
    }

    @Test
    void badInputIsNamed() {
        assertMessage("dimensions = 0, must be in 1..2147483645", () -> SobolIndices.of(0, new double[4]));
        assertMessage("number of blocks = 1, must be in 2..2147483647", () -> SobolIndices.of(2, new double[4]));
        assertMessage(
                "outputs has length 9, expected a multiple of 4 (whole blocks; fill the last one with NaN)",
                () -> SobolIndices.of(2, new double[9]));
    }
}
