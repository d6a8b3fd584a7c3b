package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Outputs of points that only make sense together: a trajectory of {@link MorrisTrajectories}, a block of {@link
 * SaltelliDesign}. Where some runs are missing or failed, the estimators take the complete blocks:
 * <pre>
 *   OutputBlock.split(outputs, design.pointsPerBlock()).stream().filter(OutputBlock::complete).toList()
 * </pre>
 * Leaving blocks out is harmless as long as what fails does not depend on the inputs.
 *
 * @param number number of the block in its design, from 0
 * @param outputs one output per point of the block, in the order of the design, NaN where there is none; copied in and
 *     out
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content below
public record OutputBlock(long number, double[] outputs) {
    /**
     * Copies the array.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public OutputBlock {
        Require.between("number", number, 0, Long.MAX_VALUE);
        outputs = outputs.clone();
    }

    /**
     * Cuts outputs in the order of a design into its blocks, numbered from 0.
     *
     * @param outputs outputs of the first points of the design, NaN where there is none; not modified
     * @param pointsPerBlock points of a block, at least 1
     * @throws IllegalArgumentException if the last block is cut off
     */
    public static List<OutputBlock> split(double[] outputs, int pointsPerBlock) {
        Require.between("pointsPerBlock", pointsPerBlock, 1, Integer.MAX_VALUE);
        if (outputs.length % pointsPerBlock != 0) {
            throw new IllegalArgumentException("outputs has length " + outputs.length + ", expected a multiple of "
                    + pointsPerBlock + " (whole blocks; fill the last one with NaN)");
        }
        List<OutputBlock> blocks = new ArrayList<>(outputs.length / pointsPerBlock);
        for (int from = 0; from < outputs.length; from += pointsPerBlock) {
            double[] part = Arrays.copyOfRange(outputs, from, from + pointsPerBlock);
            blocks.add(new OutputBlock(from / pointsPerBlock, part));
        }
        return blocks;
    }

    /** Outputs of the points of the block; a copy. */
    @Override
    public double[] outputs() {
        return outputs.clone();
    }

    /** Whether every output is finite. */
    public boolean complete() {
        return Arrays.stream(outputs).allMatch(Double::isFinite);
    }

    /** Output of the point at a place of the block, from 0. */
    double output(int place) {
        return outputs[place];
    }

    /** Refuses a block of another size, or with an output that is missing; names the output by its index in the design. */
    void requireComplete(int size) {
        Require.length("outputs of block " + number, outputs.length, size, "one per point of a block");
        for (int place = 0; place < size; place++) {
            if (!Double.isFinite(outputs[place])) {
                throw new IllegalArgumentException("outputs[" + (number * size + place) + "] = " + outputs[place]
                        + ", must be finite; leave out block " + number);
            }
        }
    }

    /** Equal numbers, component by component. */
    @Override
    public boolean equals(Object other) {
        return other instanceof OutputBlock that && number == that.number && Arrays.equals(outputs, that.outputs);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(number) + Arrays.hashCode(outputs);
    }

    @Override
    public String toString() {
        return "block " + number + " " + Arrays.toString(outputs);
    }
}
