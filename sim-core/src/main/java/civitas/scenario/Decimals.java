package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Numbers as people and files write them: the fewest decimal digits that read back as the same {@code double}.
 * <p>{@link Double#toString} changed between Java versions (JDK-4511638); identity hashes must not.
 */
final class Decimals {
    /** Whole numbers up to here are exact as {@code double} and are written without an exponent. */
    private static final double LARGEST_PLAIN = 1L << 53;

    private Decimals() {}

    /** Text without noise: {@code 0.15}, {@code 2}, {@code 1e-7}; {@code NaN} and {@code Infinity} by name. */
    static String text(double number) {
        return Double.isFinite(number) ? text(json(number)) : Double.toString(number);
    }

    /** A number of a file, as text without noise. */
    static String text(JsonNode number) {
        String text = number.asText();
        return Double.isNaN(number.doubleValue()) || number.isDouble()
                ? text
                : text.toLowerCase(Locale.ROOT).replace("e+", "e");
    }

    /** The number as JSON, the same on every Java version; the sign of zero is dropped. */
    static JsonNode json(double number) {
        if (number == StrictMath.rint(number) && StrictMath.abs(number) <= LARGEST_PLAIN) {
            return LongNode.valueOf((long) number);
        }
        return DecimalNode.valueOf(shortest(number));
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        int digits = new BigDecimal(Double.toString(number)).precision();
        BigDecimal best = exact.round(new MathContext(digits));
        while (digits > 1) {
            BigDecimal shorter = exact.round(new MathContext(--digits));
            if (shorter.doubleValue() != number) {
                break;
            }
            best = shorter;
        }
        // One digit can be too few for the nearest decimal to be the same double; 17 always suffice.
        return best.doubleValue() == number ? best.stripTrailingZeros() : exact.round(new MathContext(17));
    }
}
