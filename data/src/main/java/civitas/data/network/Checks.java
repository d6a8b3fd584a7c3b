package civitas.data.network;

/** What the values of this package check at their boundary, in one wording. */
final class Checks {
    private Checks() {}

    /** Fails as {@code name = value, must be legal}. */
    static void require(boolean holds, String name, Object value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    /** Requires a finite number of at least 0. */
    static void requireNotNegative(String name, double value) {
        require(value >= 0 && Double.isFinite(value), name, value, "finite and >= 0");
    }
}
