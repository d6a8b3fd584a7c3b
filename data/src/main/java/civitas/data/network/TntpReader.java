package civitas.data.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads road networks in the TNTP text format: {@code NAME_net.tntp}, {@code NAME_trips.tntp} and, if they are there,
 * {@code NAME_node.tntp} and {@code NAME_flow.tntp} beside it. Format and rules: {@code docs/networks.md}.
 * <p>Source: the format description of "Transportation Networks for Research"; {@code <TOLL FACTOR>} and
 * {@code <DISTANCE FACTOR>} are those of the solver tap-b.
 * <p>Text may be UTF-8 or a one-byte Western encoding, with any line ends. All problems of a file are reported at once,
 * up to a limit. Time and memory are linear in the size of the files, which may have {@value #MAX_BYTES} bytes each.
 */
public final class TntpReader {
    /** The largest file that is read. */
    public static final long MAX_BYTES = 256L << 20;

    private static final String NET = "_net.tntp";
    private static final String TRIPS = "_trips.tntp";
    private static final String NODE = "_node.tntp";
    private static final String FLOW = "_flow.tntp";

    private TntpReader() {}

    /**
     * Reads a network file and the files beside it.
     *
     * @param net path of {@code NAME_net.tntp}
     * @return the network, called NAME
     * @throws NetworkFileException if the network or the trips file is missing, or a file is too large or breaks a rule
     * @throws IOException if reading fails
     */
    public static TrafficNetwork read(Path net) throws IOException {
        String file = String.valueOf(net.getFileName());
        if (!file.endsWith(NET) || file.equals(NET)) {
            throw new NetworkFileException(file, "not the name of a network file, must be NAME" + NET);
        }
        String name = file.substring(0, file.length() - NET.length());
        RoadNetworkData network = readNetwork(net);
        TripTable trips = parseTrips(name + TRIPS, text(net.resolveSibling(name + TRIPS)), network.zones());
        Path node = net.resolveSibling(name + NODE);
        if (Files.exists(node)) {
            network = network.withCoordinates(parseNodes(name + NODE, text(node), network.nodes()));
        }
        Path flow = net.resolveSibling(name + FLOW);
        Optional<LinkFlows> flows = Files.exists(flow)
                ? Optional.of(parseFlows(name + FLOW, text(flow), network.links()))
                : Optional.empty();
        return new TrafficNetwork(name, network, trips, flows);
    }

    /**
     * Reads a network file alone.
     *
     * @throws NetworkFileException if it is missing or too large or breaks a rule
     * @throws IOException if reading fails
     */
    public static RoadNetworkData readNetwork(Path net) throws IOException {
        return parseNetwork(String.valueOf(net.getFileName()), text(net));
    }

    /**
     * Understands the text of a network file.
     *
     * @param file name for messages
     * @throws NetworkFileException if the text breaks a rule
     */
    public static RoadNetworkData parseNetwork(String file, String text) {
        return TntpNetworkText.read(new TntpLines(file, text));
    }

    /**
     * Understands the text of a trips file.
     *
     * @param file name for messages
     * @param zones number of zones the network has, or 0 to take the number the text states
     * @throws NetworkFileException if the text breaks a rule
     */
    public static TripTable parseTrips(String file, String text, int zones) {
        return TntpTripsText.read(new TntpLines(file, text), zones);
    }

    /**
     * Understands the text of a node file.
     *
     * @param file name for messages
     * @param nodes number of nodes the network has
     * @throws NetworkFileException if the text breaks a rule
     */
    public static NodeCoordinates parseNodes(String file, String text, int nodes) {
        return TntpColumns.nodes(new TntpLines(file, text), nodes);
    }

    /**
     * Understands the text of a flow file.
     *
     * @param file name for messages
     * @param links links of the network
     * @throws NetworkFileException if the text breaks a rule
     */
    public static LinkFlows parseFlows(String file, String text, RoadLinks links) {
        return TntpColumns.flows(new TntpLines(file, text), links);
    }

    private static String text(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new NetworkFileException(
                    file, "no such file in " + path.toAbsolutePath().getParent());
        }
        return text(file, path, MAX_BYTES);
    }

    /** The text of a file of at most so many bytes. */
    static String text(String file, Path path, long maxBytes) throws IOException {
        long size = Files.size(path);
        if (size > maxBytes) {
            throw new NetworkFileException(file, size + " bytes, must be at most " + maxBytes);
        }
        return decoded(Files.readAllBytes(path));
    }

    /** UTF-8 if it is, otherwise one byte per character: only comments have letters beyond ASCII. */
    static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
