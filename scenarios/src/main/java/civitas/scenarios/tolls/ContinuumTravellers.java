package civitas.scenarios.tolls;

import civitas.agents.routes.MeanField;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Infinitely many drivers: the expected step of the learning rule, without its noise. */
final class ContinuumTravellers extends ShareTravellers {
    private final Traffic traffic;
    private final MeanField shares;

    ContinuumTravellers(Traffic traffic, Routes routes, RouteChoice.ForContinuum rule) {
        super(routes);
        this.traffic = traffic;
        shares = rule.meanField(routes.sets());
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        shares.routeAdded(group, route, initialCost);
    }

    @Override
    void move(long day, Day before) {
        shares.move(day);
        distribute(traffic, shares::share);
    }

    @Override
    public void learn(long day, Reports.Told told) {
        told.reported().ifPresent(shares::learn);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        shares.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        shares.restore(in);
        distribute(traffic, shares::share);
    }
}
