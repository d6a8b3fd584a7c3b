package civitas.scenarios.tolls;

import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.agents.routes.RouteLearner;
import civitas.kernel.Blocks;
import civitas.kernel.Streams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Individual drivers, each on one route; one of group g stands for trips_g / drivers_g trips. */
final class DriverFleet implements Travellers {
    private final Drivers drivers;
    private final RouteLearner learner;
    private final Advice advice;
    private final double[] weights;
    private final byte[] yesterday;
    private double adviceShare;

    DriverFleet(
            Traffic traffic, Routes routes, TollParameters parameters, RouteChoice.ForDrivers rule, Streams streams) {
        drivers = new Drivers(routes.sets(), Fleet.driversPerGroup(traffic, parameters.drivers()));
        learner =
                rule.learner(drivers, new CounterRandom(streams.open("drivers").nextLong()));
        advice = new Advice(
                traffic,
                routes,
                drivers,
                new CounterRandom(streams.open("advice").nextLong()));
        weights = new double[routes.sets().groups()];
        Arrays.setAll(weights, group -> traffic.trips(group) / drivers.size(group));
        yesterday = new byte[drivers.size()];
        adviceShare = Information.advisedShare(parameters.information());
    }

    @Override
    public void advise(double share) {
        adviceShare = share;
    }

    Drivers drivers() {
        return drivers;
    }

    @Override
    public double trips(int group, int index) {
        return drivers.count(index) * weights[group];
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        learner.routeAdded(group, route, initialCost);
    }

    @Override
    public void choose(long day, Day before) {
        drivers.copyRoutes(yesterday);
        learner.prepare(day);
        Blocks.each(drivers.size(), (from, to) -> learner.choose(day, from, to));
        if (adviceShare > 0) {
            advice.follow(adviceShare, before);
        }
        drivers.recount();
    }

    @Override
    public void learn(long day, double[] told) {
        learner.learnGroups(day, told);
        Blocks.each(drivers.size(), (from, to) -> learner.learnDrivers(day, told, from, to));
    }

    @Override
    public double switched() {
        double switched = 0;
        double all = 0;
        for (int group = 0; group < weights.length; group++) {
            int changed = 0;
            for (int driver = drivers.firstDriver(group); driver < drivers.firstDriver(group + 1); driver++) {
                changed += drivers.route(driver) == yesterday[driver] ? 0 : 1;
            }
            switched += changed * weights[group];
            all += drivers.size(group) * weights[group];
        }
        return switched / all;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        drivers.save(out);
        learner.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        drivers.restore(in);
        drivers.copyRoutes(yesterday);
        learner.restore(in);
    }
}
