package civitas.scenarios.tolls;

import civitas.agents.routes.MeanField;
import civitas.kernel.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Loads that come and go at random: every day a share xi of each route's load leaves and an amount Lambda of each group
 * arrives, which chooses by logit,
 * <pre>  X_r &lt;- X_r - xi_r X_r + Lambda h_r,   xi_r ~ U[0, 2 mu],   Lambda ~ U[0, 2 mu D],</pre>
 * with h the logit of believed costs, D the trips of the group and mu the rate; from empty roads. The mean load of a group
 * tends to D. Source: Maheshwari, Kulkarni, Wu, Sastry, "Dynamic Tolling for Inducing Socially Optimal Traffic Loads", ACC
 * 2022.
 */
final class TurnoverTravellers extends ShareTravellers {
    private final Traffic traffic;
    private final MeanField arrivals;
    private final double rate;
    private final RandomStream random;

    TurnoverTravellers(Traffic traffic, Routes routes, RouteChoice.Logit rule, double rate, RandomStream random) {
        super(routes);
        this.traffic = traffic;
        this.rate = rate;
        this.random = random;
        arrivals = rule.meanField(routes.sets());
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        arrivals.routeAdded(group, route, initialCost);
    }

    @Override
    void move(long day, Day before) {
        arrivals.move(day);
        for (int group = 0; group < sets.groups(); group++) {
            double arriving = 2 * rate * traffic.trips(group) * random.nextDouble();
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                double leaving = 2 * rate * random.nextDouble() * trips[index];
                trips[index] += arriving * arrivals.share(index) - leaving;
            }
        }
    }

    @Override
    public void learn(long day, Reports.Told told) {
        told.reported().ifPresent(arrivals::learn);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Doubles.write(trips, out);
        arrivals.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Doubles.read(trips, in);
        arrivals.restore(in);
    }
}
