package civitas.scenario;

import civitas.analysis.sensitivity.SobolDesign;
import civitas.scenario.AxisValues.Counted;
import civitas.scenario.AxisValues.Sampled;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.scenario.SweepDesign.Sampling;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the designs whose points are known beforehand, however deep they are nested. */
final class DesignReader {
    private final AxisReader axes;
    private final ConditionReader conditions;
    private final long seed;
    private final Report report;

    /**
     * @param seed of designs that have none
     */
    DesignReader(AxisCheck<?> check, long seed, Report report) {
        this.axes = new AxisReader(check, report);
        this.conditions = new ConditionReader(check, report);
        this.seed = seed;
        this.report = report;
    }

    /** A design within another one; empty if a fault was reported. */
    Optional<? extends Enumerated> inner(Fields fields, Scope scope) {
        Optional<String> name = fields.text(DesignKeys.DESIGN);
        if (fields.node().has(DesignKeys.DESIGN) && name.isEmpty()) {
            return Optional.empty();
        }
        String design = name.orElse(DesignKeys.GRID);
        if (!DesignKeys.ENUMERATED.contains(design)) {
            String message = design.equals(DesignKeys.BISECTION)
                    ? "a bisection can only be the outermost design; valid: " + Names.listed(DesignKeys.ENUMERATED)
                    : Fields.unknown(DesignKeys.DESIGN, design, DesignKeys.ENUMERATED);
            fields.fault(DesignKeys.DESIGN, message);
            return Optional.empty();
        }
        List<String> valid = new ArrayList<>(List.of(DesignKeys.DESIGN));
        valid.addAll(DesignKeys.of(design));
        return read(design, fields.only(valid), scope);
    }

    /** A design of that name; its keys have been checked. */
    Optional<? extends Enumerated> read(String design, Fields fields, Scope scope) {
        return switch (design) {
            case DesignKeys.GRID -> grid(fields, scope);
            case DesignKeys.ZIP -> zip(fields, scope);
            case DesignKeys.LIST -> list(fields, scope);
            case DesignKeys.MORRIS -> morris(fields, scope);
            case DesignKeys.SALTELLI -> saltelli(fields, scope);
            case DesignKeys.UNION -> designs(fields, scope, false).map(SweepDesign.Union::new);
            case DesignKeys.PRODUCT -> designs(fields, scope, true).flatMap(list -> product(list, fields));
            case DesignKeys.FILTER -> filter(fields, scope);
            default -> sample(DesignKeys.constant(Sampling.class, design), fields, scope);
        };
    }

    private Optional<SweepDesign.Grid> grid(Fields fields, Scope scope) {
        return written(fields)
                .map(written -> axes.grid(written, scope))
                .filter(read -> complete(read, fields))
                .map(SweepDesign.Grid::new);
    }

    private Optional<SweepDesign.Zip> zip(Fields fields, Scope scope) {
        Optional<List<SweepAxis<Counted>>> read =
                written(fields).map(written -> axes.zip(written, scope)).filter(axes -> complete(axes, fields));
        if (read.isPresent() && !equalLengths(read.get(), fields)) {
            return Optional.empty();
        }
        return read.map(SweepDesign.Zip::new);
    }

    private boolean equalLengths(List<SweepAxis<Counted>> axes, Fields fields) {
        SweepAxis<Counted> first = axes.get(0);
        boolean equal = true;
        for (SweepAxis<Counted> axis : axes) {
            if (axis.values().size() != first.values().size()) {
                equal = false;
                report.add(
                        fields.path().key(DesignKeys.AXES).key(axis.path()),
                        "has " + axis.values().size() + " values, expected "
                                + first.values().size() + " like '" + Names.printable(first.path()) + "'");
            }
        }
        return equal;
    }

    private Optional<SweepDesign.Listed> list(Fields fields, Scope scope) {
        List<Map<String, JsonNode>> points = new ArrayList<>();
        for (Fields point : fields.require(DesignKeys.POINTS).objects(DesignKeys.POINTS, "point")) {
            points.add(axes.point(point, scope));
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(new SweepDesign.Listed(points));
    }

    private Optional<SweepDesign.Sample> sample(Sampling sampling, Fields fields, Scope scope) {
        long most = DesignKeys.mostPoints(DesignKeys.word(sampling));
        OptionalLong points = fields.require(DesignKeys.POINTS).integer(DesignKeys.POINTS, 1, most);
        return cube(fields, scope, sampling == Sampling.SOBOL ? SobolDesign.MAX_DIMENSIONS : Integer.MAX_VALUE)
                .filter(axes -> points.isPresent())
                .map(axes -> new SweepDesign.Sample(sampling, axes, points.getAsLong(), seed(fields)));
    }

    private Optional<SweepDesign.Morris> morris(Fields fields, Scope scope) {
        OptionalLong trajectories =
                fields.require(DesignKeys.TRAJECTORIES).integer(DesignKeys.TRAJECTORIES, 1, Integer.MAX_VALUE);
        long levels = fields.integer(DesignKeys.LEVELS, 2, Integer.MAX_VALUE).orElse(DesignKeys.DEFAULT_LEVELS);
        if (levels % 2 != 0) {
            fields.fault(DesignKeys.LEVELS, "found " + levels + ", expected an even number");
        }
        return cube(fields, scope, Integer.MAX_VALUE)
                .filter(axes -> trajectories.isPresent())
                .map(axes -> new SweepDesign.Morris(axes, (int) trajectories.getAsLong(), (int) levels, seed(fields)));
    }

    private Optional<SweepDesign.Saltelli> saltelli(Fields fields, Scope scope) {
        OptionalLong base =
                fields.require(DesignKeys.BASE_POINTS).integer(DesignKeys.BASE_POINTS, 1, Integer.MAX_VALUE);
        return cube(fields, scope, DesignKeys.MOST_SALTELLI_AXES)
                .filter(axes -> base.isPresent())
                .map(axes -> new SweepDesign.Saltelli(axes, (int) base.getAsLong(), seed(fields)));
    }

    private Optional<List<SweepAxis<Sampled>>> cube(Fields fields, Scope scope, int most) {
        seed(fields);
        Optional<Fields> written = written(fields);
        if (written.isPresent() && written.get().node().size() > most) {
            fields.fault(
                    DesignKeys.AXES,
                    "has " + written.get().node().size() + " axes, expected at most " + most + " in this design");
        }
        return written.map(good -> axes.cube(good, scope)).filter(read -> complete(read, fields));
    }

    private long seed(Fields fields) {
        return fields.integer(DesignKeys.SEED, Long.MIN_VALUE, Long.MAX_VALUE).orElse(seed);
    }

    private Optional<SweepDesign.Filter> filter(Fields fields, Scope scope) {
        List<Condition> where = new ArrayList<>();
        List<Fields> written = fields.require(DesignKeys.WHERE).objects(DesignKeys.WHERE, "condition");
        written.forEach(condition -> conditions.read(condition).ifPresent(where::add));
        Optional<? extends Enumerated> of = fields.require(DesignKeys.OF)
                .object(DesignKeys.OF)
                .flatMap(design -> inner(design, scope.underFilter()));
        return where.isEmpty() ? Optional.empty() : of.map(design -> new SweepDesign.Filter(where, design));
    }

    private Optional<List<Enumerated>> designs(Fields fields, Scope scope, boolean combined) {
        List<Fields> written = fields.require(DesignKeys.DESIGNS).objects(DesignKeys.DESIGNS, "design");
        List<Enumerated> designs = new ArrayList<>();
        for (Fields design : written) {
            inner(design, combined ? scope.besideOf(siblings(written, design)) : scope)
                    .ifPresent(designs::add);
        }
        return designs.isEmpty() || designs.size() < written.size() ? Optional.empty() : Optional.of(designs);
    }

    private static List<ObjectNode> siblings(List<Fields> designs, Fields design) {
        return designs.stream()
                .filter(other -> other != design)
                .map(Fields::node)
                .toList();
    }

    private Optional<SweepDesign.Product> product(List<Enumerated> designs, Fields fields) {
        Set<String> seen = new HashSet<>();
        boolean disjoint = true;
        for (int i = 0; i < designs.size(); i++) {
            for (String axis : designs.get(i).paths()) {
                if (!seen.add(axis)) {
                    disjoint = false;
                    fields.fault(
                            DesignKeys.DESIGNS,
                            i,
                            "'" + Names.printable(axis) + "' is an axis of an earlier design, too");
                }
            }
        }
        return disjoint ? Optional.of(new SweepDesign.Product(designs)) : Optional.empty();
    }

    private static Optional<Fields> written(Fields fields) {
        return fields.require(DesignKeys.AXES).object(DesignKeys.AXES);
    }

    /** Whether no axis was refused. */
    private static boolean complete(List<?> axes, Fields fields) {
        return !axes.isEmpty()
                && axes.size() == fields.node().get(DesignKeys.AXES).size();
    }
}
