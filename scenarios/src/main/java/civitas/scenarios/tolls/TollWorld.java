package civitas.scenarios.tolls;

import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.agents.routes.RouteLearner;
import civitas.kernel.OutputTable;
import civitas.kernel.Phase;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Day-to-day traffic. A round is a day: the platform announces tolls, drivers choose routes, roads are loaded and times
 * follow, drivers learn from what the information lever lets through, the platform learns on its own clock.
 * Drivers learn tolls by paying them: a change of tolls reaches their choice among known routes a day later, while new
 * routes are found by the tolls just announced.
 * <p>Random streams: {@code drivers} keys all draws of drivers, {@code advice} who follows the platform's advice,
 * {@code tolls} is the platform's, {@code reports} makes reports noisy.
 */
final class TollWorld implements World<TollParameters>, Tabular {
    private final Yardsticks yardsticks;
    private final Routes routes;
    private final Drivers drivers;
    private final RouteLearner learner;
    private final Day day;
    private final Reports reports;
    private final Advice advice;
    private final TollRules rules;
    private final DayTotals totals;
    private TollParameters parameters;
    private TollRule tollRule;
    private long days;
    private long hash = TrajectoryHash.EMPTY;

    TollWorld(TollParameters parameters, Streams streams) {
        this(Yardsticks.of(parameters), parameters, streams);
    }

    /** A world on given roads, whatever network the parameters name. */
    TollWorld(Yardsticks yardsticks, TollParameters parameters, Streams streams) {
        this.parameters = parameters;
        this.yardsticks = yardsticks;
        Traffic traffic = yardsticks.traffic();
        routes = new Routes(traffic, parameters.routesPerGroup());
        drivers = new Drivers(routes.sets(), Fleet.driversPerGroup(traffic, parameters.drivers()));
        learner = parameters
                .learner()
                .learner(drivers, new CounterRandom(streams.open("drivers").nextLong()));
        day = new Day(traffic, routes, drivers);
        reports = new Reports(routes.sets(), parameters.information(), streams.open("reports"));
        advice = new Advice(
                traffic,
                routes,
                drivers,
                new CounterRandom(streams.open("advice").nextLong()));
        rules = new TollRules(yardsticks, parameters, streams.open("tolls"));
        tollRule = rules.of(parameters.tollPolicy());
        totals = new DayTotals(parameters.measuredDays());
        day.load();
        day.priceLinks();
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.everyRound(Phase.ANNOUNCE, () -> tollRule.announce(day.tolls));
        timetable.everyRound(Phase.OBSERVE, this::findRoutes);
        timetable.everyRound(Phase.ACT, this::choose);
        timetable.everyRound(Phase.RESOLVE, this::resolve);
        timetable.everyRound(Phase.LEARN, this::learn);
        timetable.everyRound(Phase.PLATFORM_LEARN, () -> tollRule.learn(day.flows, day.totalTravelTime()));
    }

    /** New routes by the costs of yesterday's traffic and today's tolls; on the first day by those of empty roads. */
    private void findRoutes() {
        if (days % parameters.routeSearchEvery() == 0) {
            day.priceLinks();
            routes.addCheapest(day.linkCosts, learner);
        }
    }

    private void choose() {
        learner.prepare(days);
        learner.choose(days, 0, drivers.size());
        if (parameters.information() instanceof Information.Recommended recommended) {
            advice.follow(recommended.share(), day);
        }
        drivers.recount();
    }

    private void resolve() {
        day.load();
        day.priceLinks();
        day.priceRoutes();
        days++;
        totals.add(day);
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, day.flows), day.tolls);
    }

    private void learn() {
        double[] told = reports.of(day.routeCosts);
        learner.learnGroups(days - 1, told);
        learner.learnDrivers(days - 1, told, 0, drivers.size());
    }

    /** What groups know; for benchmarks. */
    Routes routes() {
        return routes;
    }

    @Override
    public boolean finished() {
        return days >= parameters.days();
    }

    @Override
    public void retune(TollParameters changed) {
        if (!changed.tollPolicy().equals(parameters.tollPolicy())) {
            tollRule = rules.of(changed.tollPolicy());
        }
        if (!changed.information().equals(parameters.information())) {
            reports.change(changed.information());
        }
        parameters = changed;
    }

    /** Toll of each link on the latest day; a copy. */
    double[] tolls() {
        return day.tolls.clone();
    }

    /** Trips on each link on the latest day; a copy. */
    double[] flows() {
        return day.flows.clone();
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("total_travel_time", day::totalTravelTime);
        series.put("relative_gap", this::relativeGap);
        series.put("toll_revenue", day::revenue);
        series.put("optimality_gap_closed", () -> gapClosed(day.socialCost()));
        return series;
    }

    /** Cost of all trips over their cost on cheapest paths at today's costs, minus 1; NaN if those cost nothing. */
    private double relativeGap() {
        double least = routes.shortestCost(day.linkCosts);
        return least > 0 ? day.generalisedCost() / least - 1 : Double.NaN;
    }

    /** By time and fixed costs together, which is what the optimum minimises. */
    private double gapClosed(double socialCost) {
        double equilibrium = yardsticks.equilibrium().totalTravelCost();
        double optimum = yardsticks.optimum().totalTravelCost();
        return equilibrium - optimum < 1e-9 * equilibrium
                ? Double.NaN
                : (equilibrium - socialCost) / (equilibrium - optimum);
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        double time = totals.meanTime();
        outcomes.put("total_travel_time", time);
        outcomes.put("average_time", time / yardsticks.equilibrium().problem().assignedTrips());
        outcomes.put("relative_gap", relativeGap());
        outcomes.put(
                "price_of_anarchy",
                totals.meanSocialCost() / yardsticks.optimum().totalTravelCost());
        outcomes.put("optimality_gap_closed", gapClosed(totals.meanSocialCost()));
        outcomes.put("toll_revenue", totals.meanRevenue());
        outcomes.put("welfare", -totals.meanMoneyCost());
        outcomes.put("gini_generalised_cost", Equity.giniOfCosts(yardsticks.traffic(), routes, drivers, day));
        outcomes.put("total_distance", day.total(yardsticks.traffic().lengths()));
        return outcomes;
    }

    @Override
    public List<OutputTable> tables() {
        return List.of(
                LinkTable.of(yardsticks, day, parameters.valueOfTime().mean()),
                ClassTable.of(yardsticks.traffic(), routes, drivers, day));
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(days);
        out.writeLong(hash);
        routes.save(out);
        drivers.save(out);
        learner.save(out);
        tollRule.save(out);
        reports.save(out);
        totals.save(out);
        Doubles.write(day.tolls, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        days = in.readLong();
        hash = in.readLong();
        routes.restore(in, learner);
        drivers.restore(in);
        learner.restore(in);
        tollRule.restore(in);
        reports.restore(in);
        totals.restore(in);
        Doubles.read(day.tolls, in);
        day.load();
        day.priceLinks();
        day.priceRoutes();
    }
}
