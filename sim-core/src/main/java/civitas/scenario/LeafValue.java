package civitas.scenario;

import civitas.scenario.Declaration.Leaf;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the value of one leaf. */
final class LeafValue {
    private final Leaf leaf;
    private final Report report;

    /**
     * @param report receives faults relative to the leaf
     */
    LeafValue(Leaf leaf, Report report) {
        this.leaf = leaf;
        this.report = report;
    }

    /** The value as the record's constructor wants it, empty if a fault was reported. */
    Optional<Object> read(JsonNode node) {
        return switch (leaf.type()) {
            case INT -> integer(node, Integer.MIN_VALUE, Integer.MAX_VALUE).map(number -> (Object) number.intValue());
            case LONG -> integer(node, Long.MIN_VALUE, Long.MAX_VALUE).map(number -> number);
            case DOUBLE -> number(node, JsonPath.ROOT, "a number").map(number -> number);
            case BOOLEAN -> node.isBoolean() ? Optional.of(node.booleanValue()) : refuse(node, "true or false");
            case ENUM -> word(node);
            case TEXT -> node.isTextual() ? Optional.of(node.textValue()) : refuse(node, "a text in double quotes");
            case NUMBERS -> numbers(node);
        };
    }

    private Optional<Long> integer(JsonNode node, long least, long most) {
        OptionalLong number = exact(node);
        if (number.isEmpty()
                || number.getAsLong() < least
                || number.getAsLong() > most
                || !leaf.range().contains((double) number.getAsLong())) {
            return refuse(node, "an integer" + (tooLarge(node, most) ? " up to " + most : range()));
        }
        return Optional.of(number.getAsLong());
    }

    private boolean tooLarge(JsonNode node, long most) {
        return node.isNumber() && node.doubleValue() > most && leaf.range().high() > most;
    }

    /** A number without fractional part, however written: 2, 2.0 and 2e0 are the same number in JSON. */
    static OptionalLong exact(JsonNode node) {
        if (node.isLong()) {
            return OptionalLong.of(node.longValue());
        }
        if (!node.isBigDecimal()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(node.decimalValue().longValueExact());
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    private Optional<Double> number(JsonNode node, JsonPath path, String what) {
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (leaf.range().contains(number)) {
            return Optional.of(number + 0.0); // a negative zero becomes zero
        }
        boolean overflow = Double.isInfinite(number) && node.isBigDecimal();
        report.add(
                path,
                "found " + JsonValue.words(node) + ", expected "
                        + (range().isEmpty() ? "a finite number" : what + range())
                        + (overflow ? "; it overflows" : "")
                        + leaveOut(node));
        return Optional.empty();
    }

    private Optional<Object> numbers(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            boolean number = node.isNumber();
            return number
                    ? number(node, JsonPath.ROOT, "a number").map(Numbers::new)
                    : refuse(node, "a number or a list of numbers" + range());
        }
        double[] values = new double[node.size()];
        boolean good = true;
        for (int i = 0; i < values.length; i++) {
            Optional<Double> value = number(node.get(i), JsonPath.ROOT.index(i), "a number");
            good &= value.isPresent();
            values[i] = value.orElse(0.0);
        }
        return good ? Optional.of(new Numbers(values)) : Optional.empty();
    }

    private Optional<Object> word(JsonNode node) {
        int index = node.isTextual() ? leaf.words().indexOf(node.textValue()) : -1;
        if (index >= 0) {
            return Optional.of(leaf.javaType().getEnumConstants()[index]);
        }
        String found = node.isTextual() ? node.textValue() : "";
        report.add(
                JsonPath.ROOT,
                "found " + JsonValue.words(node) + ", expected a word" + Names.hint(found, leaf.words())
                        + leaveOut(node));
        return Optional.empty();
    }

    private String range() {
        return leaf.range().equals(Interval.ALL) ? "" : " in " + leaf.range();
    }

    private <T> Optional<T> refuse(JsonNode node, String expected) {
        report.add(JsonPath.ROOT, "found " + JsonValue.words(node) + ", expected " + expected + leaveOut(node));
        return Optional.empty();
    }

    static String leaveOut(JsonNode node) {
        return node.isNull() ? "; leave the key out for the default" : "";
    }
}
