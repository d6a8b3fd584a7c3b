package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/**
 * Compares a parameter of a point with a constant or with another parameter.
 *
 * @param parameter path of a parameter; what is no axis is read from the file's own parameters
 * @param operator how to compare
 * @param operand what to compare with
 */
public record Condition(String parameter, Operator operator, Operand operand) {
    /** What a parameter is compared with. */
    public sealed interface Operand {}

    /**
     * A value of the file.
     *
     * @param value a number, a word, true or false; a list of such for {@link Operator#IN}; copied
     */
    public record Constant(JsonNode value) implements Operand {
        /** Copies the value. */
        public Constant {
            value = value.deepCopy();
        }

        @Override
        public JsonNode value() {
            return value.deepCopy();
        }
    }

    /**
     * Another parameter of the same point.
     *
     * @param parameter its path
     */
    public record Other(String parameter) implements Operand {}

    /** Ways to compare. Those of order compare numbers only. */
    public enum Operator {
        /** Equal. */
        EQUAL("="),
        /** Not equal. */
        UNEQUAL("!="),
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        AT_MOST("<="),
        /** Greater. */
        GREATER(">"),
        /** Greater or equal. */
        AT_LEAST(">="),
        /** Equal to one of a list. */
        IN("in");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** How files write it. */
        public String symbol() {
            return symbol;
        }

        /** Whether it needs numbers. */
        boolean ordered() {
            return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
        }

        static List<String> symbols() {
            return Arrays.stream(values()).map(Operator::symbol).toList();
        }
    }
}
