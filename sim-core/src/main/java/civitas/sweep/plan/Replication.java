package civitas.sweep.plan;

import civitas.scenario.Sweep;
import civitas.scenario.Sweep.Order;
import civitas.scenario.Sweep.Replicates;
import civitas.scenario.Sweep.UntilHalfWidth;

/**
 * How points are replicated.
 *
 * @param replicates how often
 * @param order of the runs in a wave
 */
record Replication(Replicates replicates, Order order) {
    /** A plan that replicates these points. */
    Plan plan(PlannedPoints points) {
        return replicates instanceof UntilHalfWidth until
                ? new AdaptivePlan(points, until, order)
                : new FixedPlan(points, replicates.most(), order);
    }

    /** How many replicates a point has got when such a plan is complete. */
    int replicates(String pointId, Results results) {
        return replicates instanceof UntilHalfWidth until
                ? new HalfWidth(until).replicates(pointId, results)
                : replicates.most();
    }

    static Replication of(Sweep sweep) {
        return new Replication(sweep.replicates(), sweep.order());
    }
}
