package civitas.scenarios.tolls;

import civitas.analysis.traffic.RoadGraph;
import civitas.analysis.traffic.RoadNetwork;
import civitas.kernel.OutputTable;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code links}: one row per road on the last day, numbered from 1 in the order of the network file; nodes have
 * the file's numbers. Flows are trips, times are in the file's unit, toll and {@code marginal_external_cost}, what one
 * more trip costs all others, t'(x) times the sum of v_k x_k over classes k, are money per trip, revenue is money.
 * {@code capacity} and {@code demand_over_capacity}, which may exceed 1, are NaN where the file knows no capacity. The last
 * two columns are the flows without tolls in the user equilibrium and at the social optimum.
 */
final class LinkTable implements OutputTable.Content {
    private static final List<String> COLUMNS = List.of(
            "link",
            "from",
            "to",
            "flow",
            "capacity",
            "demand_over_capacity",
            "free_flow_time",
            "time",
            "delay",
            "toll",
            "revenue",
            "marginal_external_cost",
            "equilibrium_flow",
            "optimum_flow");

    private final Yardsticks yardsticks;
    private final Day day;

    private LinkTable(Yardsticks yardsticks, Day day) {
        this.yardsticks = yardsticks;
        this.day = day;
    }

    /** The table of a day. */
    static OutputTable of(Yardsticks yardsticks, Day day) {
        return new OutputTable("links", COLUMNS, new LinkTable(yardsticks, day));
    }

    @Override
    public void writeTo(OutputTable.Rows rows) throws IOException {
        double[] valuesOfTime = day.valueOfTimeOnLinks();
        for (int link = 0; link < day.flows.length; link++) {
            rows.row(row(link, valuesOfTime[link]));
        }
    }

    private Object[] row(int link, double valueOfTime) {
        RoadNetwork roads = yardsticks.traffic().roads();
        RoadGraph graph = roads.graph();
        double flow = day.flows[link];
        double capacity = yardsticks.traffic().capacity(link);
        double freeFlowTime = roads.time(link, 0);
        return new Object[] {
            link + 1,
            graph.from(link) + 1,
            graph.to(link) + 1,
            flow,
            capacity,
            flow / capacity,
            freeFlowTime,
            day.times[link],
            day.times[link] - freeFlowTime,
            day.tolls[link],
            day.tolls[link] * flow,
            valueOfTime * roads.timeDerivative(link, flow),
            yardsticks.equilibrium().linkFlow(link),
            yardsticks.optimum().linkFlow(link)
        };
    }
}
