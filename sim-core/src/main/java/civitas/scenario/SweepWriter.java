package civitas.scenario;

import civitas.scenario.AxisValues.Listed;
import civitas.scenario.AxisValues.Range;
import civitas.scenario.AxisValues.Span;
import civitas.scenario.Sweep.Fixed;
import civitas.scenario.Sweep.Replicates;
import civitas.scenario.Sweep.UntilHalfWidth;
import civitas.scenario.SweepDesign.Bisection;
import civitas.scenario.SweepDesign.Filter;
import civitas.scenario.SweepDesign.Goal;
import civitas.scenario.SweepDesign.Grid;
import civitas.scenario.SweepDesign.Morris;
import civitas.scenario.SweepDesign.Product;
import civitas.scenario.SweepDesign.Saltelli;
import civitas.scenario.SweepDesign.Sample;
import civitas.scenario.SweepDesign.Union;
import civitas.scenario.SweepDesign.Zip;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes a sweep in the form that {@link SweepReader} reads, with every default filled in. */
final class SweepWriter {
    private SweepWriter() {}

    /**
     * @param file <b>modified</b>
     */
    static void write(Sweep sweep, ObjectNode file) {
        ObjectNode json = file.putObject(SweepReader.KEY);
        design(sweep.design(), json);
        json.put(DesignKeys.ORDER, DesignKeys.word(sweep.order()));
        replicates(sweep.replicates(), json);
    }

    private static void replicates(Replicates replicates, ObjectNode json) {
        if (replicates instanceof UntilHalfWidth until) {
            json.putObject(DesignKeys.REPLICATES)
                    .put(DesignKeys.OF, until.outcome())
                    .put(DesignKeys.AT_LEAST, until.atLeast())
                    .put(DesignKeys.AT_MOST, until.atMost())
                    .put(DesignKeys.STEP, until.step())
                    .set(DesignKeys.UNTIL_HALF_WIDTH, Decimals.json(until.halfWidth()));
        } else {
            json.put(DesignKeys.REPLICATES, ((Fixed) replicates).number());
        }
    }

    private static void design(SweepDesign design, ObjectNode json) {
        if (design instanceof Grid grid) {
            axes(grid.axes(), json.put(DesignKeys.DESIGN, DesignKeys.GRID));
        } else if (design instanceof Zip zip) {
            axes(zip.axes(), json.put(DesignKeys.DESIGN, DesignKeys.ZIP));
        } else if (design instanceof SweepDesign.Listed list) {
            ArrayNode points = json.put(DesignKeys.DESIGN, DesignKeys.LIST).putArray(DesignKeys.POINTS);
            list.points().forEach(point -> points.addObject().setAll(point));
        } else if (design instanceof Bisection bisection) {
            bisection(bisection, json.put(DesignKeys.DESIGN, DesignKeys.BISECTION));
        } else if (design instanceof Filter filter) {
            filter(filter, json.put(DesignKeys.DESIGN, DesignKeys.FILTER));
        } else if (design instanceof Union union) {
            designs(union.designs(), json.put(DesignKeys.DESIGN, DesignKeys.UNION));
        } else if (design instanceof Product product) {
            designs(product.designs(), json.put(DesignKeys.DESIGN, DesignKeys.PRODUCT));
        } else {
            cube(design, json);
        }
    }

    private static void cube(SweepDesign design, ObjectNode json) {
        if (design instanceof Sample sample) {
            axes(sample.axes(), json.put(DesignKeys.DESIGN, DesignKeys.word(sample.sampling())));
            json.put(DesignKeys.POINTS, sample.points()).put(DesignKeys.SEED, sample.seed());
        } else if (design instanceof Morris morris) {
            axes(morris.axes(), json.put(DesignKeys.DESIGN, DesignKeys.MORRIS));
            json.put(DesignKeys.TRAJECTORIES, morris.trajectories()).put(DesignKeys.LEVELS, morris.levels());
            json.put(DesignKeys.SEED, morris.seed());
        } else {
            Saltelli saltelli = (Saltelli) design;
            axes(saltelli.axes(), json.put(DesignKeys.DESIGN, DesignKeys.SALTELLI));
            json.put(DesignKeys.BASE_POINTS, saltelli.basePoints()).put(DesignKeys.SEED, saltelli.seed());
        }
    }

    private static void axes(List<? extends SweepAxis<?>> axes, ObjectNode json) {
        ObjectNode written = json.putObject(DesignKeys.AXES);
        for (SweepAxis<?> axis : axes) {
            if (axis.values() instanceof Listed listed) {
                written.putArray(axis.path()).addAll(listed.values());
            } else if (axis.values() instanceof Range range) {
                span(range.span(), written.putObject(axis.path())).put(DesignKeys.COUNT, range.count());
            } else {
                span((Span) axis.values(), written.putObject(axis.path()));
            }
        }
    }

    private static ObjectNode span(Span span, ObjectNode json) {
        json.set(DesignKeys.FROM, span.from());
        json.set(DesignKeys.TO, span.to());
        return json.put(DesignKeys.SCALE, DesignKeys.word(span.scale()));
    }

    private static void designs(List<? extends SweepDesign> designs, ObjectNode json) {
        ArrayNode list = json.putArray(DesignKeys.DESIGNS);
        designs.forEach(design -> design(design, list.addObject()));
    }

    private static void filter(Filter filter, ObjectNode json) {
        ArrayNode where = json.putArray(DesignKeys.WHERE);
        filter.where().forEach(condition -> condition(condition, where.addObject()));
        design(filter.of(), json.putObject(DesignKeys.OF));
    }

    private static void condition(Condition condition, ObjectNode json) {
        json.put(DesignKeys.PARAMETER, condition.parameter());
        json.put(DesignKeys.OP, condition.operator().symbol());
        if (condition.operand() instanceof Condition.Constant constant) {
            json.set(DesignKeys.VALUE, constant.value());
        } else {
            json.put(DesignKeys.OTHER, ((Condition.Other) condition.operand()).parameter());
        }
    }

    private static void bisection(Bisection bisection, ObjectNode json) {
        span(
                bisection.axis().values(),
                json.put(DesignKeys.AXIS, bisection.axis().path()));
        json.set(DesignKeys.TOLERANCE, Decimals.json(bisection.tolerance()));
        Goal goal = bisection.goal();
        json.put(DesignKeys.OUTCOME, goal.outcome());
        json.set(goal.atLeast() ? DesignKeys.AT_LEAST : DesignKeys.AT_MOST, Decimals.json(goal.target()));
        bisection.others().ifPresent(others -> design(others, json.putObject(DesignKeys.FOR)));
    }
}
