package civitas.data.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NetworkValuesTest {
    private static void assertRefused(String message, Executable making) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }

    @Test
    void bprTimeIsThatOfTheManual() {
        RoadLinks links = RoadLinks.of(List.of(RoadLink.bpr(1, 2, 2000, 1, 6, 0.15, 4)));
        assertEquals(6 * (1 + 0.15 * StrictMath.pow(1.5, 4)), links.time(0, 3000), 1e-12);
        assertEquals(6, links.time(0, 0));
        assertEquals(6 * 0.15 / StrictMath.pow(2000, 4), links.coefficient(0));
    }

    @Test
    void generalTimeNeedsNoFreeFlowTime() {
        RoadLink link = RoadLink.general(1, 2, 0, 2, 3);
        assertEquals(54, RoadLinks.of(List.of(link)).time(0, 3));
        assertEquals(false, link.isBpr());
        assertEquals(true, RoadLink.general(1, 2, 5, 0, 3).isBpr());
        assertEquals(7, RoadLink.general(1, 2, 5, 2, 0).constant());
    }

    @Test
    void arraysAreCopiedOut() {
        RoadLinks links =
                RoadLinks.of(List.of(RoadLink.bpr(1, 2, 10, 3, 6, 0.15, 4).with(7, 8, 9)));
        links.from()[0] = 99;
        links.capacity()[0] = 99;
        assertArrayEquals(new int[] {1}, links.from());
        assertArrayEquals(new int[] {2}, links.to());
        assertArrayEquals(new double[] {10}, links.capacity());
        assertArrayEquals(new double[] {3}, links.length());
        assertArrayEquals(new double[] {6}, links.freeFlowTime());
        assertArrayEquals(new double[] {0.15}, links.b());
        assertArrayEquals(new double[] {4}, links.power());
        assertArrayEquals(new double[] {7}, links.speed());
        assertArrayEquals(new double[] {8}, links.toll());
        assertArrayEquals(new int[] {9}, links.type());
        assertArrayEquals(new double[] {6}, links.constant());
        assertArrayEquals(new double[] {links.coefficient(0)}, links.coefficient());
        double[] volume = {1};
        LinkFlows flows = new LinkFlows(volume, new double[] {2});
        volume[0] = 99;
        flows.cost()[0] = 99;
        assertEquals(new LinkFlows(new double[] {1}, new double[] {2}), flows);
    }

    @Test
    void tripsAreSortedAndZeroesLeftOut() {
        TripTable trips =
                TripTable.of(3, new int[] {3, 1, 1, 2, 2}, new int[] {1, 3, 2, 2, 3}, new double[] {5, 4, 3, 2, 0});
        assertArrayEquals(new int[] {1, 1, 3}, trips.origin());
        assertArrayEquals(new int[] {2, 3, 1}, trips.destination());
        assertArrayEquals(new double[] {3, 4, 5}, trips.trips());
        assertEquals(2, trips.intrazonal(2));
        assertEquals(14, trips.total());
        assertNotEquals(trips, TripTable.of(3, new int[] {3}, new int[] {1}, new double[] {5}));
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertRefused("to = 1, must be another node than from", () -> RoadLink.bpr(1, 1, 1, 1, 1, 0, 0));
        assertRefused("capacity = 0.0, must be > 0 if b > 0", () -> RoadLink.bpr(1, 2, 0, 1, 1, 0.15, 0));
        assertRefused("power = 0.5, must be 0 or at least 1", () -> RoadLink.general(1, 2, 0, 1, 0.5));
        assertRefused("b = NaN, must be finite and >= 0", () -> RoadLink.bpr(1, 2, 1, 1, 1, Double.NaN, 4));
        assertRefused("coefficient = -1.0, must be finite and >= 0", () -> RoadLink.general(1, 2, 1, -1, 1));
        assertRefused(
                "coefficient = 3.0, must be 0.5, as b implies", () -> new RoadLink(1, 2, 1, 1, 1, 0.5, 1, 0, 0, 1, 3));
        RoadLinks links = RoadLinks.of(List.of(RoadLink.bpr(1, 5, 1, 1, 1, 0, 0)));
        assertRefused("node of link 0 = 5, must be in [1, 4]", () -> RoadNetworkData.of(2, 4, links));
        assertRefused("zones = 6, must be in [1, 5]", () -> RoadNetworkData.of(6, 5, links));
        NodeCoordinates one = new NodeCoordinates(new double[1], new double[1]);
        assertRefused("number of coordinates = 1, must be 5, one per node", () -> RoadNetworkData.of(2, 5, links)
                .withCoordinates(one));
        assertRefused(
                "trips from 1 to 2 are there twice",
                () -> TripTable.of(2, new int[] {1, 1}, new int[] {2, 2}, new double[2]));
        assertRefused(
                "sum of trips = 1.2E12, must be at most 1.0E12",
                () -> TripTable.of(2, new int[] {1, 2}, new int[] {2, 1}, new double[] {6e11, 6e11}));
        assertRefused(
                "destination[0] = 3, must be in [1, 2]",
                () -> TripTable.of(2, new int[] {1}, new int[] {3}, new double[1]));
        TripTable trips = TripTable.of(3, new int[0], new int[0], new double[0]);
        assertRefused(
                "zones of the trips = 3, must be those of the network, 2",
                () -> TrafficNetwork.of("x", RoadNetworkData.of(2, 5, links), trips));
    }
}
