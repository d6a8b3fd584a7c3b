package civitas.scenario;

import civitas.scenario.AxisValues.Span;
import civitas.scenario.SweepDesign.Bisection;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.scenario.SweepDesign.Goal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads a bisection, the one design that can only be the outermost. */
final class BisectionReader {
    /** Every search is kept in memory. */
    private static final int MOST_SEARCHES = 1_000_000;

    private final AxisCheck<?> check;
    private final DesignReader designs;
    private final List<String> outcomes;
    private final Report report;

    /**
     * @param outcomes names of outcomes
     */
    BisectionReader(AxisCheck<?> check, DesignReader designs, List<String> outcomes, Report report) {
        this.check = check;
        this.designs = designs;
        this.outcomes = outcomes;
        this.report = report;
    }

    /** The search, empty if a fault was reported; its keys have been checked. */
    Optional<Bisection> read(Fields fields) {
        fields.require(DesignKeys.AXIS).require(DesignKeys.TOLERANCE);
        Optional<Fields> others = fields.object(DesignKeys.FOR);
        Scope scope = others.map(design -> Scope.ALONE.besideOf(List.of(design.node())))
                .orElse(Scope.ALONE);
        Optional<SweepAxis<Span>> axis = axis(fields, scope);
        OptionalDouble tolerance =
                fields.number(DesignKeys.TOLERANCE, new Interval(0, false, Double.POSITIVE_INFINITY, false));
        Optional<Goal> goal = goal(fields);
        Optional<? extends Enumerated> design =
                others.flatMap(written -> designs.inner(written, Scope.ALONE.besideOf(List.of())));
        boolean fits = design.isEmpty() || fits(design.get(), axis, fields);
        boolean good = axis.isPresent() && tolerance.isPresent() && goal.isPresent() && fits;
        return good && others.isPresent() == design.isPresent()
                ? Optional.of(
                        new Bisection(axis.get(), tolerance.getAsDouble(), goal.get(), design.map(found -> found)))
                : Optional.empty();
    }

    private static boolean fits(Enumerated others, Optional<SweepAxis<Span>> axis, Fields fields) {
        boolean clash = axis.isPresent() && others.paths().contains(axis.get().path());
        if (clash) {
            fields.fault(DesignKeys.AXIS, "is an axis of the design under \"for\", too");
        }
        boolean many = tooMany(others);
        if (many) {
            fields.fault(
                    DesignKeys.FOR, "has too many points, expected at most " + MOST_SEARCHES + ": one search each");
        }
        return !clash && !many;
    }

    private static boolean tooMany(Enumerated others) {
        try {
            return others.candidates() > MOST_SEARCHES;
        } catch (ArithmeticException e) {
            return true;
        }
    }

    private Optional<SweepAxis<Span>> axis(Fields fields, Scope scope) {
        Optional<String> path = fields.text(DesignKeys.AXIS);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Report here = report.below(fields.path().key(DesignKeys.AXIS));
        List<Map<String, JsonNode>> contexts = check.contexts(path.get(), scope, here);
        return new SpanReader(check, report)
                .among(fields, path.get(), contexts, !scope.beside())
                .map(span -> new SweepAxis<>(path.get(), span));
    }

    private Optional<Goal> goal(Fields fields) {
        fields.require(DesignKeys.OUTCOME);
        Optional<String> outcome = ReplicatesReader.outcome(fields, DesignKeys.OUTCOME, outcomes);
        boolean atLeast = fields.node().has(DesignKeys.AT_LEAST);
        if (atLeast == fields.node().has(DesignKeys.AT_MOST)) {
            report.add(fields.path(), "expected either \"at_least\" or \"at_most\"");
            return Optional.empty();
        }
        OptionalDouble target = fields.number(atLeast ? DesignKeys.AT_LEAST : DesignKeys.AT_MOST, Interval.ALL);
        return outcome.isPresent() && target.isPresent()
                ? Optional.of(new Goal(outcome.get(), atLeast, target.getAsDouble()))
                : Optional.empty();
    }
}
