package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The values an axis takes, all in canonical form. */
public sealed interface AxisValues {
    /** Values that can be counted. */
    sealed interface Counted extends AxisValues permits Listed, Range {
        /** How many there are, at least 1. */
        long size();

        /**
         * One of the values.
         *
         * @param index from 0 to {@link #size} - 1
         */
        JsonNode value(long index);
    }

    /** Values that the interval [0, 1] is mapped to. */
    sealed interface Sampled extends AxisValues permits Listed, Span {
        /**
         * The value at a place of the unit interval.
         *
         * @param u in [0, 1]
         */
        JsonNode value(double u);
    }

    /** How values are spaced. */
    enum Scale {
        /** By equal differences. */
        LINEAR,
        /** By equal ratios. */
        LOGARITHMIC
    }

    /**
     * Values one by one; as a sample, each has an equal share of the unit interval.
     *
     * @param values all different; copied on the way in and out
     */
    record Listed(List<JsonNode> values) implements Counted, Sampled {
        /** Copies the values. */
        public Listed {
            values = copy(values);
        }

        @Override
        public List<JsonNode> values() {
            return copy(values);
        }

        @Override
        public long size() {
            return values.size();
        }

        @Override
        public JsonNode value(long index) {
            return values.get(Math.toIntExact(index)).deepCopy();
        }

        @Override
        public JsonNode value(double u) {
            return value(Math.min((long) (u * values.size()), values.size() - 1L));
        }

        private static List<JsonNode> copy(List<JsonNode> values) {
            return values.stream().<JsonNode>map(JsonNode::deepCopy).toList();
        }
    }

    /**
     * Numbers at equal distances, both ends included. Between the ends, numbers on a linear scale are the exact
     * quotients rounded once, so that 0.05 to 0.25 in three has 0.15 in the middle; on a logarithmic scale they are
     * rounded to 12 significant digits.
     *
     * @param span the ends and how the rest lies between them; here the first may be the greater one
     * @param count how many, at least 2
     */
    record Range(Span span, long count) implements Counted {
        /** Logarithm of the least ratio that 12 digits can tell from 1, with room for rounding. */
        static final double LEAST_RATIO = 1e-10;

        private static final MathContext LOGARITHMIC_DIGITS = new MathContext(12);

        @Override
        public long size() {
            return count;
        }

        @Override
        public JsonNode value(long index) {
            if (index == 0 || index == count - 1) {
                return index == 0 ? span.from() : span.to();
            }
            return span.scale == Scale.LINEAR ? linear(index) : logarithmic(index);
        }

        private JsonNode linear(long index) {
            BigDecimal steps = BigDecimal.valueOf(count - 1);
            BigDecimal number = span.from
                    .decimalValue()
                    .multiply(BigDecimal.valueOf(count - 1 - index))
                    .add(span.to.decimalValue().multiply(BigDecimal.valueOf(index)))
                    .divide(steps, MathContext.DECIMAL128);
            return span.integer ? LongNode.valueOf(number.longValueExact()) : Decimals.json(number.doubleValue());
        }

        private JsonNode logarithmic(long index) {
            double low = StrictMath.log10(span.from.doubleValue());
            double high = StrictMath.log10(span.to.doubleValue());
            double number = StrictMath.pow(10, low + (high - low) * index / (count - 1));
            return span.integer
                    ? LongNode.valueOf(Math.round(number))
                    : Decimals.json(
                            new BigDecimal(number).round(LOGARITHMIC_DIGITS).doubleValue());
        }
    }

    /**
     * All numbers from one to another. Integers have equal weight on a linear scale: u is mapped to from + floor(u (to -
     * from + 1)); on a logarithmic scale the weight of k is proportional to log((k + 1)/k).
     *
     * @param from the least number
     * @param to the greatest number, greater than {@code from}
     * @param scale how u is mapped; logarithmic only where {@code from} is positive
     * @param integer whether only integers count; then {@code to - from} is less than 2^53
     */
    record Span(JsonNode from, JsonNode to, Scale scale, boolean integer) implements Sampled {
        /** Copies the ends. */
        public Span {
            from = from.deepCopy();
            to = to.deepCopy();
        }

        @Override
        public JsonNode from() {
            return from.deepCopy();
        }

        @Override
        public JsonNode to() {
            return to.deepCopy();
        }

        @Override
        public JsonNode value(double u) {
            return integer ? whole(u) : real(u);
        }

        /**
         * A number of the axis as a value: integers are rounded down.
         *
         * @param number between the ends, both included
         */
        public JsonNode number(double number) {
            return integer ? LongNode.valueOf((long) StrictMath.floor(number)) : Decimals.json(number);
        }

        private JsonNode real(double u) {
            double low = from.doubleValue();
            double high = to.doubleValue();
            if (u <= 0 || u >= 1) {
                return u <= 0 ? from() : to();
            }
            double number = scale == Scale.LINEAR
                    ? (1 - u) * low + u * high
                    : StrictMath.pow(10, (1 - u) * StrictMath.log10(low) + u * StrictMath.log10(high));
            return Decimals.json(Math.max(low, Math.min(high, number)));
        }

        private JsonNode whole(double u) {
            long low = from.longValue();
            long high = to.longValue();
            double number = scale == Scale.LINEAR
                    ? StrictMath.floor(u * (double) (high - low + 1))
                    : StrictMath.floor((double) low * StrictMath.pow(((double) high + 1) / (double) low, u))
                            - (double) low;
            return LongNode.valueOf(Math.min(high, low + (long) number));
        }
    }
}
