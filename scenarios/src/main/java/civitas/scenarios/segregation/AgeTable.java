package civitas.scenarios.segregation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Residents counted by age and by the share of their own kind in view, for the rank correlation of the two. Ages are kept
 * to a hundredth of a life and up to four lives, shares to a hundredth: ranks are those of the classes, ties sharing the mean.
 */
final class AgeTable {
    private static final int AGES = 400;
    private static final int SHARES = 101;

    private final double classWidth;
    private final long[] counts = new long[AGES * SHARES];

    /**
     * An empty table.
     *
     * @param life of a resident, ticks
     */
    AgeTable(double life) {
        classWidth = life / 100;
    }

    void add(int age, double share) {
        int row = (int) Math.min(AGES - 1.0, age / classWidth);
        counts[row * SHARES + (int) Math.round(share * (SHARES - 1))]++;
    }

    /** Spearman's rank correlation; NaN where it does not exist. */
    double correlation() {
        long[] byAge = new long[AGES];
        long[] byShare = new long[SHARES];
        for (int i = 0; i < counts.length; i++) {
            byAge[i / SHARES] += counts[i];
            byShare[i % SHARES] += counts[i];
        }
        double[] ageRanks = centredRanks(byAge);
        double[] shareRanks = centredRanks(byShare);
        double product = 0;
        for (int i = 0; i < counts.length; i++) {
            product += counts[i] * ageRanks[i / SHARES] * shareRanks[i % SHARES];
        }
        return product / Math.sqrt(squares(byAge, ageRanks) * squares(byShare, shareRanks));
    }

    private static double[] centredRanks(long[] classes) {
        double[] ranks = new double[classes.length];
        double below = 0;
        for (int i = 0; i < classes.length; i++) {
            ranks[i] = below + classes[i] / 2.0;
            below += classes[i];
        }
        for (int i = 0; i < classes.length; i++) {
            ranks[i] -= below / 2;
        }
        return ranks;
    }

    private static double squares(long[] classes, double[] ranks) {
        double sum = 0;
        for (int i = 0; i < classes.length; i++) {
            sum += classes[i] * ranks[i] * ranks[i];
        }
        return sum;
    }

    static double memoryBytes() {
        return (double) AGES * SHARES * Long.BYTES;
    }

    void save(DataOutput out) throws IOException {
        for (long count : counts) {
            out.writeLong(count);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.readLong();
        }
    }
}
