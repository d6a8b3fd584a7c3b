package civitas.cli;

import civitas.analysis.plot.NumberText;
import civitas.analysis.statistics.Interval;
import java.util.Locale;

/** Numbers as people read them in tables. */
final class Figures {
    private Figures() {}

    /** Rounded to that many significant digits, without exponent from 1e-4 to 1e9; {@code -} for no number. */
    static String significant(double value, int digits) {
        return NumberText.significant(value, digits);
    }

    /** A measured mean. */
    static String mean(double value) {
        return significant(value, 5);
    }

    /** An exact value; large whole numbers in full. */
    static String exact(double value) {
        boolean count = value == Math.rint(value) && Math.abs(value) >= 1e6 && Math.abs(value) < 1e12;
        return count ? String.format(Locale.ROOT, "%,d", (long) value) : significant(value, 7);
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
