package civitas.information;

/** Kinds of errors. An error is a function of a key, so that nothing needs saving and no order of reading matters. */
public enum Noise {
    /** A normal error is added; the size is its standard deviation. */
    ADDED {
        @Override
        double disturb(double value, double size, long key) {
            return value + size * normal(key);
        }
    },
    /** A value is multiplied by 1 plus a normal error, and by 0 if that is negative; the size is its standard deviation. */
    RELATIVE {
        @Override
        double disturb(double value, double size, long key) {
            return value * Math.max(0, 1 + size * normal(key));
        }
    },
    /** A value of 0 or 1 turns into the other one; the size is the probability of that. */
    FLIPPED {
        @Override
        double disturb(double value, double size, long key) {
            return Keys.uniform(key) < size ? 1 - value : value;
        }
    };

    /** A value with its error. */
    abstract double disturb(double value, double size, long key);

    /** A standard normal number (Box-Muller). */
    private static double normal(long key) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - Keys.uniform(key)));
        return radius * StrictMath.cos(2 * StrictMath.PI * Keys.uniform(~key));
    }
}
