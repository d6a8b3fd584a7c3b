package civitas.report;

import civitas.analysis.plot.NumberText;
import civitas.analysis.statistics.Interval;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers and counts as reports write them. */
final class Figures {
    private Figures() {}

    static String mean(double value) {
        return NumberText.significant(value, 5);
    }

    static String exact(double value) {
        return NumberText.significant(value, 7);
    }

    static String rough(double value) {
        return NumberText.significant(value, 3);
    }

    /** With the digits that somebody wrote, neither more nor fewer. */
    static String given(double value) {
        double size = Math.abs(value);
        if (value == 0 || size < 1e-4 || size >= 1e9) {
            return value == 0 ? "0" : Double.toString(value);
        }
        int decimals =
                Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    static String interval(Interval interval) {
        return Double.isNaN(interval.lower())
                ? "-"
                : "[" + NumberText.significant(interval.lower(), 4) + ", " + NumberText.significant(interval.upper(), 4)
                        + "]";
    }

    /** As in {@code 1 run} and {@code 2,000 runs}. */
    static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d", number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String bytes(long bytes) {
        return bytes < 10_000
                ? counted(bytes, "byte")
                : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    /** A name that is good in files and addresses: lower-case letters, digits and hyphens. */
    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
