package civitas.sweep.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of axes as people read them. */
public final class AxisValueText {
    /** More tell no two doubles apart that fewer do not. */
    static final int MOST_DIGITS = 17;

    private AxisValueText() {}

    /** Words without quotes; a part as its kind with what it sets, such as {@code adaptive(scale=1, decay=0.9)}. */
    public static String of(JsonNode value) {
        return of(value, MOST_DIGITS);
    }

    /**
     * The same with rounded numbers.
     *
     * @param digits significant digits of a number; those before the decimal point are always kept
     */
    static String of(JsonNode value, int digits) {
        if (value.isTextual()) {
            return value.asText();
        }
        if (value.isIntegralNumber()) {
            return value.asText();
        }
        if (value.isNumber()) {
            return number(value.decimalValue(), digits);
        }
        if (!value.path("kind").isTextual()) {
            return value.toString();
        }
        String settings = value.properties().stream()
                .filter(entry -> !entry.getKey().equals("kind"))
                .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                .collect(Collectors.joining(", "));
        return value.get("kind").asText() + (settings.isEmpty() ? "" : "(" + settings + ")");
    }

    private static String number(BigDecimal exact, int digits) {
        int whole = exact.precision() - exact.scale();
        BigDecimal rounded = exact.round(new MathContext(Math.max(digits, whole), RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0 || (exponent >= -4 && exponent < 15)) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).toPlainString() + String.format(Locale.ROOT, "e%d", exponent);
    }
}
