package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.kernel.OutputTable;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code classes}: one row per class of travellers on the last day, numbered from 1. Means are per trip; the money cost is value
 * of time times (time + fixed costs) plus toll minus refund. {@code untolled_money_cost} is the class's cost in the user
 * equilibrium without tolls and {@code relative_change} the cost relative to it, minus 1. {@code revenue_share} is the
 * class's share of all tolls paid, NaN if nobody pays.
 */
final class ClassTable implements OutputTable.Content {
    private static final List<String> COLUMNS = List.of(
            "class",
            "value_of_time",
            "trips",
            "mean_time",
            "mean_toll",
            "mean_refund",
            "mean_money_cost",
            "untolled_money_cost",
            "relative_change",
            "revenue_share");

    private final Yardsticks yardsticks;
    private final Day day;
    private final Refund refund;

    private ClassTable(Yardsticks yardsticks, Day day, Refund refund) {
        this.yardsticks = yardsticks;
        this.day = day;
        this.refund = refund;
    }

    /** The table of a day. */
    static OutputTable of(Yardsticks yardsticks, Day day, Refund refund) {
        return new OutputTable("classes", COLUMNS, new ClassTable(yardsticks, day, refund));
    }

    @Override
    public void writeTo(OutputTable.Rows rows) throws IOException {
        for (int userClass = 0; userClass < day.traffic.classes().size(); userClass++) {
            rows.row(row(userClass));
        }
    }

    private Object[] row(int userClass) {
        double trips = 0;
        double time = 0;
        double fixed = 0;
        double toll = 0;
        double refunded = 0;
        ChoiceSets sets = day.routes.sets();
        int pairs = day.traffic.pairs();
        for (int group = userClass * pairs; group < (userClass + 1) * pairs; group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                int[] links = day.routes.links(index);
                double onRoute = day.travellers.trips(group, index);
                double tollOfRoute = Day.sum(links, day.tolls);
                trips += onRoute;
                time += onRoute * Day.sum(links, day.times);
                for (int link : links) {
                    fixed += onRoute * day.traffic.roads().fixedCost(link);
                }
                toll += onRoute * tollOfRoute;
                refunded += onRoute * refund.perTrip(tollOfRoute, day.meanToll());
            }
        }
        double value = day.traffic.classes().get(userClass).valueOfTime();
        double cost = (value * (time + fixed) + toll - refunded) / trips;
        double untolled = value * yardsticks.equilibriumCostPerTrip();
        return new Object[] {
            userClass + 1,
            value,
            trips,
            time / trips,
            toll / trips,
            refunded / trips,
            cost,
            untolled,
            cost / untolled - 1,
            toll / day.revenue()
        };
    }
}
