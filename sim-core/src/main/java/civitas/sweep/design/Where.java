package civitas.sweep.design;

import civitas.scenario.Condition;
import civitas.scenario.Condition.Constant;
import civitas.scenario.Condition.Operator;
import civitas.scenario.Condition.Other;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether all conditions hold at a point. A condition on a parameter that the point does not have does not hold. Numbers
 * are compared as numbers, all else for equality; a list of numbers equals a list of the same numbers only.
 *
 * @param conditions all must hold
 * @param lookup of the file's parameters
 */
record Where(List<Condition> conditions, Lookup lookup) implements Predicate<Point> {
    @Override
    public boolean test(Point point) {
        return conditions.stream().allMatch(condition -> holds(condition, point));
    }

    private boolean holds(Condition condition, Point point) {
        Optional<JsonNode> left = lookup.value(point, condition.parameter());
        Optional<JsonNode> right = condition.operand() instanceof Constant constant
                ? Optional.of(constant.value())
                : lookup.value(point, ((Other) condition.operand()).parameter());
        return left.isPresent() && right.isPresent() && compare(left.get(), condition.operator(), right.get());
    }

    private static boolean compare(JsonNode left, Operator operator, JsonNode right) {
        return switch (operator) {
            case EQUAL -> same(left, right);
            case UNEQUAL -> !same(left, right);
            case IN -> oneOf(left, right);
            case LESS -> numbers(left, right) && order(left, right) < 0;
            case AT_MOST -> numbers(left, right) && order(left, right) <= 0;
            case GREATER -> numbers(left, right) && order(left, right) > 0;
            case AT_LEAST -> numbers(left, right) && order(left, right) >= 0;
        };
    }

    private static boolean oneOf(JsonNode left, JsonNode list) {
        for (JsonNode value : list) {
            if (same(left, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode left, JsonNode right) {
        return numbers(left, right) ? order(left, right) == 0 : left.equals(right);
    }

    private static boolean numbers(JsonNode left, JsonNode right) {
        return left.isNumber() && right.isNumber();
    }

    private static int order(JsonNode left, JsonNode right) {
        return left.decimalValue().compareTo(right.decimalValue());
    }
}
