package civitas.data.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes road networks as TNTP text that {@link TntpReader} reads back to an equal value: numbers keep all their
 * digits. Links that are not of the BPR form have no such text and are refused.
 */
public final class TntpWriter {
    private static final int ENTRIES_PER_LINE = 5;

    /** Below this, whole numbers are written without a fraction. */
    private static final double WHOLE_LIMIT = 1e15;

    private TntpWriter() {}

    /**
     * Writes {@code NAME_net.tntp}, {@code NAME_trips.tntp} and, if the network has them, {@code NAME_node.tntp} and
     * {@code NAME_flow.tntp}, replacing files of these names.
     *
     * @param folder an existing folder
     * @return the path of the network file
     * @throws IllegalArgumentException if a link is not of the BPR form
     * @throws IOException if writing fails
     */
    public static Path write(TrafficNetwork traffic, Path folder) throws IOException {
        String name = traffic.name();
        RoadNetworkData network = traffic.network();
        Path net = folder.resolve(name + "_net.tntp");
        Files.writeString(net, network(network));
        Files.writeString(folder.resolve(name + "_trips.tntp"), trips(traffic.trips()));
        Optional<NodeCoordinates> places = network.coordinates();
        if (places.isPresent()) {
            Files.writeString(folder.resolve(name + "_node.tntp"), nodes(places.get()));
        }
        Optional<LinkFlows> flows = traffic.bestKnownFlows();
        if (flows.isPresent()) {
            Files.writeString(folder.resolve(name + "_flow.tntp"), flows(network.links(), flows.get()));
        }
        return net;
    }

    /**
     * The text of a network file.
     *
     * @throws IllegalArgumentException if a link is not of the BPR form
     */
    public static String network(RoadNetworkData network) {
        RoadLinks links = network.links();
        StringBuilder text = new StringBuilder();
        tag(text, TntpNetworkText.ZONES, network.zones());
        tag(text, TntpNetworkText.NODES, network.nodes());
        tag(text, TntpNetworkText.FIRST_THROUGH_NODE, network.firstThroughNode());
        tag(text, TntpNetworkText.LINKS, links.size());
        if (network.tollFactor() > 0) {
            tag(text, TntpNetworkText.TOLL_FACTOR, network.tollFactor());
        }
        if (network.distanceFactor() > 0) {
            tag(text, TntpNetworkText.DISTANCE_FACTOR, network.distanceFactor());
        }
        text.append("<END OF METADATA>\n\n");
        text.append("~\tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;\n");
        for (int i = 0; i < links.size(); i++) {
            link(text, links.link(i), i);
        }
        return text.toString();
    }

    private static void link(StringBuilder text, RoadLink link, int index) {
        if (!link.isBpr()) {
            throw new IllegalArgumentException("link " + index + " from " + link.from() + " to " + link.to()
                    + " has time " + link.constant() + " + " + link.coefficient() + " x^" + link.power()
                    + ", must be of the BPR form to be written as TNTP");
        }
        double[] numbers = {
            link.from(),
            link.to(),
            link.capacity(),
            link.length(),
            link.freeFlowTime(),
            link.b(),
            link.power(),
            link.speed(),
            link.toll(),
            link.type()
        };
        for (double number : numbers) {
            text.append('\t').append(number(number));
        }
        text.append("\t;\n");
    }

    /** The text of a trips file. */
    public static String trips(TripTable trips) {
        StringBuilder text = new StringBuilder();
        tag(text, TntpTripsText.ZONES, trips.zones());
        tag(text, TntpTripsText.TOTAL, trips.total());
        text.append("<END OF METADATA>\n");
        int pair = 0;
        for (int zone = 1; zone <= trips.zones(); zone++) {
            text.append("\nOrigin ").append(zone).append('\n');
            int entries = 0;
            if (trips.intrazonal(zone) > 0) {
                entry(text, zone, trips.intrazonal(zone), ++entries);
            }
            for (; pair < trips.size() && trips.origin(pair) == zone; pair++) {
                entry(text, trips.destination(pair), trips.trips(pair), ++entries);
            }
            text.append(entries % ENTRIES_PER_LINE == 0 ? "" : "\n");
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, int destination, double trips, int count) {
        text.append("  ")
                .append(destination)
                .append(" : ")
                .append(number(trips))
                .append(';');
        text.append(count % ENTRIES_PER_LINE == 0 ? "\n" : "");
    }

    /** The text of a node file. */
    public static String nodes(NodeCoordinates places) {
        StringBuilder text = new StringBuilder("node\tX\tY\t;\n");
        for (int node = 1; node <= places.size(); node++) {
            text.append(node).append('\t').append(number(places.x(node)));
            text.append('\t').append(number(places.y(node))).append("\t;\n");
        }
        return text.toString();
    }

    /**
     * The text of a flow file.
     *
     * @param flows one place per link
     */
    public static String flows(RoadLinks links, LinkFlows flows) {
        StringBuilder text = new StringBuilder("From\tTo\tVolume\tCost\n");
        for (int link = 0; link < links.size(); link++) {
            text.append(links.from(link)).append('\t').append(links.to(link));
            text.append('\t').append(number(flows.volume(link)));
            text.append('\t').append(number(flows.cost(link))).append('\n');
        }
        return text.toString();
    }

    private static void tag(StringBuilder text, String tag, double value) {
        text.append('<').append(tag).append("> ").append(number(value)).append('\n');
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
