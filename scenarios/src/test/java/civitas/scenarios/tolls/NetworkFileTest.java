package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.data.network.RoadLink;
import civitas.data.network.RoadLinks;
import civitas.data.network.RoadNetworkData;
import civitas.data.network.TrafficNetwork;
import civitas.data.network.TripTable;
import civitas.scenario.InputFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {
    @TempDir
    private Path temporary;

    /** A second pair of zones that no road joins; zones 1 and 2, as the file has them. */
    @Test
    void zonesWithoutAPathAreNumberedAsInTheFile() {
        RoadNetworkData roads = RoadNetworkData.of(2, 2, RoadLinks.of(List.of(RoadLink.general(1, 2, 1, 0, 0))));
        TripTable trips = TripTable.of(2, new int[] {1, 2}, new int[] {2, 1}, new double[] {5, 3});
        TrafficNetwork network = TrafficNetwork.of("one-way", roads, trips);
        assertEquals(
                "no path leads from origin to destination for 1 pair(s) (zones numbered from 1): 2 -> 1 (3.0 trips);"
                        + " add links or remove these trips",
                refusal(network));
        assertTrue(refusal(network, "value_of_time=classes").contains("of class 'v = 0.5' (zones numbered from 1)"));
    }

    @Test
    void timesMustBeNumbersWhateverRoutesTripsTake() {
        RoadNetworkData roads = RoadNetworkData.of(2, 2, RoadLinks.of(List.of(RoadLink.general(1, 2, 1, 1, 200))));
        TripTable trips = TripTable.of(2, new int[] {1}, new int[] {2}, new double[] {50});
        assertEquals(
                "link 1-2 would take infinitely long if all 50.0 trips used it; its power is too large or its capacity"
                        + " too small",
                refusal(TrafficNetwork.of("steep", roads, trips)));
    }

    private static String refusal(TrafficNetwork network, String... settings) {
        TollParameters parameters = TollRuns.parameters(settings);
        return assertThrows(IllegalArgumentException.class, () -> Traffic.of(network, parameters)
                        .problem())
                .getMessage();
    }

    @Test
    void tripsMayNotLeadOutOfTheFolders() throws IOException {
        Path inside = Files.createDirectory(temporary.resolve("inside"));
        Path net = Files.createFile(inside.resolve("a_net.tntp"));
        InputFolders folders = new InputFolders(List.of(inside));
        assertEquals(net, Traffic.networkFile("a_net.tntp", folders));

        Path outside = Files.createFile(temporary.resolve("secret.txt"));
        Files.createSymbolicLink(inside.resolve("a_trips.tntp"), outside);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Traffic.networkFile("a_net.tntp", folders));
        assertTrue(refused.getMessage().contains("a_trips.tntp' leads out of"), refused.getMessage());
    }

    @Test
    void whatNetworkFilesHoldDecidesWhichRunsTheyGive() throws IOException {
        InputFolders folders = new InputFolders(List.of(temporary));
        assertEquals("", NetworkDigest.of("a_net.tntp", folders));
        Path roads = Files.writeString(temporary.resolve("a_net.tntp"), "roads");
        Path trips = Files.writeString(temporary.resolve("a_trips.tntp"), "trips");
        String first = NetworkDigest.of("a_net.tntp", folders);
        assertEquals(128, first.length());
        assertEquals(first, NetworkDigest.of("a_net.tntp", folders));
        Files.writeString(trips, "other trips");
        String second = NetworkDigest.of("a_net.tntp", folders);
        assertNotEquals(first, second);
        Files.writeString(roads, "other roads");
        assertNotEquals(second, NetworkDigest.of("a_net.tntp", folders));
        assertEquals("", NetworkDigest.of("braess", folders));
    }
}
