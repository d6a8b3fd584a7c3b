package civitas.data.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntheticCityTest {
    private static final double GOLDEN_LENGTH = 0.4235029962580841;
    private static final double GOLDEN_CAPACITY = 1579;
    private static final double GOLDEN_TRIPS = 68.68054582980898;

    /** Smallest, middling and largest of both layouts. */
    private static List<SyntheticCity> cities() {
        return List.of(
                SyntheticCity.grid(2, 2, -5),
                SyntheticCity.grid(6, 9, 2),
                SyntheticCity.grid(50, 50, 3),
                SyntheticCity.ringRadial(1, 3, 4),
                SyntheticCity.ringRadial(5, 8, 5).withDemand(20, 1e4, 0),
                SyntheticCity.ringRadial(50, 50, 6));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void everyNodeReachesEveryOther(SyntheticCity city) {
        RoadNetworkData network = city.generate().network();
        assertEquals(network.nodes(), reached(network, true));
        assertEquals(network.nodes(), reached(network, false));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void bothDirectionsOfARoadAreAlike(SyntheticCity city) {
        RoadLinks links = city.generate().network().links();
        for (int i = 0; i < links.size(); i += 2) {
            RoadLink there = links.link(i);
            RoadLink back = RoadLink.bpr(
                            there.to(), there.from(), there.capacity(), there.length(), there.freeFlowTime(), 0.15, 4)
                    .with(there.speed(), 0, there.type());
            assertEquals(back, links.link(i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void demandIsSymmetricAndAddsUp(SyntheticCity city) {
        TripTable trips = city.generate().trips();
        assertEquals(city.totalTrips(), trips.total(), 1e-9 * city.totalTrips());
        assertEquals(0, trips.intrazonalTotal());
        assertEquals(city.zones() * (city.zones() - 1), trips.size());
        Map<List<Integer>, Double> of = new HashMap<>();
        for (int pair = 0; pair < trips.size(); pair++) {
            of.put(List.of(trips.origin(pair), trips.destination(pair)), trips.trips(pair));
        }
        of.forEach((ends, q) -> assertEquals(q, of.get(List.of(ends.get(1), ends.get(0)))));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void lengthsAreDistancesAndTimesArePlausible(SyntheticCity city) {
        RoadNetworkData network = city.generate().network();
        RoadLinks links = network.links();
        NodeCoordinates places = network.coordinates().orElseThrow();
        for (int i = 0; i < links.size(); i++) {
            double dx = places.x(links.from(i)) - places.x(links.to(i));
            double dy = places.y(links.from(i)) - places.y(links.to(i));
            assertEquals(StrictMath.hypot(dx, dy), links.length(i), 1e-12);
            assertEquals(60 * links.length(i) / links.speed(i), links.freeFlowTime(i), 1e-12);
            assertTrue(links.length(i) > 0.05);
            assertTrue(links.capacity(i) >= 640 && links.capacity(i) <= 4800);
        }
    }

    @ParameterizedTest
    @MethodSource("cities")
    void theSeedDecidesEverything(SyntheticCity city) {
        assertEquals(city.generate(), city.generate());
        SyntheticCity other = new SyntheticCity(
                city.layout(),
                city.first(),
                city.second(),
                city.zones(),
                city.totalTrips(),
                city.decayPerKm(),
                city.seed() + 1);
        assertNotEquals(city.generate().network(), other.generate().network());
        assertNotEquals(city.generate().trips(), other.generate().trips());
    }

    @Test
    void demandLeavesTheStreetsAlone() {
        SyntheticCity city = SyntheticCity.grid(5, 5, 1);
        assertEquals(25, city.zones());
        assertEquals(
                city.generate().network(), city.withDemand(25, 7, 2).generate().network());
    }

    @Test
    void sizesAreAsAnnounced() {
        assertEquals(
                9800, SyntheticCity.grid(50, 50, 1).generate().network().links().size());
        RoadNetworkData round = SyntheticCity.ringRadial(50, 50, 1).generate().network();
        assertEquals(10_000, round.links().size());
        assertEquals(2501, round.nodes());
    }

    @Test
    void valuesOfASeedDoNotChange() {
        // Values of this generator at its first release, not of a publication: a change of the arithmetic or of the
        // order of draws shows
        // here.
        TrafficNetwork city = SyntheticCity.grid(3, 3, 42).generate();
        assertEquals(GOLDEN_LENGTH, city.network().links().length(0));
        assertEquals(GOLDEN_CAPACITY, city.network().links().capacity(0));
        assertEquals(GOLDEN_TRIPS, city.trips().trips(0));
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertRefused("rows = 1, must be in [2, 10000]", () -> SyntheticCity.grid(1, 5, 1));
        assertRefused("columns = 2147483647, must be in [2, 10000]", () -> SyntheticCity.grid(5, Integer.MAX_VALUE, 1));
        assertRefused("rings = 0, must be in [1, 10000]", () -> SyntheticCity.ringRadial(0, 5, 1));
        assertRefused("radials = 2, must be in [3, 10000]", () -> SyntheticCity.ringRadial(1, 2, 1));
        assertRefused(
                "number of links = 10400, must be <= 10000; choose a smaller city",
                () -> SyntheticCity.ringRadial(52, 50, 1));
        SyntheticCity city = SyntheticCity.grid(3, 3, 1);
        assertRefused("zones = 10, must be in [2, 9]", () -> city.withDemand(10, 1, 0));
        assertRefused("totalTrips = 0.0, must be finite and > 0", () -> city.withDemand(9, 0, 0));
        assertRefused("decayPerKm = -1.0, must be finite and >= 0", () -> city.withDemand(9, 1, -1));
        assertRefused(
                "decayPerKm = 1.0E9, must be smaller: no pair of zones has any demand",
                city.withDemand(9, 1, 1e9)::generate);
    }

    private static void assertRefused(String message, Executable making) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }

    private static int reached(RoadNetworkData network, boolean forwards) {
        List<List<Integer>> next = new ArrayList<>();
        for (int node = 0; node <= network.nodes(); node++) {
            next.add(new ArrayList<>());
        }
        RoadLinks links = network.links();
        for (int i = 0; i < links.size(); i++) {
            int one = forwards ? links.from(i) : links.to(i);
            next.get(one).add(forwards ? links.to(i) : links.from(i));
        }
        boolean[] seen = new boolean[network.nodes() + 1];
        seen[1] = true;
        int count = 1;
        for (ArrayDeque<Integer> open = new ArrayDeque<>(List.of(1)); !open.isEmpty(); ) {
            for (int node : next.get(open.remove())) {
                if (!seen[node]) {
                    seen[node] = true;
                    count++;
                    open.add(node);
                }
            }
        }
        return count;
    }
}
