package civitas.sweep.design;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * An order of 0, ..., n - 1 whose every first part is spread evenly over the whole:
 * <pre>
 *   place(i) = i s mod n
 * </pre>
 * with a stride s coprime to n and close to n divided by the golden ratio. In a grid that alone spreads the slowest axis
 * only, so of the strides near by it is the one whose ratios to n and to all periods of the grid are hardest to
 * approximate by fractions: those whose continued fractions have the least largest term, which bounds how unevenly the
 * multiples of s fall (Kuipers and Niederreiter 1974, chapter 2, section 3).
 *
 * @param size n, at least 1
 * @param stride s, in [0, n)
 */
public record Interleaving(long size, long stride) {
    private static final double INVERSE_GOLDEN_RATIO = (StrictMath.sqrt(5) - 1) / 2;

    /** Strides tried on each side of the golden one. */
    private static final int TRIED = 256;

    /** The order for a design. */
    public static Interleaving of(Design design) {
        return of(design.candidates(), design.periods());
    }

    /**
     * The order for a number of places.
     *
     * @param size n, at least 1
     * @param periods numbers modulo which the order should be even, too; each at least 1
     */
    static Interleaving of(long size, List<Long> periods) {
        long golden = Math.min(size - 1, (long) ((double) size * INVERSE_GOLDEN_RATIO));
        long best = size == 1 ? 0 : 1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i <= 2 * TRIED; i++) {
            long stride = golden + (i % 2 == 0 ? -1L : 1L) * ((i + 1) / 2);
            if (stride > 0 && stride < size) {
                long score = score(stride, size, periods);
                best = score < least ? stride : best;
                least = Math.min(score, least);
            }
        }
        return new Interleaving(size, best);
    }

    /** The place that comes at position i, from 0 (inclusive) to n (exclusive). */
    public long place(long i) {
        Objects.checkIndex(i, size);
        if (Math.multiplyHigh(i, stride) == 0 && i * stride >= 0) {
            return i * stride % size;
        }
        return BigInteger.valueOf(i)
                .multiply(BigInteger.valueOf(stride))
                .mod(BigInteger.valueOf(size))
                .longValueExact();
    }

    /** The largest term of the continued fractions of s/n and of s/p for all periods p. */
    private static long score(long stride, long size, List<Long> periods) {
        long largest = largestTerm(stride, size);
        for (long period : periods) {
            if (largest < Long.MAX_VALUE) {
                largest = Math.max(largest, largestTerm(stride % period, period));
            }
        }
        return largest;
    }

    /** The largest value if the two are not coprime: then multiples of one never meet the other's remainders. */
    private static long largestTerm(long numerator, long denominator) {
        long larger = denominator;
        long smaller = numerator;
        long largest = 0;
        while (smaller != 0) {
            largest = Math.max(largest, larger / smaller);
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger == 1 ? largest : Long.MAX_VALUE;
    }
}
