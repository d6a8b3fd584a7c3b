package civitas.analysis.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them. */
public final class NumberText {
    private NumberText() {}

    /** Rounded to that many significant digits, without exponent from 1e-4 to 1e9; {@code -} for no number. */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e9) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        BigDecimal rounded = round(value, digits);
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        int decimals = Math.max(0, digits - digitsBeforePoint);
        return String.format(Locale.ROOT, decimals == 0 ? "%,.0f" : "%." + decimals + "f", rounded);
    }

    /** The shortest text of a level: up to four significant digits, without trailing zeros. */
    public static String level(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return significant(value, 4);
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e7) {
            return round(value, 4).stripTrailingZeros().toPlainString();
        }
        BigDecimal rounded = round(value, 4).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** The nearest number with that many significant digits; what is no finite number stays as it is. */
    static double rounded(double value, int digits) {
        return Double.isFinite(value) ? round(value, digits).doubleValue() : value;
    }

    private static BigDecimal round(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
