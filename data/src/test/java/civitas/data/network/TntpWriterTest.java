package civitas.data.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TntpWriterTest {
    @Test
    void textIsThatOfTheFormat() {
        assertEquals(
                """
                <NUMBER OF ZONES> 2
                <NUMBER OF NODES> 2
                <FIRST THRU NODE> 1
                <NUMBER OF LINKS> 1
                <TOLL FACTOR> 0.5
                <END OF METADATA>

                ~\tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;
                \t1\t2\t1000\t1.5\t2\t0.15\t4\t50\t3\t1\t;
                """,
                TntpWriter.network(RoadNetworkData.of(
                                2,
                                2,
                                RoadLinks.of(List.of(RoadLink.bpr(1, 2, 1000, 1.5, 2, 0.15, 4)
                                        .with(50, 3, 1))))
                        .withFactors(0.5, 0)));
        assertEquals(
                "<NUMBER OF ZONES> 2\n<TOTAL OD FLOW> 7.5\n<END OF METADATA>\n\n"
                        + "Origin 1\n  1 : 2.5;  2 : 5;\n\nOrigin 2\n",
                TntpWriter.trips(TripTable.of(2, new int[] {1, 1}, new int[] {2, 1}, new double[] {5, 2.5})));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenReadsBackEqual(long seed, @TempDir Path folder) throws IOException {
        TrafficNetwork traffic = arbitrary(new SplittableRandom(seed));
        assertEquals(traffic, TntpReader.read(TntpWriter.write(traffic, folder)));
    }

    @Test
    void citiesReadBackEqual(@TempDir Path folder) throws IOException {
        TrafficNetwork city = SyntheticCity.grid(7, 5, 11).generate();
        assertEquals(city, TntpReader.read(TntpWriter.write(city, folder)));
    }

    @Test
    void linksBeyondTheFormatAreRefused() {
        assertEquals(
                "link 1 from 1 to 2 has time 0.0 + 1.0 x^2.0, must be of the BPR form to be written as TNTP",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TntpWriter.network(
                                        ShippedNetworks.pigou(2).network()))
                        .getMessage());
    }

    /** Numbers of all sizes; parallel links; zones without trips; with and without the optional parts. */
    private static TrafficNetwork arbitrary(SplittableRandom random) {
        int zones = 1 + random.nextInt(6);
        int nodes = zones + 1 + random.nextInt(6);
        List<RoadLink> links = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            int from = 1 + random.nextInt(nodes);
            int to = 1 + (from + random.nextInt(nodes - 1)) % nodes;
            RoadLink link = RoadLink.bpr(
                    from, to, 1 + number(random), number(random), number(random), number(random), random.nextInt(5));
            links.add(link.with(number(random), number(random), random.nextInt(9)));
        }
        RoadNetworkData network = new RoadNetworkData(
                zones,
                nodes,
                1 + random.nextInt(nodes),
                RoadLinks.of(links),
                number(random),
                number(random),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new NodeCoordinates(numbers(nodes, random), numbers(nodes, random))));
        Optional<LinkFlows> flows = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new LinkFlows(numbers(links.size(), random), numbers(links.size(), random)));
        return new TrafficNetwork("any", network, trips(zones, random), flows);
    }

    private static TripTable trips(int zones, SplittableRandom random) {
        int pairs = zones * zones;
        int[] origin = new int[pairs];
        int[] destination = new int[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            origin[pair] = 1 + pair % zones;
            destination[pair] = 1 + pair / zones;
        }
        double[] trips = Arrays.stream(numbers(pairs, random))
                .map(number -> Math.min(number, TripTable.MAX_TRIPS / pairs))
                .toArray();
        return TripTable.of(zones, origin, destination, trips);
    }

    private static double[] numbers(int count, SplittableRandom random) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(random);
        }
        return numbers;
    }

    private static double number(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(100_000);
            case 2 -> random.nextDouble();
            default -> StrictMath.pow(10, random.nextInt(40) - 20) * random.nextDouble();
        };
    }
}
