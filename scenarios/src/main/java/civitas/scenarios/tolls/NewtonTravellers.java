package civitas.scenarios.tolls;

import civitas.analysis.traffic.RoadNetwork;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Trips that settle fast: every day, group after group, trips move from each route p to the group's cheapest route m by a
 * Newton step on the difference of their costs,
 * <pre>  shift = min( trips_p, (c_p - c_m) / sum of t'_a over links on one of p and m but not both ),</pre>
 * with times updated at once. One day is one sweep of path-based gradient projection, see
 * {@link civitas.analysis.traffic.GradientProjection}: a stand-in for any population that adapts quickly.
 */
final class NewtonTravellers extends ShareTravellers {
    private final Traffic traffic;
    private final Routes routes;
    private final double[] flows;
    private final double[] times;
    /** 1 for links of one of two routes only; 0 between calls. */
    private final byte[] onOne;

    NewtonTravellers(Traffic traffic, Routes routes) {
        super(routes);
        this.traffic = traffic;
        this.routes = routes;
        int links = traffic.roads().links();
        flows = new double[links];
        times = new double[links];
        onOne = new byte[links];
    }

    /** The first route of a group takes all of its trips. */
    @Override
    public void routeAdded(int group, int route, double initialCost) {
        if (route == 0) {
            trips[sets.index(group, 0)] = traffic.trips(group);
        }
    }

    @Override
    void move(long day, Day before) {
        if (day == 0) {
            return; // everybody is on the cheapest route of empty roads
        }
        System.arraycopy(before.flows, 0, flows, 0, flows.length);
        System.arraycopy(before.times, 0, times, 0, times.length);
        for (int group = 0; group < sets.groups(); group++) {
            settle(group, before.tolls);
        }
    }

    private void settle(int group, double[] tolls) {
        double valueOfTime = traffic.users(group).valueOfTime();
        int best = cheapest(group, tolls, valueOfTime);
        for (int route = 0; route < sets.size(group); route++) {
            int index = sets.index(group, route);
            if (index != best && trips[index] > 0) {
                double saving = cost(index, tolls, valueOfTime) - cost(best, tolls, valueOfTime);
                if (saving > 0) {
                    shift(index, best, saving);
                }
            }
        }
    }

    private int cheapest(int group, double[] tolls, double valueOfTime) {
        int best = sets.index(group, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int route = 0; route < sets.size(group); route++) {
            double cost = cost(sets.index(group, route), tolls, valueOfTime);
            if (cost < least) {
                least = cost;
                best = sets.index(group, route);
            }
        }
        return best;
    }

    private double cost(int index, double[] tolls, double valueOfTime) {
        RoadNetwork roads = traffic.roads();
        double cost = 0;
        for (int link : routes.links(index)) {
            cost += times[link] + roads.fixedCost(link) + tolls[link] / valueOfTime;
        }
        return cost;
    }

    private void shift(int from, int to, double saving) {
        double slope = slopeOfDifference(routes.links(from), routes.links(to));
        double moved = slope > 0 ? Math.min(trips[from], saving / slope) : trips[from];
        trips[from] -= moved;
        trips[to] += moved;
        load(routes.links(from), -moved);
        load(routes.links(to), moved);
    }

    private double slopeOfDifference(int[] one, int[] other) {
        toggle(one);
        toggle(other);
        double slope = takeSlopes(one) + takeSlopes(other);
        return slope;
    }

    private void toggle(int[] path) {
        for (int link : path) {
            onOne[link] ^= 1;
        }
    }

    private double takeSlopes(int[] path) {
        double slope = 0;
        for (int link : path) {
            if (onOne[link] == 1) {
                slope += traffic.roads().timeDerivative(link, flows[link]);
                onOne[link] = 0;
            }
        }
        return slope;
    }

    private void load(int[] path, double change) {
        for (int link : path) {
            flows[link] = Math.max(0, flows[link] + change);
            times[link] = traffic.roads().time(link, flows[link]);
        }
    }

    @Override
    public void learn(long day, Reports.Told told) {}

    @Override
    public void save(DataOutput out) throws IOException {
        Doubles.write(trips, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Doubles.read(trips, in);
    }
}
