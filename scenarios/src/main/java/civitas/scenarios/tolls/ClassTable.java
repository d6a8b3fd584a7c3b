package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.Drivers;
import civitas.analysis.traffic.UserClass;
import civitas.kernel.OutputTable;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code classes}: one row per class of drivers on the last day. Means are per trip; the money cost is value of
 * time times (time + fixed costs) plus toll.
 */
final class ClassTable implements OutputTable.Content {
    private static final List<String> COLUMNS =
            List.of("value_of_time", "trips", "mean_time", "mean_toll", "mean_money_cost");

    private final Traffic traffic;
    private final Routes routes;
    private final Drivers drivers;
    private final Day day;

    private ClassTable(Traffic traffic, Routes routes, Drivers drivers, Day day) {
        this.traffic = traffic;
        this.routes = routes;
        this.drivers = drivers;
        this.day = day;
    }

    /** The table of a day. */
    static OutputTable of(Traffic traffic, Routes routes, Drivers drivers, Day day) {
        return new OutputTable("classes", COLUMNS, new ClassTable(traffic, routes, drivers, day));
    }

    @Override
    public void writeTo(OutputTable.Rows rows) throws IOException {
        for (int userClass = 0; userClass < traffic.classes().size(); userClass++) {
            rows.row(row(userClass));
        }
    }

    private Object[] row(int userClass) {
        UserClass users = traffic.classes().get(userClass);
        double trips = 0;
        double time = 0;
        double fixed = 0;
        double toll = 0;
        ChoiceSets sets = routes.sets();
        int end = (userClass + 1) * traffic.pairs();
        for (int group = userClass * traffic.pairs(); group < end; group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                double onRoute = drivers.count(index) * day.weight(group);
                trips += onRoute;
                for (int link : routes.links(index)) {
                    time += onRoute * day.times[link];
                    fixed += onRoute * traffic.roads().fixedCost(link);
                    toll += onRoute * day.tolls[link];
                }
            }
        }
        double value = users.valueOfTime();
        return new Object[] {value, trips, time / trips, toll / trips, (value * (time + fixed) + toll) / trips};
    }
}
