package civitas.scenarios.tolls;

import civitas.agents.routes.Drivers;
import civitas.information.Disclosable;
import civitas.information.Disclosing;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Day-to-day traffic. A round is a day: the platform announces tolls, drivers choose routes, roads are loaded and times
 * follow, drivers learn from what the information lever lets through, the platform learns on its own clock.
 * Drivers learn tolls by paying them: a change of tolls reaches their choice among known routes a day later, while new
 * routes are found by the tolls just announced.
 * <p>Random streams: {@code drivers} keys all draws of drivers, {@code advice} who follows the platform's advice,
 * {@code turnover} is who comes and goes, {@code tolls} is the platform's, {@code reports} makes reports noisy, {@code disclosure} keys who is shown them where
 * some are.
 */
final class TollWorld implements World<TollParameters>, Tabular, Disclosing {
    private final Yardsticks yardsticks;
    private final Routes routes;
    private final Travellers travellers;
    private final Day day;
    private final Reports reports;
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
        travellers = Populations.of(traffic, routes, parameters, streams);
        day = new Day(traffic, routes, travellers);
        reports = new Reports(
                routes.sets(),
                parameters.information(),
                streams.open("reports"),
                streams.open("disclosure").nextLong());
        travellers.inform(reports);
        rules = new TollRules(yardsticks, parameters, streams.open("tolls"));
        tollRule = rules.of(parameters.tollPolicy());
        totals = new DayTotals(parameters.daysToMeasure());
        day.load();
        day.priceLinks();
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.everyRound(Phase.ANNOUNCE, () -> tollRule.announce(day.tolls));
        timetable.everyRound(Phase.OBSERVE, this::findRoutes);
        timetable.everyRound(Phase.ACT, () -> travellers.choose(days, day));
        timetable.everyRound(Phase.RESOLVE, this::resolve);
        timetable.everyRound(Phase.LEARN, this::learn);
        timetable.everyRound(Phase.PLATFORM_LEARN, () -> tollRule.learn(day.flows, day.totalTravelTime()));
    }

    /** New routes by the costs of yesterday's traffic and today's tolls; on the first day by those of empty roads. */
    private void findRoutes() {
        if (days % parameters.routeSearchEvery() == 0) {
            day.priceLinks();
            routes.addCheapest(day.linkCosts, travellers);
        }
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
        travellers.learn(days - 1, reports.of(day.routeCosts));
    }

    /** Roads, trips and what they are measured against. */
    Yardsticks yardsticks() {
        return yardsticks;
    }

    /** The latest day; read only. */
    Day day() {
        return day;
    }

    /** Days that are over. */
    long days() {
        return days;
    }

    /** The parameters in force. */
    TollParameters parameters() {
        return parameters;
    }

    /** What the toll policy in force keeps in mind; read only. */
    Map<String, Double> policyState() {
        return tollRule.state();
    }

    /** Individual drivers, if trips have any; read only. */
    Optional<Drivers> drivers() {
        return travellers instanceof DriverFleet fleet ? Optional.of(fleet.drivers()) : Optional.empty();
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
            travellers.inform(reports);
            travellers.advise(Information.advisedShare(changed.information()));
        }
        parameters = changed;
    }

    @Override
    public List<Disclosable> channels() {
        List<Disclosable> channels = new ArrayList<>(reports.ways());
        if (travellers instanceof DriverFleet fleet) {
            channels.add(fleet.advice());
        }
        return channels;
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
        series.put("relative_gap", day::relativeGap);
        series.put("toll_revenue", day::revenue);
        series.put("optimality_gap_closed", () -> gapClosed(day.socialCost()));
        series.put("switching_rate", travellers::switched);
        series.put("toll_norm", day::tollNorm);
        series.put("distance_to_equilibrium", this::distanceToEquilibrium);
        series.put("distance_to_optimum", this::distanceToOptimum);
        series.put("links_over_capacity", day::linksOverCapacity);
        return series;
    }

    private double distanceToEquilibrium() {
        return day.relativeDistance(yardsticks.equilibrium().linkFlows());
    }

    private double distanceToOptimum() {
        return day.relativeDistance(yardsticks.optimum().linkFlows());
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
        double trips = yardsticks.traffic().trips();
        double revenue = totals.meanRevenue();
        double refunded = trips * parameters.refund().perTrip(revenue / trips, revenue / trips);
        double usersCost = totals.meanMoneyCost() + revenue - refunded;
        outcomes.put("total_travel_time", totals.meanTime());
        outcomes.put("average_time", totals.meanTime() / trips);
        outcomes.put("relative_gap", day.relativeGap());
        outcomes.put(
                "price_of_anarchy",
                totals.meanSocialCost() / yardsticks.optimum().totalTravelCost());
        outcomes.put("optimality_gap_closed", gapClosed(totals.meanSocialCost()));
        outcomes.put("toll_revenue", revenue);
        outcomes.put("welfare", -totals.meanMoneyCost());
        outcomes.put("users_cost", usersCost);
        outcomes.put("consumer_surplus", yardsticks.equilibriumMoneyCost() - usersCost);
        outcomes.put("gini_generalised_cost", Equity.giniOfCosts(day, parameters.refund()));
        outcomes.put("total_distance", day.total(yardsticks.traffic().lengths()));
        outcomes.put("links_over_capacity", (double) day.linksOverCapacity());
        outcomes.put("distance_to_equilibrium", distanceToEquilibrium());
        outcomes.put("distance_to_optimum", distanceToOptimum());
        return outcomes;
    }

    @Override
    public List<OutputTable> tables() {
        List<OutputTable> tables = new ArrayList<>(List.of(
                LinkTable.of(yardsticks, day),
                ClassTable.of(yardsticks, day, parameters.refund()),
                PairTable.of(day),
                RouteTable.of(day)));
        if (travellers instanceof DriverFleet fleet) {
            tables.add(DriverTable.of(day, fleet.drivers()));
        }
        return tables;
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
        travellers.save(out);
        tollRule.save(out);
        reports.save(out);
        totals.save(out);
        Doubles.write(day.tolls, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        days = in.readLong();
        hash = in.readLong();
        routes.restore(in, travellers);
        travellers.restore(in);
        tollRule.restore(in);
        reports.restore(in);
        totals.restore(in);
        Doubles.read(day.tolls, in);
        day.load();
        day.priceLinks();
        day.priceRoutes();
    }
}
