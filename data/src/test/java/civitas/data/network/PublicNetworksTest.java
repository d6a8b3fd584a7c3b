package civitas.data.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The public test networks, which are for research only and do not ship: skipped unless the system property
 * {@code civitas.tntp} or the environment variable {@code CIVITAS_TNTP} names a folder that holds them.
 */
class PublicNetworksTest {
    private static final Optional<Path> FOLDER = Stream.of(
                    System.getProperty("civitas.tntp", ""),
                    Optional.ofNullable(System.getenv("CIVITAS_TNTP")).orElse(""))
            .filter(name -> !name.isBlank())
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();

    @BeforeEach
    void needTheFiles() {
        assumeTrue(
                FOLDER.isPresent(),
                "public test networks not here: set CIVITAS_TNTP to a folder with them, see docs/networks.md");
    }

    private static TrafficNetwork read(String name) throws IOException {
        Path net = FOLDER.orElseThrow().resolve(name + "_net.tntp");
        assumeTrue(Files.exists(net), name + " is not in the folder");
        return TntpReader.read(net);
    }

    /** Sizes and demand as printed by the repository of the networks; demand includes intrazonal trips. */
    @ParameterizedTest
    @CsvSource({
        "Braess, 2, 4, 5, 1, 6, 0, false, false",
        "SiouxFalls, 24, 24, 76, 1, 360600, 0, true, true",
        "EMA, 74, 74, 258, 1, 65576.37543099989, 0, false, false",
        "Anaheim, 38, 416, 914, 39, 104694.40, 0, false, true",
        "Barcelona, 110, 1020, 2522, 111, 184679.561, 0, false, true",
        "ChicagoSketch, 387, 933, 2950, 1, 1260907.4400005303, 123414, true, true"
    })
    void sizesAndDemandAreAsPublished(
            String name,
            int zones,
            int nodes,
            int links,
            int firstThroughNode,
            double demand,
            double intrazonal,
            boolean placed,
            boolean solved)
            throws IOException {
        TrafficNetwork traffic = read(name);
        RoadNetworkData network = traffic.network();
        assertEquals(zones, network.zones());
        assertEquals(nodes, network.nodes());
        assertEquals(links, network.links().size());
        assertEquals(firstThroughNode, network.firstThroughNode());
        assertEquals(demand, traffic.trips().total(), 1e-9 * demand);
        assertEquals(intrazonal, traffic.trips().intrazonalTotal(), 1e-6);
        // Later versions of the repository may add files, so only those that were there must be.
        assertEquals(placed, placed && network.coordinates().isPresent());
        assertEquals(solved, solved && traffic.bestKnownFlows().isPresent());
    }

    /** Volumes and costs of a best-known solution fit the latencies: the columns are understood as they were meant. */
    @ParameterizedTest
    @CsvSource({"SiouxFalls, 0", "Anaheim, 0", "Barcelona, 0", "ChicagoSketch, 0.04"})
    void bestKnownCostsFollowFromBestKnownVolumes(String name, double distanceFactor) throws IOException {
        TrafficNetwork traffic = read(name);
        RoadNetworkData network = traffic.network().withFactors(0, distanceFactor);
        LinkFlows flows = traffic.bestKnownFlows().orElseThrow();
        for (int i = 0; i < flows.size(); i++) {
            double cost = network.links().time(i, flows.volume(i)) + network.fixedCost(i);
            assertEquals(flows.cost(i), cost, 1e-9 * (1 + cost), name + " link " + i);
        }
    }

    @Test
    void everyNetworkInTheFolderReads() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.orElseThrow())) {
            List<Path> nets =
                    files.filter(file -> file.toString().endsWith("_net.tntp")).toList();
            for (Path net : nets) {
                TntpReader.read(net);
            }
        }
    }

    @Test
    void ourBraessNetworkIsThePublicOneButForLengths() throws IOException {
        RoadLinks published = read("Braess").network().links();
        RoadLinks ours = ShippedNetworks.braess().network().links();
        for (int i = 0; i < ours.size(); i++) {
            assertEquals(published.from(i), ours.from(i));
            assertEquals(published.to(i), ours.to(i));
            assertEquals(published.constant(i), ours.constant(i));
            assertEquals(published.coefficient(i), ours.coefficient(i));
            assertEquals(published.power(i), ours.power(i));
        }
    }
}
