package civitas.scenario;

import civitas.scenario.Condition.Constant;
import civitas.scenario.Condition.Operand;
import civitas.scenario.Condition.Operator;
import civitas.scenario.Condition.Other;
import civitas.scenario.Declaration.Choice;
import civitas.scenario.Declaration.Leaf;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one condition of a filter. */
final class ConditionReader {
    private static final List<String> KEYS =
            List.of(DesignKeys.PARAMETER, DesignKeys.OP, DesignKeys.VALUE, DesignKeys.OTHER);

    private final AxisCheck<?> check;
    private final Report report;

    /** What can be compared with what. */
    private enum Kind {
        NUMBER("a number"),
        WORD("a word"),
        TEXT("a text in double quotes"),
        BOOLEAN("true or false");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }
    }

    /** What a parameter can be compared with; words if only some are good. */
    private record Compared(Kind kind, List<String> words) {}

    ConditionReader(AxisCheck<?> check, Report report) {
        this.check = check;
        this.report = report;
    }

    /** The condition, empty if a fault was reported. */
    Optional<Condition> read(Fields fields) {
        fields.only(KEYS).require(DesignKeys.PARAMETER).require(DesignKeys.OP);
        Optional<Compared> left = compared(fields, DesignKeys.PARAMETER);
        Optional<Operator> operator = fields.word(DesignKeys.OP, Operator.symbols())
                .map(symbol -> Arrays.stream(Operator.values())
                        .filter(candidate -> candidate.symbol().equals(symbol))
                        .findFirst()
                        .orElseThrow());
        boolean constant = fields.node().has(DesignKeys.VALUE);
        if (constant == fields.node().has(DesignKeys.OTHER)) {
            report.add(fields.path(), "expected either \"value\" or \"other\"");
            return Optional.empty();
        }
        if (left.isEmpty() || operator.isEmpty() || !ordered(fields, operator.get(), left.get())) {
            return Optional.empty();
        }
        Optional<? extends Operand> operand =
                constant ? constant(fields, operator.get(), left.get()) : other(fields, operator.get(), left.get());
        String parameter = fields.node().get(DesignKeys.PARAMETER).textValue();
        return operand.map(good -> new Condition(parameter, operator.get(), good));
    }

    private boolean ordered(Fields fields, Operator operator, Compared left) {
        boolean good = !operator.ordered() || left.kind == Kind.NUMBER;
        if (!good) {
            fields.fault(
                    DesignKeys.OP,
                    "'" + operator.symbol() + "' compares numbers, but '"
                            + fields.node().get(DesignKeys.PARAMETER).textValue() + "' is " + left.kind.expected);
        }
        return good;
    }

    private Optional<Constant> constant(Fields fields, Operator operator, Compared left) {
        JsonNode value = fields.node().get(DesignKeys.VALUE);
        if (operator != Operator.IN) {
            return good(left, value, report.below(fields.path().key(DesignKeys.VALUE)))
                    ? Optional.of(new Constant(value))
                    : Optional.empty();
        }
        if (!value.isArray() || value.isEmpty()) {
            fields.fault(DesignKeys.VALUE, Fields.found(value, "a list with at least one value for 'in'"));
            return Optional.empty();
        }
        boolean good = true;
        for (int i = 0; i < value.size(); i++) {
            good &= good(
                    left,
                    value.get(i),
                    report.below(fields.path().key(DesignKeys.VALUE).index(i)));
        }
        return good ? Optional.of(new Constant(value)) : Optional.empty();
    }

    private Optional<Other> other(Fields fields, Operator operator, Compared left) {
        Optional<Compared> right = compared(fields, DesignKeys.OTHER);
        if (operator == Operator.IN) {
            fields.fault(DesignKeys.OTHER, "'in' needs a list under \"value\"");
            return Optional.empty();
        }
        if (right.isPresent() && right.get().kind != left.kind) {
            fields.fault(
                    DesignKeys.OTHER,
                    "is " + right.get().kind.expected + ", but '"
                            + fields.node().get(DesignKeys.PARAMETER).textValue() + "' is " + left.kind.expected);
            return Optional.empty();
        }
        return right.map(good -> new Other(fields.node().get(DesignKeys.OTHER).textValue()));
    }

    private static boolean good(Compared left, JsonNode value, Report report) {
        boolean good =
                switch (left.kind) {
                    case NUMBER -> value.isNumber() && Double.isFinite(value.doubleValue());
                    case WORD -> value.isTextual() && left.words.contains(value.textValue());
                    case TEXT -> value.isTextual();
                    case BOOLEAN -> value.isBoolean();
                };
        if (!good) {
            String hint =
                    left.kind == Kind.WORD ? Names.hint(value.isTextual() ? value.textValue() : "", left.words) : "";
            report.add(JsonPath.ROOT, Fields.found(value, left.kind.expected) + hint);
        }
        return good;
    }

    private Optional<Compared> compared(Fields fields, String key) {
        return fields.text(key)
                .flatMap(path -> compared(path, report.below(fields.path().key(key))));
    }

    private Optional<Compared> compared(String path, Report here) {
        Optional<InterventionAxis> place =
                InterventionAxis.isOne(path) ? InterventionAxis.parse(path) : Optional.empty();
        if (InterventionAxis.isOne(path) && (place.isEmpty() || place.get().whole())) {
            here.add(
                    JsonPath.ROOT,
                    "cannot be compared, expected a parameter, interventions.N.at or"
                            + " interventions.N.set.PARAMETER");
            return Optional.empty();
        }
        if (place.isPresent() && place.get().round()) {
            return Optional.of(new Compared(Kind.NUMBER, List.of()));
        }
        String parameter = place.map(InterventionAxis::set).orElse(path);
        List<Declaration> found = check.declarations(parameter);
        if (found.isEmpty()) {
            check.unknown(parameter, here);
            return Optional.empty();
        }
        return Optional.of(compared(found.get(0)));
    }

    private static Compared compared(Declaration declaration) {
        if (declaration instanceof Choice choice) {
            return new Compared(Kind.WORD, choice.names());
        }
        Leaf leaf = (Leaf) declaration;
        return switch (leaf.type()) {
            case INT, LONG, DOUBLE, NUMBERS -> new Compared(Kind.NUMBER, List.of());
            case ENUM -> new Compared(Kind.WORD, leaf.words());
            case TEXT -> new Compared(Kind.TEXT, List.of());
            case BOOLEAN -> new Compared(Kind.BOOLEAN, List.of());
        };
    }
}
