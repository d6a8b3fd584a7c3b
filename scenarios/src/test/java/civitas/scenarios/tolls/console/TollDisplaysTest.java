package civitas.scenarios.tolls.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.console.parts.Inspectable;
import civitas.scenarios.console.Shown;
import civitas.scenarios.tolls.LoadColours;
import civitas.scenarios.tolls.TollView;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TollDisplaysTest {
    private static final String CITY = "\"network\": \"ring-radial-5x8\", \"demand_scale\": 2.7, \"drivers\": 3000,"
            + " \"value_of_time\": {\"kind\": \"classes\", \"values\": [0.5, 1, 2]}, \"days\": 40";

    private static Shown run(String parameters, String rest) {
        return new Shown("{\"scenario\": \"tolls\", \"parameters\": {" + parameters + "}" + rest + "}");
    }

    private static TollView view(Shown shown) {
        return TollView.of(shown.simulation().world());
    }

    @Test
    void lookingChangesNothing() {
        String switched = ", \"interventions\": [{\"at\": 21, \"set\": {\"toll_policy\": \"adaptive\"}}]";
        Shown watched = run(CITY, switched);
        List<WorldDisplay> displays = new TollDisplays().displays(watched.gui());
        watched.play(40, 3, displays);
        TollPictures.save(displays, watched, "city-adaptive");
        Shown alone = run(CITY, switched);
        alone.play(40, 40, List.of());
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                watched.simulation().world().trajectoryHash());
    }

    /** Braess at the optimum: 3 on each of two routes, tolls x t'(x) of 30 and 3. */
    @Test
    void theMapShowsFlowsAndTollsOfEveryLink() {
        Shown shown = run("\"network\": \"braess\", \"toll_policy\": \"system_optimum\", \"days\": 200", "");
        RoadDisplay roads = new RoadDisplay(shown.gui());
        shown.play(200, 50, List.of(roads));
        BufferedImage image = TollPictures.map(roads, shown, 720, 644);
        Shown.save(image, "tolls-braess-optimum");
        RoadLines lines =
                new RoadLines(RoadLayout.of(view(shown)).orElseThrow(), new Rectangle2D.Double(0, 0, 720, 560));
        lines.aim(0, 9);
        Color seen = new Color(image.getRGB((int) lines.xAt(0.85), (int) lines.yAt(0.85)));
        assertEquals(Color.decode(LoadColours.of(3)), seen);
        assertEquals(0, roads.roads().orElseThrow().linkAt(lines.xAt(0.5), lines.yAt(0.5)), "the link under the mouse");
        assertEquals(-1, roads.roads().orElseThrow().linkAt(5, 5));
        Inspectable link = RoadReadings.of(view(shown), 0);
        assertEquals("link 1-3", link.title());
        assertEquals(3.0, (double) link.getValue(0), 0.2);
        assertEquals(30.0, (double) link.getValue(6), 1e-6);
        assertEquals(10 * (double) link.getValue(0), (double) link.getValue(8), 1e-9);
    }

    @Test
    void parallelLinksAndBothDirectionsOfARoadLieApart() {
        RoadLayout pigou =
                RoadLayout.of(view(run("\"network\": \"pigou-2\"", ""))).orElseThrow();
        assertEquals(0, pigou.bend(0) + pigou.bend(1), 1e-12);
        assertTrue(Math.abs(pigou.bend(0)) > 0.1);
        RoadLayout city = RoadLayout.of(view(run(CITY, ""))).orElseThrow();
        RoadLines lines = new RoadLines(city, new Rectangle2D.Double(0, 0, 700, 560));
        for (int link = 0; link < city.links(); link++) {
            for (int other = 0; other < link; other++) {
                if (city.from(link) == city.to(other) && city.to(link) == city.from(other)) {
                    lines.aim(link, 6);
                    double x = lines.xAt(0.5);
                    double y = lines.yAt(0.5);
                    lines.aim(other, 6);
                    assertTrue(lines.distance(x, y) >= 6, "links " + link + " and " + other);
                }
            }
        }
    }

    /** Braess without coordinates: origin left, destination right, the bridge across. */
    @Test
    void networksWithoutCoordinatesAreLaidOutByTheirLinks() {
        RoadLayout braess =
                RoadLayout.of(view(run("\"network\": \"braess\"", ""))).orElseThrow();
        assertEquals(0, braess.x(0), 1e-6);
        assertEquals(1, braess.x(1), 1e-6);
        assertEquals(0.5, braess.x(2), 1e-3);
        assertEquals(0.5, braess.x(3), 1e-3);
        assertTrue(Math.abs(braess.y(2) - braess.y(3)) > 0.3);
    }

    @Test
    void gridsAreUnfoldedToGrids() {
        int side = 6;
        int[][] neighbours = new int[side * side][];
        Arrays.setAll(neighbours, node -> java.util.stream.IntStream.range(0, side * side)
                .filter(other -> Math.abs(node / side - other / side) + Math.abs(node % side - other % side) == 1)
                .toArray());
        double[][] places = StressLayout.of(neighbours);
        for (int node = 0; node < side * side; node++) {
            for (int other : neighbours[node]) {
                double length = Math.hypot(places[0][node] - places[0][other], places[1][node] - places[1][other]);
                assertEquals(1, length, 0.4, node + " to " + other);
            }
        }
    }

    @Test
    void distributionsAddUpAndSplitByClass() {
        Shown shown = run(CITY + ", \"toll_policy\": \"marginal_cost\"", "");
        DistributionDisplay display = new DistributionDisplay(shown.gui());
        shown.play(40, 10, List.of(display));
        TollView view = view(shown);
        for (TripDistribution.Quantity quantity : TripDistribution.Quantity.values()) {
            TripDistribution all = TripDistribution.of(view, quantity, 6);
            double sum =
                    Arrays.stream(all.shares()).flatMapToDouble(Arrays::stream).sum();
            assertEquals(1, sum, 1e-9, quantity.name());
            assertEquals(quantity.ofTrips() ? 3 : 1, all.shares().length);
            assertTrue(all.mean() <= all.largest());
            Shown.onSwing(() -> display.box().setSelectedItem(quantity));
            Shown.paint(display.component(), "tolls-distribution-" + quantity.name());
        }
        TripDistribution times = TripDistribution.of(view, TripDistribution.Quantity.TIME, 6);
        assertEquals(view.totalTravelTime() / view.trips(), times.mean(), 1e-9);
        TripDistribution tolls = TripDistribution.of(view, TripDistribution.Quantity.TOLL, 2);
        assertEquals(view.revenue() / view.trips(), tolls.mean(), 1e-9);
        assertEquals(1, tolls.shares().length, "more classes than can be told apart");
    }

    @Test
    void theFirstDayAndTripsWithoutDriversCanBeLookedAt() {
        Shown shown = run("\"network\": \"parallel-3\", \"population\": \"continuum\", \"days\": 5", "");
        List<WorldDisplay> displays = new TollDisplays().displays(shown.gui());
        Shown.onSwing(() ->
                displays.forEach(display -> display.show(shown.simulation().world())));
        TollPictures.save(displays, shown, "parallel-first-day");
        Shown later = run("\"network\": \"parallel-3\", \"population\": \"continuum\", \"days\": 5", "");
        later.play(5, 1, displays);
        assertEquals(0, view(later).drivers());
    }

    @Test
    void platformAndDriversCanBeInspected() {
        Shown shown = run(CITY + ", \"toll_policy\": \"adaptive\"", "");
        shown.play(10, 1, new TollDisplays().displays(shown.gui()));
        Inspectable platform = PlatformDisplay.readings(view(shown));
        assertEquals("adaptive: scale=1.0, decay=0.9", platform.getValue(0));
        assertEquals("steps made", platform.getName(2));
        assertEquals(10.0, platform.getValue(2));
        Inspectable driver = DriverDisplay.readings(view(shown), 5);
        assertEquals("driver 5", driver.title());
        assertNotEquals("", driver.getValue(1));
        double time = (double) driver.getValue(3);
        double toll = (double) driver.getValue(4);
        double valueOfTime = (double) driver.getValue(2);
        assertEquals(time + toll / valueOfTime, (double) driver.getValue(5), 1e-9);
    }
}
