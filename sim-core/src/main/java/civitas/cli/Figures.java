package civitas.cli;

import civitas.analysis.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them in tables. */
final class Figures {
    private Figures() {}

    /** Rounded to that many significant digits, without exponent from 1e-4 to 1e9; {@code -} for no number. */
    static String significant(double value, int digits) {
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
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        int decimals = Math.max(0, digits - digitsBeforePoint);
        return String.format(Locale.ROOT, decimals == 0 ? "%,.0f" : "%." + decimals + "f", rounded);
    }

    /** A measured mean. */
    static String mean(double value) {
        return significant(value, 5);
    }

    /** An exact value. */
    static String exact(double value) {
        return significant(value, 7);
    }

    /** A number of things: {@code 1 run}, {@code 2,000 runs}. */
    static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    static String interval(Interval interval) {
        return Double.isNaN(interval.lower())
                ? "-"
                : "[" + significant(interval.lower(), 4) + ", " + significant(interval.upper(), 4) + "]";
    }
}
