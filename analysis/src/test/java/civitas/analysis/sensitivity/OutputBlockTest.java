package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputBlockTest {
    private static final double[] OUTPUTS = {1, 2, 3, Double.NaN, 5, 6, 7, Double.POSITIVE_INFINITY};

    @Test
    void outputsAreCutIntoNumberedBlocks() {
        List<OutputBlock> blocks = OutputBlock.split(OUTPUTS, 2);
        assertEquals(
                List.of(new OutputBlock(0, new double[] {1, 2}), new OutputBlock(2, new double[] {5, 6})),
                blocks.stream().filter(OutputBlock::complete).toList());
        assertEquals(4, blocks.size());
        assertEquals("block 1 [3.0, NaN]", blocks.get(1).toString());
        assertEquals(List.of(), OutputBlock.split(new double[0], 2));
    }

    @Test
    void arraysAreCopied() {
        double[] outputs = {1, 2};
        OutputBlock block = new OutputBlock(0, outputs);
        outputs[0] = 9;
        block.outputs()[1] = 9;
        assertArrayEquals(new double[] {1, 2}, block.outputs());
        assertEquals(new OutputBlock(0, new double[] {1, 2}).hashCode(), block.hashCode());
        assertNotEquals(new OutputBlock(1, new double[] {1, 2}), block);
    }

    @Test
    void badInputIsNamed() {
        assertMessage(
                "outputs has length 8, expected a multiple of 3 (whole blocks; fill the last one with NaN)",
                () -> OutputBlock.split(OUTPUTS, 3));
        assertMessage("pointsPerBlock = 0, must be in 1..2147483647", () -> OutputBlock.split(OUTPUTS, 0));
        assertMessage("number = -1, must be in 0..9223372036854775807", () -> new OutputBlock(-1, new double[0]));
    }
}
