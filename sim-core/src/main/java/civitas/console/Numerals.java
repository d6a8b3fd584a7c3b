package civitas.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the console's tables and labels show them. */
public final class Numerals {
    private static final int DIGITS = 6;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e9;
    private static final double LARGEST_WHOLE = 1e15;

    private Numerals() {}

    /** Six significant digits, whole numbers in full; {@code -} for a number that does not exist. */
    public static String text(double value) {
        return text(value, DIGITS);
    }

    /** The same with that many significant digits. */
    public static String text(double value, int digits) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        if (value == Math.rint(value) && size < LARGEST_WHOLE) {
            return count((long) value);
        }
        if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int scale = Math.max(0, rounded.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + scale + "f", rounded);
    }

    /** A whole number with separators. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
