package civitas.data.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TntpReaderTest {
    /** Five lines, so that the first link is on line 6. */
    private static final String HEAD =
            """
            <NUMBER OF ZONES> 2
            <NUMBER OF NODES> 3
            <FIRST THRU NODE> 1
            <NUMBER OF LINKS> 2
            <END OF METADATA>
            """;

    private static final String FIRST = " 1 3 10 2 5 0.15 4 0 0 1 ;\n";
    private static final String NET = HEAD + FIRST + " 3 2 10 2 5 0 0 60 1.5 2;\n";

    /** Three lines, so that the first origin is on line 4. */
    private static final String TRIPS_HEAD =
            """
            <NUMBER OF ZONES> 2
            <TOTAL OD FLOW> 7
            <END OF METADATA>
            """;

    private static final String TRIPS = TRIPS_HEAD + "Origin 1\n 1 : 1.0; 2 : 4; \nOrigin 2\n 1:2;\n";

    private static void assertRefused(String message, Executable reading) {
        assertEquals(message, assertThrows(NetworkFileException.class, reading).getMessage());
    }

    private static void assertNetworkRefused(String message, String text) {
        assertRefused(message, () -> TntpReader.parseNetwork("x_net.tntp", text));
    }

    private static void assertLinkRefused(String message, String link) {
        assertNetworkRefused("x_net.tntp:7: " + message, HEAD + FIRST + link + "\n");
    }

    private static void assertTripsRefused(String message, String text) {
        assertRefused(message, () -> TntpReader.parseTrips("x_trips.tntp", text, 0));
    }

    private static void assertEntriesRefused(String message, String entries) {
        assertTripsRefused("x_trips.tntp:5: " + message, TRIPS_HEAD + "Origin 1\n" + entries + "\n");
    }

    @Test
    void columnsLandUnderTheirNames() {
        RoadNetworkData network =
                TntpReader.parseNetwork("x_net.tntp", HEAD.replace("LINKS> 2", "LINKS> 1") + "1 2 3 4 5 6 7 8 9 10;");
        RoadLink expected = new RoadLink(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 5 * 6 / StrictMath.pow(3, 7));
        assertEquals(expected, network.links().link(0));
        assertEquals(2, network.zones());
        assertEquals(3, network.nodes());
        assertEquals(1, network.firstThroughNode());
    }

    @Test
    void blanksTabsCommentsCaseAndLineEndsMakeNoDifference() {
        RoadNetworkData plain = TntpReader.parseNetwork("x", NET);
        String odd = "~ remark: <NUMBER OF ZONES> 7\n"
                + NET.replace("<NUMBER OF ZONES>", "<Number  of zones>\t")
                        .replace(" 3 ", "\t3\t \t")
                        .replace("<END OF", "<ORIGINAL HEADER>~ \tInit ;\t\n<end of")
                        .replace(";\n", ";\t~ seen\n\n");
        assertEquals(plain, TntpReader.parseNetwork("x", odd));
        assertEquals(plain, TntpReader.parseNetwork("x", NET.replace("\n", "\r\n")));
        assertEquals(plain, TntpReader.parseNetwork("x", NET.strip()));
    }

    @Test
    void factorsWeighTollAndLength() {
        String text = NET.replace("<END", "<TOLL FACTOR> 0.02\n<DISTANCE FACTOR> 0.04\n<END");
        assertEquals(0.02 * 1.5 + 0.04 * 2, TntpReader.parseNetwork("x", text).fixedCost(1), 1e-15);
        assertEquals(0, TntpReader.parseNetwork("x", NET).fixedCost(1));
    }

    @Test
    void networkMetadataAreChecked() {
        assertNetworkRefused("x_net.tntp: no <END OF METADATA> line, must end the metadata", "<NUMBER OF ZONES> 2\n");
        assertNetworkRefused("x_net.tntp: no <END OF METADATA> line, must end the metadata", "");
        assertNetworkRefused(
                "x_net.tntp:1: found \"1 2 3;\" before <END OF METADATA>, must be <TAG> value", "1 2 3;\n" + NET);
        assertNetworkRefused(
                "x_net.tntp: no <NUMBER OF LINKS> line, must be in the metadata",
                NET.replace("<NUMBER OF LINKS> 2\n", ""));
        assertNetworkRefused(
                "x_net.tntp:2: <NUMBER OF ZONES> is there twice, first on line 1; must be there once",
                "<NUMBER OF ZONES> 2\n" + NET);
        assertNetworkRefused(
                "x_net.tntp:1: unknown tag <TOLL FACTR>, must be one of <NUMBER OF ZONES>, <NUMBER OF NODES>, "
                        + "<FIRST THRU NODE>, <NUMBER OF LINKS>, <TOLL FACTOR>, <DISTANCE FACTOR>, <ORIGINAL HEADER>; "
                        + "a remark begins with ~",
                "<TOLL FACTR> 1\n" + NET);
        assertNetworkRefused(
                "x_net.tntp:1: <TOLL FACTOR> -1, must be a finite number >= 0", "<TOLL FACTOR> -1\n" + NET);
        assertNetworkRefused(
                "x_net.tntp:2: <NUMBER OF NODES> \"many\", must be an integer in [1, 1000000]",
                NET.replace("NODES> 3", "NODES> many"));
        assertNetworkRefused(
                "x_net.tntp:1: <NUMBER OF ZONES> 4, must be an integer in [1, 3]", NET.replace("ZONES> 2", "ZONES> 4"));
        assertNetworkRefused(
                "x_net.tntp:3: <FIRST THRU NODE> 4, must be an integer in [1, 3]", NET.replace("NODE> 1", "NODE> 4"));
        assertNetworkRefused(
                "x_net.tntp:4: <NUMBER OF LINKS> 3, but the file has 2 links", NET.replace("LINKS> 2", "LINKS> 3"));
    }

    @Test
    void linksAreChecked() {
        assertLinkRefused("term node = 4, must be an integer in [1, 3]", "1 4 1 1 1 0 0 0 0 1;");
        assertLinkRefused("init node = 0, must be an integer in [1, 3]", "0 2 1 1 1 0 0 0 0 1;");
        assertLinkRefused("a link from node 2 to itself, must end at another node", "2 2 1 1 1 0 0 0 0 1;");
        assertLinkRefused("capacity = -1, must be a finite number >= 0", "1 2 -1 1 1 0 0 0 0 1;");
        assertLinkRefused("capacity = 0 with b = 0.15, must be > 0 unless b = 0", "1 2 0 1 1 0.15 4 0 0 1;");
        assertLinkRefused("length = 1e999, must be a finite number >= 0", "1 2 1 1e999 1 0 0 0 0 1;");
        assertLinkRefused("free flow time = \"NaN\", must be a finite number >= 0", "1 2 1 1 NaN 0 0 0 0 1;");
        assertLinkRefused("b = \"x\", must be a finite number >= 0", "1 2 1 1 1 x 0 0 0 1;");
        assertLinkRefused("power = \"4d\", must be a finite number >= 0", "1 2 1 1 1 0 4d 0 0 1;");
        assertLinkRefused("toll = -3, must be a finite number >= 0", "1 2 1 1 1 0 0 0 -3 1;");
        assertLinkRefused("link type = 1.5, must be an integer in [0, 2147483647]", "1 2 1 1 1 0 0 0 0 1.5;");
        assertLinkRefused("a link that does not end with ';'", "1 2 1 1 1 0 0 0 0 1");
        assertLinkRefused(
                "9 columns, must be 10: init node, term node, capacity, length, free flow time, b, power, speed, toll,"
                        + " link type",
                "1 2 1 1 1 0 0 0 0;");
        assertLinkRefused(
                "capacity = 1.0E-9 with power = 40.0: free flow time * b / capacity^power is Infinity, must be at most"
                        + " 1.0E100",
                "1 2 1e-9 1 1 0.15 40 0 0 1;");
        assertLinkRefused(
                "capacity = 1.0E-200 with power = 1.0: free flow time * b / capacity^power is 1.0E200, must be at most"
                        + " 1.0E100",
                "1 2 1e-200 1 1 1 1 0 0 1;");
        assertLinkRefused("power = 0.5, must be 0 or at least 1", "1 2 1 1 1 0.15 0.5 0 0 1;");
    }

    @Test
    void constantTimesAreLegal() {
        RoadLinks links = TntpReader.parseNetwork("x", HEAD + "1 2 0 1 7 0 4 0 0 1;\n2 1 5 1 7 0.5 0 0 0 1;")
                .links();
        assertEquals(7, links.time(0, 1e6));
        assertEquals(10.5, links.time(1, 0));
        assertEquals(10.5, links.time(1, 1e6));
    }

    @Test
    void allProblemsOfAFileAreCollected() {
        NetworkFileException problems = assertThrows(
                NetworkFileException.class,
                () -> TntpReader.parseNetwork("x", HEAD + "1 9 1 x 1 0 0 0 0 1;\n2 2 1 1 1 0 0 0 0 1;\n1 2\n"));
        assertEquals(
                List.of("x:6", "x:6", "x:7", "x:8", "x:4"),
                problems.problems().stream()
                        .map(NetworkFileException.Problem::where)
                        .toList());
    }

    @Test
    void readingStopsAtTheLimitOfProblems() {
        NetworkFileException problems = assertThrows(
                NetworkFileException.class, () -> TntpReader.parseNetwork("x", HEAD + "1 2\n".repeat(1000)));
        assertEquals(20, problems.problems().size());
        assertTrue(problems.getMessage().endsWith("\nstopped after 20 problems"));
    }

    @Test
    void tripsWithinAZoneAreKeptApart() {
        TripTable trips = TntpReader.parseTrips("x", TRIPS, 2);
        assertEquals(2, trips.size());
        assertEquals(4, trips.trips(0));
        assertEquals(2, trips.origin(1));
        assertEquals(1, trips.destination(1));
        assertEquals(6, trips.assignedTotal());
        assertEquals(1, trips.intrazonal(1));
        assertEquals(1, trips.intrazonalTotal());
        assertEquals(7, trips.total());
    }

    @Test
    void tripsMayBeWrittenInManyWays() {
        String odd = TRIPS_HEAD + "~ on 1/1/99: x\nORIGIN\t 1 \n\n1 :\t1.0 ;2:4.0000;\r\norigin 2\n 1 : .2e1;\n";
        assertEquals(TntpReader.parseTrips("x", TRIPS, 2), TntpReader.parseTrips("x", odd, 2));
    }

    @Test
    void tripsAreChecked() {
        assertEntriesRefused("found \"2 : 7\" without ';', must be 'destination : trips;'", "2 : 7");
        assertEntriesRefused("found \"2 7\", must be 'destination : trips;'", "2 7;");
        assertEntriesRefused("destination = 3, must be an integer in [1, 2]", "3 : 7;");
        assertEntriesRefused("trips = -7, must be a finite number >= 0", "2 : -7;");
        assertEntriesRefused("trips = \"\", must be a finite number >= 0", "2 : ;");
        assertEntriesRefused("trips = \"2 : 7\", must be a finite number >= 0", "1 : 2 : 7;");
        assertEntriesRefused("trips from 1 to 2 are there twice, first on line 5; must be there once", "2 : 3; 2 : 4;");
        assertTripsRefused(
                "x_trips.tntp:8: origin 1 is there twice, first on line 4; must be there once", TRIPS + "Origin 1\n");
        assertTripsRefused("x_trips.tntp:8: origin = 3, must be an integer in [1, 2]", TRIPS + "Origin 3\n");
        assertTripsRefused("x_trips.tntp:4: found \"2 : 7;\" before the first 'Origin' line", TRIPS_HEAD + "2 : 7;\n");
        assertTripsRefused(
                "x_trips.tntp: no <TOTAL OD FLOW> line, must be in the metadata",
                TRIPS.replace("<TOTAL OD FLOW> 7\n", ""));
        assertRefused(
                "x:1: <NUMBER OF ZONES> 2, must be 3 as in the network file",
                () -> TntpReader.parseTrips("x", TRIPS, 3));
    }

    @Test
    void moreTripsThanSumsCanHoldAreRefused() {
        assertEntriesRefused("trips = 1.0E13, must be at most 1.0E12", "2 : 1e13;");
        assertTripsRefused(
                "x_trips.tntp:2: the trips add up to 1.2E12, must be at most 1.0E12",
                TRIPS_HEAD.replace("> 7", "> 1.2e12") + "Origin 1\n 2 : 6e11;\nOrigin 2\n 1 : 6e11;\n");
    }

    @Test
    void theTotalMustAgreeToWithinAMillionth() {
        assertEquals(
                7,
                TntpReader.parseTrips("x", TRIPS.replace("> 7", "> 7.000006"), 0)
                        .total());
        assertTripsRefused(
                "x_trips.tntp:2: <TOTAL OD FLOW> 7.00001, but the trips add up to 7.0; must agree to within a relative"
                        + " 1.0E-6",
                TRIPS.replace("> 7", "> 7.00001"));
        assertTripsRefused(
                "x_trips.tntp:2: <TOTAL OD FLOW> 7.0, but the trips add up to 0.0; must agree to within a relative"
                        + " 1.0E-6",
                TRIPS_HEAD);
    }

    @Test
    void nodesMayComeInAnyOrderWithOrWithoutHeader() {
        NodeCoordinates places = TntpReader.parseNodes("x", "Node\tX\tY ;\n2\t-1.5\t3 ;\n1 0 1e1\n", 2);
        assertEquals(new NodeCoordinates(new double[] {0, -1.5}, new double[] {10, 3}), places);
        assertEquals(places, TntpReader.parseNodes("x", "1 0 10;\n2 -1.5 3;", 2));
    }

    @Test
    void nodesAreChecked() {
        assertRefused("x:2: 2 columns, must be 3: node, x, y", () -> TntpReader.parseNodes("x", "n x y\n1 2", 1));
        assertRefused("x:1: y = \"a\", must be a finite number", () -> TntpReader.parseNodes("x", "1 2 a", 1));
        assertRefused("x:1: node = 2, must be an integer in [1, 1]", () -> TntpReader.parseNodes("x", "2 2 2", 1));
        assertRefused(
                "x:2: node 1 is there twice, first on line 1; must be there once",
                () -> TntpReader.parseNodes("x", "1 2 2\n1 2 2", 1));
        assertRefused(
                "x: no line for node 2, must have one for each of 1..2", () -> TntpReader.parseNodes("x", "1 2 2", 2));
    }

    @Test
    void flowsFollowTheLinks() {
        RoadLink link = RoadLink.bpr(1, 2, 1, 1, 1, 0, 0);
        RoadLinks links = RoadLinks.of(List.of(link, RoadLink.bpr(2, 1, 1, 1, 1, 0, 0), link));
        LinkFlows flows = TntpReader.parseFlows("x", "From To Volume Cost\n2 1 : 5 6;\n1 2 1 2\n1\t2\t3\t4", links);
        assertEquals(new LinkFlows(new double[] {1, 5, 3}, new double[] {2, 6, 4}), flows);
        assertRefused(
                "x: no line for link 1 -> 2, must have one for each of the 3 links",
                () -> TntpReader.parseFlows("x", "1 2 1 2\n2 1 5 6\n", links));
        assertRefused(
                "x:1: link 2 -> 3 is not in the network, or there too often",
                () -> TntpReader.parseFlows("x", "2 3 1 2\n", links));
        assertRefused(
                "x:2: volume = -1, must be a finite number >= 0",
                () -> TntpReader.parseFlows("x", "From To Volume Cost\n1 2 -1 2\n", links));
    }

    @Test
    void filesBesideTheNetworkAreFound(@TempDir Path folder) throws IOException {
        Path net = Files.writeString(folder.resolve("x_net.tntp"), NET);
        assertRefused("x_trips.tntp: no such file in " + folder.toAbsolutePath(), () -> TntpReader.read(net));
        Files.writeString(folder.resolve("x_trips.tntp"), TRIPS);
        TrafficNetwork bare = TntpReader.read(net);
        assertEquals("x", bare.name());
        assertTrue(
                bare.network().coordinates().isEmpty() && bare.bestKnownFlows().isEmpty());
        Files.writeString(folder.resolve("x_node.tntp"), "1 0 0\n2 1 1\n3 2 2\n");
        Files.writeString(folder.resolve("x_flow.tntp"), "1 3 4 5\n3 2 4 6\n");
        TrafficNetwork full = TntpReader.read(net);
        assertEquals(2, full.network().coordinates().orElseThrow().x(3));
        assertEquals(6, full.bestKnownFlows().orElseThrow().cost(1));
        assertEquals(
                "x: 2 zones, 3 nodes, 2 links; 6.0 trips between 2 pairs of 2 zones, and 1.0 within zones",
                full.toString());
    }

    @Test
    void filesThatAreNoNetworkAreRefused(@TempDir Path folder) throws IOException {
        assertRefused(
                "x.csv: not the name of a network file, must be NAME_net.tntp",
                () -> TntpReader.read(folder.resolve("x.csv")));
        assertRefused(
                "x_net.tntp: no such file in " + folder.toAbsolutePath(),
                () -> TntpReader.readNetwork(folder.resolve("x_net.tntp")));
        Path net = Files.writeString(folder.resolve("x_net.tntp"), "12345");
        assertRefused("x: 5 bytes, must be at most 4", () -> TntpReader.text("x", net, 4));
    }

    @Test
    void lettersOfEitherEncodingAreUnderstood() {
        String text = "~ Köln\n";
        assertEquals(text, TntpReader.decoded(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, TntpReader.decoded(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, TntpReader.decoded(text.getBytes(Charset.forName("windows-1252"))));
    }
}
