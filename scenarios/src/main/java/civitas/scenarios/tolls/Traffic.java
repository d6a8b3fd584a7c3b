package civitas.scenarios.tolls;

import civitas.analysis.traffic.AssignmentProblem;
import civitas.analysis.traffic.Demand;
import civitas.analysis.traffic.RoadGraph;
import civitas.analysis.traffic.RoadNetwork;
import civitas.analysis.traffic.UserClass;
import civitas.data.network.NodeCoordinates;
import civitas.data.network.RoadLinks;
import civitas.data.network.RoadNetworkData;
import civitas.data.network.ShippedNetworks;
import civitas.data.network.TntpReader;
import civitas.data.network.TrafficNetwork;
import civitas.data.network.TripTable;
import civitas.scenario.InputFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The roads and trips of a study, read once and shared by all its runs.
 *
 * @param roads the network; nodes numbered from 0
 * @param classes trips by class of drivers
 * @param lengths length of each link, in the file's unit
 * @param places where nodes lie, if the file says so
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all runs and never modified
record Traffic(RoadNetwork roads, List<UserClass> classes, double[] lengths, Optional<NodeCoordinates> places) {
    private static final String ENDING = "_net.tntp";

    /**
     * Reads what the parameters name.
     *
     * @throws IllegalArgumentException if the network is unknown, its files are faulty, or trips cannot be made
     */
    static Traffic of(TollParameters parameters) {
        return of(read(parameters.network()), parameters);
    }

    /** The same for a network that was read already, whatever network the parameters name. */
    static Traffic of(TrafficNetwork read, TollParameters parameters) {
        RoadNetworkData data = read.network();
        RoadLinks links = data.links();
        double[] fixed = new double[links.size()];
        Arrays.setAll(fixed, link -> data.fixedCost(link) + parameters.lengthCost() * links.length(link));
        RoadGraph graph = RoadGraph.of(data.nodes(), fromZero(links.from()), fromZero(links.to()))
                .withZones(data.zones(), data.firstThroughNode() - 1);
        RoadNetwork roads = RoadNetwork.of(graph, links.constant(), links.coefficient(), links.power())
                .withFixedCost(fixed)
                .withCapacity(capacities(links));
        Traffic traffic = new Traffic(roads, classes(read.trips(), parameters), links.length(), data.coordinates());
        traffic.requireFiniteTimes();
        return traffic;
    }

    /** No road may carry more than all trips, and even then totals and slopes must be numbers. */
    private void requireFiniteTimes() {
        double trips = trips();
        for (int link = 0; link < roads.links(); link++) {
            double marginal = roads.time(link, trips) + trips * roads.timeDerivative(link, trips);
            if (!Double.isFinite(trips * marginal)) {
                RoadGraph graph = roads.graph();
                throw new IllegalArgumentException("link " + (graph.from(link) + 1) + "-" + (graph.to(link) + 1)
                        + " would take infinitely long if all " + trips + " trips used it; its power is too large or"
                        + " its capacity too small");
            }
        }
    }

    /** 0 where the file knows none. */
    private static double[] capacities(RoadLinks links) {
        double[] capacities = links.capacity();
        Arrays.setAll(capacities, link -> Double.isNaN(links.b(link)) ? 0 : capacities[link]);
        return capacities;
    }

    /** Capacity of a link, NaN where the file knows none. */
    double capacity(int link) {
        double capacity = roads.capacity(link);
        return capacity > 0 ? capacity : Double.NaN;
    }

    private static TrafficNetwork read(String network) {
        if (!isFile(network)) {
            return shipped(network);
        }
        Path file = networkFile(network, InputFolders.ofEnvironment());
        try {
            return TntpReader.read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(network + " or its _trips.tntp cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether a network is named by a file, not shipped. */
    static boolean isFile(String network) {
        return network.endsWith(ENDING);
    }

    /** The file of trips beside a network file. */
    static Path tripsFile(Path network) {
        String name = network.getFileName().toString();
        return network.resolveSibling(name.substring(0, name.length() - ENDING.length()) + "_trips.tntp");
    }

    private static TrafficNetwork shipped(String name) {
        if (!ShippedNetworks.names().contains(name)) {
            throw new IllegalArgumentException("no network '" + name + "'; available: "
                    + String.join(", ", ShippedNetworks.names()) + ", or the path of a file that ends in " + ENDING);
        }
        return ShippedNetworks.find(name);
    }

    /** The network file of that path; files that are read along with it must lie in an allowed folder, too. */
    static Path networkFile(String network, InputFolders folders) {
        Path file = folders.require(network);
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ENDING.length());
        for (String ending : List.of("_trips.tntp", "_node.tntp", "_flow.tntp")) {
            Path companion = file.resolveSibling(stem + ending);
            if (Files.exists(companion) && !folders.contain(companion)) {
                throw new IllegalArgumentException(
                        "'" + companion + "' leads out of the current folder and the folders listed in the environment"
                                + " variable " + InputFolders.VARIABLE);
            }
        }
        return file;
    }

    private static int[] fromZero(int[] numbers) {
        return Arrays.stream(numbers).map(number -> number - 1).toArray();
    }

    private static List<UserClass> classes(TripTable trips, TollParameters parameters) {
        Demand demand = Demand.of(fromZero(trips.origin()), fromZero(trips.destination()), trips.trips())
                .times(parameters.demandScale());
        List<UserClass> classes = new ArrayList<>();
        for (ValueOfTime.UserShare part : parameters.valueOfTime().classes()) {
            classes.add(new UserClass("v = " + part.valueOfTime(), demand.times(part.share()), part.valueOfTime()));
        }
        return classes;
    }

    /** The equilibrium problem without tolls. */
    AssignmentProblem problem() {
        return AssignmentProblem.of(roads, classes);
    }

    /** Number of a group's class, from 0; groups are numbered class by class, pair by pair. */
    int classOf(int group) {
        return group / pairs();
    }

    /** The class of a group. */
    UserClass users(int group) {
        return classes.get(classOf(group));
    }

    /** Zone from which a group's trips start, from 0. */
    int origin(int group) {
        return users(group).demand().origin(group % pairs());
    }

    /** Zone to which a group's trips lead, from 0. */
    int destination(int group) {
        return users(group).demand().destination(group % pairs());
    }

    /** Trips of a group. */
    double trips(int group) {
        return users(group).demand().trips(group % pairs());
    }

    /** Trips of all groups. */
    double trips() {
        return classes.stream()
                .mapToDouble(users -> users.demand().assignedTrips())
                .sum();
    }

    /** Number of pairs of zones with trips, the same for every class. */
    int pairs() {
        return classes.get(0).demand().pairs();
    }
}
