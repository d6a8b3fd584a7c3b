package civitas.scenarios.tolls.console;

import civitas.console.parts.RoundNumbers;
import civitas.scenarios.tolls.TollView;
import java.util.Arrays;

/**
 * The latest day as a map shows it: copied on the thread that advances the world, read while painting. Arrays are
 * allocated once per world. Guarded by its own monitor.
 */
final class RoadState {
    private final TollView view;
    private final double[] flows;
    private final double[] tolls;
    private final double[] capacities;
    /** Load and number of each link in one long, so that sorting allocates nothing. */
    private final long[] order;

    private final boolean allCapacitiesKnown;
    private double widestFlow;
    private double highestToll;
    private long day;

    RoadState(TollView view) {
        this.view = view;
        flows = new double[view.links()];
        tolls = new double[view.links()];
        capacities = new double[view.links()];
        order = new long[view.links()];
        Arrays.setAll(capacities, view::capacity);
        allCapacitiesKnown = Arrays.stream(capacities).noneMatch(Double::isNaN);
        for (int link = 0; link < flows.length; link++) {
            widestFlow = Math.max(widestFlow, Math.max(view.equilibriumFlow(link), view.optimumFlow(link)));
        }
        copy();
    }

    /** Copies the latest day. */
    synchronized void copy() {
        view.copyDay(flows, tolls);
        day = view.days();
        double dearest = 0;
        for (int link = 0; link < flows.length; link++) {
            widestFlow = Math.max(widestFlow, flows[link]);
            dearest = Math.max(dearest, tolls[link]);
            order[link] = (long) Float.floatToIntBits((float) knownLoad(link)) << 32 | link;
        }
        Arrays.sort(order);
        highestToll = RoundNumbers.above(dearest);
    }

    private double knownLoad(int link) {
        double load = load(link);
        return Double.isNaN(load) ? 0 : load;
    }

    /** The link that is painted at that place, the fullest last. */
    int inOrder(int place) {
        return (int) order[place];
    }

    double flow(int link) {
        return flows[link];
    }

    double toll(int link) {
        return tolls[link];
    }

    /** Flow over capacity, NaN where capacity is unknown. */
    double load(int link) {
        return flows[link] / capacities[link];
    }

    /** The largest flow of any link on any day seen, in equilibrium or at the optimum: widths do not jump. */
    double widestFlow() {
        return widestFlow;
    }

    /** A round number not below any toll of the day; 0 if there are none. */
    double highestToll() {
        return highestToll;
    }

    boolean allCapacitiesKnown() {
        return allCapacitiesKnown;
    }

    /** Days that were over when the state was copied. */
    long day() {
        return day;
    }
}
