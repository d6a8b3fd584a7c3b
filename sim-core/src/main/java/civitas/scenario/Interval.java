package civitas.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of real numbers, each end included or not. Infinite ends are never included.
 *
 * @param low lower end, {@code -Infinity} if there is none
 * @param lowIncluded whether {@code low} itself belongs to the interval
 * @param high upper end, {@code Infinity} if there is none
 * @param highIncluded whether {@code high} itself belongs to the interval
 */
public record Interval(double low, boolean lowIncluded, double high, boolean highIncluded) {
    /** All real numbers. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    private static final Pattern NOTATION = Pattern.compile("([\\[(])\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*([])])");

    /** Refuses intervals that hold no number. */
    public Interval {
        boolean infiniteIncluded = (lowIncluded && Double.isInfinite(low)) || (highIncluded && Double.isInfinite(high));
        boolean point = low == high && lowIncluded && highIncluded;
        if (infiniteIncluded || !(low < high || point)) {
            throw new IllegalArgumentException("interval " + notation(low, lowIncluded, high, highIncluded)
                    + " holds no number or includes infinity, write it like (0, 1] or [1, inf)");
        }
    }

    /**
     * Reads mathematical notation.
     *
     * @param text such as {@code "(0, 1]"}; {@code inf} and {@code -inf} for an open end
     * @throws IllegalArgumentException if the text is not an interval or the interval is empty
     */
    public static Interval parse(String text) {
        Matcher matcher = NOTATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("range \"" + text + "\" is not an interval like (0, 1] or [1, inf)");
        }
        return new Interval(
                end(matcher.group(2)),
                matcher.group(1).equals("["),
                end(matcher.group(3)),
                matcher.group(4).equals("]"));
    }

    /** All numbers from {@code low} on, itself included. */
    public static Interval atLeast(double low) {
        return new Interval(low, true, Double.POSITIVE_INFINITY, false);
    }

    /** Whether the interval holds {@code number}; never true for {@code NaN} and infinities. */
    public boolean contains(double number) {
        boolean above = lowIncluded ? number >= low : number > low;
        boolean below = highIncluded ? number <= high : number < high;
        return above && below;
    }

    /** The notation {@link #parse} reads; whole numbers are printed without decimals. */
    @Override
    public String toString() {
        return notation(low, lowIncluded, high, highIncluded);
    }

    private static double end(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String notation(double low, boolean lowIncluded, double high, boolean highIncluded) {
        return (lowIncluded ? "[" : "(") + end(low) + ", " + end(high) + (highIncluded ? "]" : ")");
    }

    private static String end(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return Decimals.text(number);
    }
}
