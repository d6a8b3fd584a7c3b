package civitas.agents.routes;

import java.util.function.UnaryOperator;

/** The day loop of a test: everybody chooses, a cost function answers the counts, everybody learns. */
final class Days {
    private final RouteLearner learner;
    private final Drivers drivers;
    private final UnaryOperator<double[]> costs;
    private long day;

    /** @param costs from drivers per index to cost per index */
    Days(RouteLearner learner, Drivers drivers, UnaryOperator<double[]> costs) {
        this.learner = learner;
        this.drivers = drivers;
        this.costs = costs;
    }

    /** One group with routes 0..routes-1. */
    static Drivers oneGroup(int drivers, int routes) {
        ChoiceSets sets = new ChoiceSets(1, routes);
        for (int route = 0; route < routes; route++) {
            sets.add(0);
        }
        return new Drivers(sets, new int[] {drivers});
    }

    /** Announces the routes of group 0 at these initial costs. */
    static <L extends RouteLearner> L announce(L learner, double... initialCosts) {
        for (int route = 0; route < initialCosts.length; route++) {
            learner.routeAdded(0, route, initialCosts[route]);
        }
        return learner;
    }

    /** Plays one day and returns its counts. */
    double[] play() {
        learner.prepare(day);
        learner.choose(day, 0, drivers.size());
        drivers.recount();
        double[] counts = new double[drivers.choiceSets().indices()];
        for (int index = 0; index < counts.length; index++) {
            counts[index] = drivers.count(index);
        }
        double[] paid = costs.apply(counts.clone());
        learner.learnGroups(day, paid);
        learner.learnDrivers(day, paid, 0, drivers.size());
        day++;
        return counts;
    }

    /** Plays days and returns the counts of the last. */
    double[] play(int days) {
        double[] counts = null;
        for (int i = 0; i < days; i++) {
            counts = play();
        }
        return counts;
    }
}
