package civitas.information;

/** Kinds of errors. An error is a function of a key, so that nothing needs saving and no order of reading matters. */
public enum Noise {
    /** A normal error is added; the size is its standard deviation (Box-Muller). */
    ADDED {
        @Override
        double disturb(double value, double size, long key) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - Keys.uniform(key)));
            return value + size * radius * StrictMath.cos(2 * StrictMath.PI * Keys.uniform(~key));
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
}
