package civitas.scenarios.tolls;

import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.agents.routes.RouteLearner;
import civitas.information.Gate;
import civitas.kernel.Blocks;
import civitas.kernel.Streams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Individual drivers, each on one route; one of group g stands for trips_g / drivers_g trips. Where reports reach some of
 * them only, the others go by what they found out themselves, which everybody keeps in mind from then on.
 */
final class DriverFleet implements Travellers {
    private final Drivers drivers;
    private final RouteLearner learner;
    private final Advice advice;
    private final double[] weights;
    private final byte[] yesterday;
    /** {@code double[index]}, costs of the routes that somebody took. */
    private final double[] paid;

    private final RouteChoice.ForDrivers rule;
    private final CounterRandom random;
    private double adviceShare;
    private Optional<Reports> reports = Optional.empty();
    /** What drivers learn by themselves, and what they would choose by it; nothing as long as reports reach all. */
    private Optional<RouteLearner> alone = Optional.empty();

    private byte[] choices = {};

    DriverFleet(
            Traffic traffic, Routes routes, TollParameters parameters, RouteChoice.ForDrivers rule, Streams streams) {
        drivers = new Drivers(routes.sets(), Fleet.driversPerGroup(traffic, parameters.drivers()));
        this.rule = rule;
        random = new CounterRandom(streams.open("drivers").nextLong());
        learner = rule.learner(drivers, random);
        paid = new double[routes.sets().indices()];
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

    @Override
    public void inform(Reports changed) {
        reports = Optional.of(changed);
        if (alone.isEmpty() && !changed.reachAll() && rule.knowsAlone()) {
            alone = Optional.of(rule.alone(learner, drivers, random));
            choices = new byte[drivers.size()];
        }
    }

    /** Where the platform's advice passes. */
    Gate advice() {
        return advice.recommended();
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
        alone.ifPresent(other -> other.routeAdded(group, route, initialCost));
    }

    @Override
    public void choose(long day, Day before) {
        drivers.copyRoutes(yesterday);
        learner.prepare(day);
        alone.ifPresent(other -> other.prepare(day));
        Blocks.each(drivers.size(), (from, to) -> choose(day, from, to));
        if (adviceShare > 0) {
            advice.follow(adviceShare, before);
        }
        drivers.recount();
    }

    private void choose(long day, int from, int to) {
        if (alone.isEmpty() || reports.orElseThrow().reachAll()) {
            learner.choose(day, from, to);
            return;
        }
        alone.get().choose(day, from, to);
        for (int driver = from; driver < to; driver++) {
            choices[driver] = (byte) drivers.route(driver);
        }
        learner.choose(day, from, to);
        for (int driver = from; driver < to; driver++) {
            if (!reports.get().reach(driver)) {
                drivers.setRoute(driver, choices[driver]);
            }
        }
    }

    @Override
    public void learn(long day, Reports.Told told) {
        told.reported().ifPresent(costs -> learner.learnGroups(day, costs));
        for (int index = 0; index < paid.length; index++) {
            paid[index] = drivers.count(index) > 0 ? told.paid()[index] : Double.NaN;
        }
        Blocks.each(drivers.size(), (from, to) -> {
            learner.learnDrivers(day, paid, from, to);
            if (alone.isPresent()) {
                alone.get().learnDrivers(day, paid, from, to);
            }
        });
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
        if (alone.isPresent()) {
            alone.get().save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        drivers.restore(in);
        drivers.copyRoutes(yesterday);
        learner.restore(in);
        if (alone.isPresent()) {
            alone.get().restore(in);
        }
    }
}
