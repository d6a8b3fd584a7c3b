package civitas.data.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedNetworksTest {
    private static List<String> names() {
        return ShippedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsFoundUnderItsName(String name) {
        assertEquals(name, ShippedNetworks.find(name).name());
    }

    @Test
    void unknownNamesListTheKnown() {
        assertEquals(
                "no network 'brass'; available: braess, grid-10x10, parallel-3, pigou-1, pigou-2, pigou-3, pigou-4, "
                        + "ring-radial-5x8",
                assertThrows(IllegalArgumentException.class, () -> ShippedNetworks.find("brass"))
                        .getMessage());
        assertEquals(
                "degree = 5, must be in [1, 4]",
                assertThrows(IllegalArgumentException.class, () -> ShippedNetworks.pigou(5))
                        .getMessage());
    }

    @Test
    void pigouRoadsAreOneAndAPower() {
        RoadLinks links = ShippedNetworks.find("pigou-3").network().links();
        assertEquals(1, links.time(0, 0.7));
        assertEquals(0, links.time(1, 0));
        assertEquals(0.125, links.time(1, 0.5));
        assertEquals(1, ShippedNetworks.pigou(3).trips().total());
    }

    @Test
    void braessRoutesCost92InEquilibrium() {
        RoadLinks links = ShippedNetworks.braess().network().links();
        double[] flow = {4, 2, 2, 2, 4};
        assertEquals(92, links.time(0, flow[0]) + links.time(2, flow[2]), 1e-7);
        assertEquals(92, links.time(1, flow[1]) + links.time(4, flow[4]), 1e-7);
        assertEquals(92, links.time(0, flow[0]) + links.time(3, flow[3]) + links.time(4, flow[4]), 1e-7);
        assertEquals(83, links.time(0, 3) + links.time(2, 3), 1e-7);
    }

    @Test
    void usedParallelRoadsCostTheSameInEquilibrium() {
        RoadLinks links = ShippedNetworks.parallelThree().network().links();
        double second = StrictMath.sqrt(5) - 1;
        assertEquals(links.time(0, 3 - second), links.time(1, second), 1e-12);
        assertEquals(8.29179607, 3 * links.time(1, second), 1e-8);
        assertEquals(3, links.time(2, 0));
    }
}
