package civitas.scenario;

import civitas.scenario.AxisCheck.Kind;
import civitas.scenario.AxisValues.Range;
import civitas.scenario.AxisValues.Scale;
import civitas.scenario.AxisValues.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code {"from": ..., "to": ..., "scale": ..., "count": ...}}. */
final class SpanReader {
    private static final List<String> SPAN = List.of(DesignKeys.FROM, DesignKeys.TO, DesignKeys.SCALE);
    private static final List<String> RANGE =
            List.of(DesignKeys.FROM, DesignKeys.TO, DesignKeys.COUNT, DesignKeys.SCALE);

    /** Beyond this not every integer is a double. */
    private static final BigDecimal WIDEST = new BigDecimal(1L << 53);

    /** A geometric sequence of different integers that fit a long has no more members. */
    private static final int MOST_POWERS = 64;

    private final AxisCheck<?> check;
    private final Report report;

    SpanReader(AxisCheck<?> check, Report report) {
        this.check = check;
        this.report = report;
    }

    /**
     * Numbers between two ends, for samples.
     *
     * @param contexts of the axis; empty if it was refused
     */
    Optional<Span> span(Fields axes, String path, List<Map<String, JsonNode>> contexts, boolean whole) {
        Fields span = axes.object(path).orElseThrow().only(SPAN);
        return among(span, path, contexts, whole);
    }

    /**
     * Numbers at equal distances, rising or falling.
     *
     * @param contexts of the axis; empty if it was refused
     */
    Optional<Range> range(Fields axes, String path, List<Map<String, JsonNode>> contexts, boolean whole) {
        Fields fields = axes.object(path).orElseThrow().only(RANGE).require(DesignKeys.COUNT);
        OptionalLong count = fields.integer(DesignKeys.COUNT, 2, Integer.MAX_VALUE);
        Optional<Span> span = ends(fields, path, contexts, whole);
        if (count.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        Range range = new Range(span.get(), count.getAsLong());
        if (span.get().integer() && !integers(range)) {
            fields.fault(DesignKeys.COUNT, "not all of the " + range.count() + " values are integers");
            return Optional.empty();
        }
        if (tooFine(range)) {
            fields.fault(DesignKeys.COUNT, "so many values cannot be told apart as numbers");
            return Optional.empty();
        }
        return Optional.of(range);
    }

    /** The rising ends and the scale among the fields of an object. */
    Optional<Span> among(Fields fields, String axis, List<Map<String, JsonNode>> contexts, boolean whole) {
        return ends(fields, axis, contexts, whole).filter(span -> {
            boolean rising = span.from().decimalValue().compareTo(span.to().decimalValue()) < 0;
            if (!rising) {
                refuseEnd(fields, span, "greater than");
            }
            return rising;
        });
    }

    private Optional<Span> ends(Fields fields, String axis, List<Map<String, JsonNode>> contexts, boolean whole) {
        fields.require(DesignKeys.FROM).require(DesignKeys.TO);
        Optional<String> word = fields.word(DesignKeys.SCALE, DesignKeys.words(Scale.class));
        Scale scale = word.map(good -> DesignKeys.constant(Scale.class, good)).orElse(Scale.LINEAR);
        if (contexts.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = check.kind(axis);
        if (kind == Kind.OTHER) {
            report.add(
                    fields.path(),
                    "a range needs numbers, but '" + Names.printable(axis) + "' is none; list its values");
            return Optional.empty();
        }
        Optional<JsonNode> from = end(fields, DesignKeys.FROM, axis, contexts, whole);
        Optional<JsonNode> to = end(fields, DesignKeys.TO, axis, contexts, whole);
        return from.isPresent() && to.isPresent()
                ? checked(fields, new Span(from.get(), to.get(), scale, kind == Kind.INTEGER))
                : Optional.empty();
    }

    private Optional<JsonNode> end(
            Fields fields, String key, String axis, List<Map<String, JsonNode>> contexts, boolean whole) {
        JsonNode value = fields.node().get(key);
        if (value != null && !value.isNumber()) {
            fields.fault(key, Fields.found(value, "a number"));
            return Optional.empty();
        }
        return value == null
                ? Optional.empty()
                : check.value(
                        axis, value, contexts, whole, report.below(fields.path().key(key)));
    }

    private static Optional<Span> checked(Fields fields, Span span) {
        BigDecimal from = span.from().decimalValue();
        BigDecimal to = span.to().decimalValue();
        if (from.compareTo(to) == 0) {
            refuseEnd(fields, span, "other than");
            return Optional.empty();
        }
        if (span.scale() == Scale.LOGARITHMIC && from.min(to).signum() <= 0) {
            boolean low = from.signum() <= 0;
            fields.fault(
                    low ? DesignKeys.FROM : DesignKeys.TO,
                    "found " + Decimals.text(low ? span.from() : span.to())
                            + ", expected a positive number for a logarithmic scale");
            return Optional.empty();
        }
        if (span.integer() && to.subtract(from).abs().compareTo(WIDEST) >= 0) {
            fields.fault(DesignKeys.TO, "lies too far from 'from', expected less than 2^53 between them");
            return Optional.empty();
        }
        return Optional.of(span);
    }

    private static void refuseEnd(Fields fields, Span span, String how) {
        fields.fault(
                DesignKeys.TO,
                "found " + Decimals.text(span.to()) + ", expected a number " + how + " from = "
                        + Decimals.text(span.from()));
    }

    private static boolean integers(Range range) {
        BigInteger from = BigInteger.valueOf(range.span().from().longValue());
        BigInteger to = BigInteger.valueOf(range.span().to().longValue());
        int steps = (int) (range.count() - 1);
        if (range.span().scale() == Scale.LINEAR) {
            return to.subtract(from).mod(BigInteger.valueOf(steps)).signum() == 0;
        }
        return range.count() <= MOST_POWERS && powers(range, from, to, steps);
    }

    /** Whether every value is exactly from^(1-w) to^w. */
    private static boolean powers(Range range, BigInteger from, BigInteger to, int steps) {
        for (int i = 1; i < steps; i++) {
            BigInteger value = BigInteger.valueOf(range.value(i).longValue());
            if (!value.pow(steps).equals(from.pow(steps - i).multiply(to.pow(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether neighbours may be rounded to one number. */
    private static boolean tooFine(Range range) {
        double low = range.span().from().doubleValue();
        double high = range.span().to().doubleValue();
        double steps = (double) (range.count() - 1);
        return range.span().scale() == Scale.LINEAR
                ? Math.abs(high - low) / steps < 2 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)))
                : Math.abs(StrictMath.log(high) - StrictMath.log(low)) / steps < Range.LEAST_RATIO;
    }
}
