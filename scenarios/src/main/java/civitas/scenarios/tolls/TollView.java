package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.Drivers;
import civitas.analysis.traffic.RoadGraph;
import civitas.data.network.NodeCoordinates;
import civitas.kernel.World;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an observer may read off running traffic, between two days. Links, groups and routes are numbered from 0, nodes
 * from 1 as in the network file. Times are in the file's unit, costs are generalised costs in units of time, tolls are
 * money. Reading draws no random number and changes nothing.
 */
public final class TollView {
    private final TollWorld world;
    private final Day day;
    private final Traffic traffic;
    private double[] valueOfTimeOnLinks;
    private long dayOfValues = -1;

    private TollView(TollWorld world) {
        this.world = world;
        day = world.day();
        traffic = world.yardsticks().traffic();
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code tolls} scenario
     */
    public static TollView of(World<?> world) {
        if (world instanceof TollWorld roads) {
            return new TollView(roads);
        }
        throw new IllegalArgumentException("world is a " + world.getClass().getName() + ", expected one of 'tolls'");
    }

    /** Days that are over. */
    public long days() {
        return world.days();
    }

    /** The roads' graph, its nodes numbered from 0. */
    public RoadGraph graph() {
        return traffic.roads().graph();
    }

    /** Where nodes lie, if the network file says so. */
    public Optional<NodeCoordinates> places() {
        return traffic.places();
    }

    /** Number of links. */
    public int links() {
        return traffic.roads().links();
    }

    /** Trips per unit of time that a link is built for, NaN where the file knows none. */
    public double capacity(int link) {
        return traffic.capacity(link);
    }

    /** Time of a link without traffic. */
    public double freeFlowTime(int link) {
        return traffic.roads().time(link, 0);
    }

    /** Flow of a link in the user equilibrium without tolls. */
    public double equilibriumFlow(int link) {
        return world.yardsticks().equilibrium().linkFlow(link);
    }

    /** Flow of a link at the social optimum. */
    public double optimumFlow(int link) {
        return world.yardsticks().optimum().linkFlow(link);
    }

    /** Trips on a link on the latest day. */
    public double flow(int link) {
        return day.flows[link];
    }

    /** Time of a link on the latest day. */
    public double time(int link) {
        return day.times[link];
    }

    /** Toll of a link on the latest day, money per trip. */
    public double toll(int link) {
        return day.tolls[link];
    }

    /** What one more trip on the link costs all others there, money. The first call of a day looks at all routes. */
    public double externalCost(int link) {
        if (dayOfValues != world.days()) {
            valueOfTimeOnLinks = day.valueOfTimeOnLinks();
            dayOfValues = world.days();
        }
        return valueOfTimeOnLinks[link] * traffic.roads().timeDerivative(link, day.flows[link]);
    }

    /**
     * Copies the latest day.
     *
     * @param flows {@code double[link]}, trips, <b>modified</b>
     * @param tolls {@code double[link]}, money per trip, <b>modified</b>
     */
    public void copyDay(double[] flows, double[] tolls) {
        System.arraycopy(day.flows, 0, flows, 0, flows.length);
        System.arraycopy(day.tolls, 0, tolls, 0, tolls.length);
    }

    /** Number of classes of drivers, which differ in their value of time. */
    public int classes() {
        return traffic.classes().size();
    }

    /** Value of time of a class, money per unit of time. */
    public double valueOfTime(int userClass) {
        return traffic.classes().get(userClass).valueOfTime();
    }

    /** Class of a group, a pair of zones and a class. */
    public int classOf(int group) {
        return traffic.classOf(group);
    }

    /** Node from which the trips of a group start. */
    public int origin(int group) {
        return traffic.origin(group) + 1;
    }

    /** Node to which the trips of a group lead. */
    public int destination(int group) {
        return traffic.destination(group) + 1;
    }

    /** Is given the trips that take a route. */
    @FunctionalInterface
    public interface TripVisitor {
        /**
         * Looks at the trips of one group on one route.
         *
         * @param route number among all routes, for {@link TollView#routeTime} and its like
         * @param trips above 0
         */
        void visit(int group, int route, double trips);
    }

    /** Visits all trips of the latest day, group by group. */
    public void visitTrips(TripVisitor visitor) {
        ChoiceSets sets = day.routes.sets();
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                double trips = day.travellers.trips(group, index);
                if (trips > 0) {
                    visitor.visit(group, index, trips);
                }
            }
        }
    }

    /** Time of a route on the latest day. */
    public double routeTime(int route) {
        return Day.sum(day.routes.links(route), day.times);
    }

    /** Tolls along a route on the latest day, money. */
    public double routeToll(int route) {
        return Day.sum(day.routes.links(route), day.tolls);
    }

    /** Generalised cost of a route on the latest day to the group that knows it. */
    public double routeCost(int route) {
        return day.routeCosts[route];
    }

    /** Least cost of the routes that a group knows, NaN before it knows any. */
    public double leastKnownCost(int group) {
        ChoiceSets sets = day.routes.sets();
        double least = Double.NaN;
        for (int route = 0; route < sets.size(group); route++) {
            double cost = day.routeCosts[sets.index(group, route)];
            least = route == 0 ? cost : Math.min(least, cost);
        }
        return least;
    }

    /** Nodes along a route, such as {@code 1-3-4-2}. */
    public String routeNodes(int route) {
        int[] links = day.routes.links(route);
        StringBuilder nodes = new StringBuilder();
        for (int link : links) {
            nodes.append(graph().from(link) + 1).append('-');
        }
        return links.length == 0
                ? ""
                : nodes.append(graph().to(links[links.length - 1]) + 1).toString();
    }

    /** Number of individual drivers; 0 if trips have none. */
    public int drivers() {
        return world.drivers().map(Drivers::size).orElse(0);
    }

    /** Group of a driver. */
    public int groupOf(int driver) {
        return world.drivers().orElseThrow().group(driver);
    }

    /** The route that a driver took on the latest day, among all routes. */
    public int routeOf(int driver) {
        Drivers drivers = world.drivers().orElseThrow();
        return day.routes.sets().index(drivers.group(driver), drivers.route(driver));
    }

    /** Number of routes that a group knows. */
    public int routesKnown(int group) {
        return day.routes.sets().size(group);
    }

    /** The toll policy in force, with its settings. */
    public String tollPolicy() {
        return inWords((Record) world.parameters().tollPolicy());
    }

    /** What drivers are told, with its settings. */
    public String information() {
        return inWords((Record) world.parameters().information());
    }

    /** A lever as files name it, such as {@code adaptive: scale=1.0, decay=0.9}. */
    private static String inWords(Record lever) {
        String text = lever.toString().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return text.replace("[]", "").replace("[", ": ").replace("]", "");
    }

    /** What the toll policy keeps in mind beside the tolls, by name. */
    public Map<String, Double> policyState() {
        return new TreeMap<>(world.policyState());
    }

    /** Tolls collected on the latest day, money. */
    public double revenue() {
        return day.revenue();
    }

    /** Trips of a day. */
    public double trips() {
        return traffic.trips();
    }

    /** Travel time of all trips on the latest day. */
    public double totalTravelTime() {
        return day.totalTravelTime();
    }

    /** Travel time of all trips in the user equilibrium without tolls. */
    public double equilibriumTravelTime() {
        return world.yardsticks().equilibrium().totalTravelTime();
    }

    /** Travel time of all trips at the social optimum. */
    public double optimumTravelTime() {
        return world.yardsticks().optimum().totalTravelTime();
    }
}
