package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.kernel.OutputTable;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code pairs}: one row per pair of zones and class on the last day, both numbered from 1. Costs are
 * generalised costs in units of time; {@code least_cost} is that of the cheapest path there is, known or not.
 */
final class PairTable implements OutputTable.Content {
    private static final List<String> COLUMNS = List.of(
            "origin",
            "destination",
            "class",
            "value_of_time",
            "trips",
            "least_cost",
            "mean_cost",
            "used_routes",
            "largest_share");

    private final Day day;

    private PairTable(Day day) {
        this.day = day;
    }

    /** The table of a day. */
    static OutputTable of(Day day) {
        return new OutputTable("pairs", COLUMNS, new PairTable(day));
    }

    @Override
    public void writeTo(OutputTable.Rows rows) throws IOException {
        double[] leastCosts = day.routes.leastCosts(day.linkCosts);
        for (int group = 0; group < leastCosts.length; group++) {
            rows.row(row(group, leastCosts[group]));
        }
    }

    private Object[] row(int group, double leastCost) {
        ChoiceSets sets = day.routes.sets();
        double trips = 0;
        double cost = 0;
        double most = 0;
        int used = 0;
        for (int route = 0; route < sets.size(group); route++) {
            int index = sets.index(group, route);
            double onRoute = day.travellers.trips(group, index);
            trips += onRoute;
            cost += onRoute * day.routeCosts[index];
            most = Math.max(most, onRoute);
            used += onRoute > 0 ? 1 : 0;
        }
        return new Object[] {
            day.traffic.origin(group) + 1,
            day.traffic.destination(group) + 1,
            day.traffic.classOf(group) + 1,
            day.traffic.users(group).valueOfTime(),
            trips,
            leastCost,
            cost / trips,
            used,
            most / trips
        };
    }
}
