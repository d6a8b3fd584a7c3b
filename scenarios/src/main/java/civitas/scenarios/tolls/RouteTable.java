package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.kernel.OutputTable;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code routes}: one row per route that somebody takes on the last day, with its number within its group, from
 * 0, and its nodes in driving order, as in {@code 1-3-4-2}, or {@code 1-2#2} on the second of parallel roads; nodes, zones
 * and classes are numbered from 1. Time and cost are in units of time, the toll is money.
 */
final class RouteTable implements OutputTable.Content {
    private static final List<String> COLUMNS = List.of(
            "origin",
            "destination",
            "class",
            "value_of_time",
            "route",
            "nodes",
            "trips",
            "share",
            "time",
            "toll",
            "cost");

    private final Day day;

    private RouteTable(Day day) {
        this.day = day;
    }

    /** The table of a day. */
    static OutputTable of(Day day) {
        return new OutputTable("routes", COLUMNS, new RouteTable(day));
    }

    @Override
    public void writeTo(OutputTable.Rows rows) throws IOException {
        RouteNodes nodes = new RouteNodes(day.traffic.roads().graph());
        ChoiceSets sets = day.routes.sets();
        for (int group = 0; group < sets.groups(); group++) {
            double all = day.trips(group);
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                if (day.travellers.trips(group, index) > 0) {
                    rows.row(row(group, route, all, nodes));
                }
            }
        }
    }

    private Object[] row(int group, int route, double all, RouteNodes nodes) {
        int index = day.routes.sets().index(group, route);
        int[] links = day.routes.links(index);
        double trips = day.travellers.trips(group, index);
        return new Object[] {
            day.traffic.origin(group) + 1,
            day.traffic.destination(group) + 1,
            day.traffic.classOf(group) + 1,
            day.traffic.users(group).valueOfTime(),
            route,
            nodes.of(links),
            trips,
            trips / all,
            Day.sum(links, day.times),
            Day.sum(links, day.tolls),
            day.routeCosts[index]
        };
    }
}
