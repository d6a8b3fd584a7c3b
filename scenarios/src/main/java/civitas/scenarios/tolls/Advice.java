package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.analysis.traffic.RoadNetwork;
import civitas.information.Gate;

/**
 * The platform's recommended route: the one of a group's routes that burdened society least yesterday, by the marginal
 * cost t + x t' + fixed cost of its links. Who follows is drawn once per driver.
 */
final class Advice {
    private final Traffic traffic;
    private final Routes routes;
    private final Drivers drivers;
    private final long key;
    private final double[] marginal;
    private final Gate recommended = new Gate("information.advice");

    Advice(Traffic traffic, Routes routes, Drivers drivers, CounterRandom random) {
        this.traffic = traffic;
        this.routes = routes;
        this.drivers = drivers;
        key = random.key(0);
        marginal = new double[traffic.roads().links()];
    }

    /** Puts those who follow on the recommended route of their group; counts do not follow before the next recount. */
    void follow(double share, Day yesterday) {
        recommended.open(share > 0);
        RoadNetwork roads = traffic.roads();
        for (int link = 0; link < marginal.length; link++) {
            double flow = yesterday.flows[link];
            marginal[link] = yesterday.times[link] + flow * roads.timeDerivative(link, flow) + roads.fixedCost(link);
        }
        ChoiceSets sets = routes.sets();
        for (int group = 0; group < sets.groups(); group++) {
            int best = best(sets, group);
            for (int driver = drivers.firstDriver(group); driver < drivers.firstDriver(group + 1); driver++) {
                if (CounterRandom.uniform(key, driver, 0) < share) {
                    drivers.setRoute(driver, recommended.read(best));
                }
            }
        }
    }

    /** The recommended route of a group, as its drivers know it. */
    Gate recommended() {
        return recommended;
    }

    private int best(ChoiceSets sets, int group) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int route = 0; route < sets.size(group); route++) {
            double burden = Day.sum(routes.links(sets.index(group, route)), marginal);
            if (burden < least) {
                least = burden;
                best = route;
            }
        }
        return best;
    }
}
