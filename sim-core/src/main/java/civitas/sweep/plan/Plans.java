package civitas.sweep.plan;

import civitas.scenario.PointIdentities;
import civitas.scenario.ScenarioFile;
import civitas.scenario.Sweep;
import civitas.scenario.Sweep.Order;
import civitas.scenario.SweepDesign.Bisection;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.sweep.design.Design;
import civitas.sweep.design.Designs;
import civitas.sweep.design.Interleaving;
import civitas.sweep.design.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Makes the plan of a file's sweep. */
public final class Plans {
    private Plans() {}

    /**
     * A plan at its beginning; nothing is enumerated yet, but for the other axes of a bisection.
     *
     * @throws IllegalArgumentException if the file has no sweep
     */
    public static Plan of(ScenarioFile<?> file) {
        Sweep sweep = file.sweep()
                .orElseThrow(() -> new IllegalArgumentException("the file has no sweep, expected a key \"sweep\""));
        PointIdentities<?> identities = new PointIdentities<>(file);
        Replication replication = Replication.of(sweep);
        if (sweep.design() instanceof Bisection bisection) {
            return new BisectionPlan(bisection, others(bisection, file), replication, identities);
        }
        Design design = Designs.of((Enumerated) sweep.design(), file);
        return replication.plan(PlannedPoints.of(design, order(design, sweep.order()), identities));
    }

    /** From position to index in a design: the order in which its points are first played. */
    public static LongUnaryOperator order(Design design, Order order) {
        return order == Order.INTERLEAVED ? Interleaving.of(design)::place : position -> position;
    }

    private static List<Point> others(Bisection bisection, ScenarioFile<?> file) {
        if (bisection.others().isEmpty()) {
            return List.of(Point.ORIGIN);
        }
        Design design = Designs.of(bisection.others().get(), file);
        List<Point> others = new ArrayList<>();
        for (long index = 0; index < design.candidates(); index++) {
            design.at(index).ifPresent(others::add);
        }
        return others;
    }
}
