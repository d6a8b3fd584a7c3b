package civitas.scenarios.tolls;

import civitas.agents.routes.Drivers;
import civitas.kernel.OutputTable;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code drivers}: a sample of at most {@value #MOST} drivers, evenly spaced over all groups, on the last day.
 * {@code route} is the route's number within its group, from 0. Time, cost and regret are in units of time, the toll is
 * money; regret is the cost minus that of the cheapest path of the day, known to the driver or not.
 */
final class DriverTable implements OutputTable.Content {
    private static final int MOST = 1000;
    private static final List<String> COLUMNS = List.of(
            "driver", "origin", "destination", "class", "value_of_time", "route", "time", "toll", "cost", "regret");

    private final Day day;
    private final Drivers drivers;

    private DriverTable(Day day, Drivers drivers) {
        this.day = day;
        this.drivers = drivers;
    }

    /** The table of a day. */
    static OutputTable of(Day day, Drivers drivers) {
        return new OutputTable("drivers", COLUMNS, new DriverTable(day, drivers));
    }

    @Override
    public void writeTo(OutputTable.Rows rows) throws IOException {
        double[] leastCosts = day.routes.leastCosts(day.linkCosts);
        int sampled = Math.min(MOST, drivers.size());
        for (int i = 0; i < sampled; i++) {
            int driver = (int) ((long) i * drivers.size() / sampled);
            rows.row(row(driver, leastCosts));
        }
    }

    private Object[] row(int driver, double[] leastCosts) {
        int group = drivers.group(driver);
        int route = drivers.route(driver);
        int index = day.routes.sets().index(group, route);
        int[] links = day.routes.links(index);
        double cost = day.routeCosts[index];
        return new Object[] {
            driver,
            day.traffic.origin(group) + 1,
            day.traffic.destination(group) + 1,
            day.traffic.classOf(group) + 1,
            day.traffic.users(group).valueOfTime(),
            route,
            Day.sum(links, day.times),
            Day.sum(links, day.tolls),
            cost,
            cost - leastCosts[group]
        };
    }
}
