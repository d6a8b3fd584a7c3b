package civitas.scenarios.segregation;

/**
 * Mean entropy of kinds in square blocks, weighted by residents: sum over blocks of n_b/N h(q_b), h(q) = -q log2 q - (1-q)
 * log2(1-q), where q_b is the share of the second kind in block b. Near the entropy of the whole city where kinds are
 * mixed at that scale, 0 where every block has one kind. Blocks start at the first column and row; the last ones may be smaller.
 * <p>Source: the conditional entropy of Theil's information index, Theil and Finizza 1971; Reardon and O'Sullivan 2004.
 */
final class BlockEntropy {
    private BlockEntropy() {}

    /**
     * The entropy, in bits; NaN if nobody lives there.
     *
     * @param content {@code byte[row * width + column]}, not modified
     * @param side of a block, at least 1
     */
    static double of(byte[] content, int width, int side) {
        int height = content.length / width;
        double sum = 0;
        int all = 0;
        for (int top = 0; top < height; top += side) {
            for (int left = 0; left < width; left += side) {
                int[] counts =
                        counts(content, width, top, Math.min(height, top + side), left, Math.min(width, left + side));
                int here = counts[City.FIRST] + counts[City.SECOND];
                if (here > 0) {
                    sum += here * bits(counts[City.SECOND] / (double) here);
                    all += here;
                }
            }
        }
        return sum / all;
    }

    private static int[] counts(byte[] content, int width, int top, int bottom, int left, int right) {
        int[] counts = new int[City.CLOSED + 1];
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                counts[content[row * width + column]]++;
            }
        }
        return counts;
    }

    /** h(q) in bits. */
    static double bits(double q) {
        return q <= 0 || q >= 1 ? 0 : -(q * StrictMath.log(q) + (1 - q) * StrictMath.log(1 - q)) / StrictMath.log(2);
    }
}
