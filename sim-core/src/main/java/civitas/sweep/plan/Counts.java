package civitas.sweep.plan;

/** Counts that stop at the greatest long. */
final class Counts {
    private Counts() {}

    /** The product of two counts, neither negative. */
    static long times(long first, long second) {
        return Math.multiplyHigh(first, second) != 0 || first * second < 0 ? Long.MAX_VALUE : first * second;
    }
}
