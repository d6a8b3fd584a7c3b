package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import civitas.data.network.TntpReader;
import civitas.data.network.TrafficNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Agents on Sioux Falls (Transportation Networks for Research Core Team). Targets: equilibrium and optimum by
 * path-based gradient projection and by Algorithm B of tap-b, which agree; distances of agents from them as in an
 * independent simulation with the same steps.
 */
class PublicNetworksAgentsTest {
    private static final double EQUILIBRIUM = 7_480_225.34491;
    private static final double OPTIMUM = 7_194_256.05289;
    private static final double OPTIMUM_REVENUE = 14_492_931.3073;

    private static TrafficNetwork siouxFalls() throws IOException {
        String named = System.getProperty("civitas.tntp", System.getenv("CIVITAS_TNTP"));
        assumeTrue(
                named != null,
                "public networks are not part of Civitas: name their folder by -Dcivitas.tntp or CIVITAS_TNTP");
        Path file = Path.of(named, "SiouxFalls_net.tntp");
        assumeTrue(Files.exists(file), file + " does not exist");
        return TntpReader.read(file);
    }

    private static TollWorld play(int days, double decay, String... more) throws IOException {
        String[] settings = new String[more.length + 4];
        settings[0] = "drivers=36060";
        settings[1] = "days=" + days;
        settings[2] = "measured_days=1";
        settings[3] = "learner={\"kind\": \"best_response\", \"decay\": " + decay + "}";
        System.arraycopy(more, 0, settings, 4, more.length);
        return TollRuns.world(siouxFalls(), TollRuns.parameters(settings), 1, days);
    }

    @Test
    void driversFindTheEquilibriumOfSiouxFalls() throws IOException {
        TollWorld world = play(1000, 0.7);
        assertTrue(TollRuns.series(world, "relative_gap") < 3e-3);
        assertEquals(EQUILIBRIUM, TollRuns.series(world, "total_travel_time"), 5e-3 * EQUILIBRIUM);
    }

    @Test
    void adaptiveTollsMakeSiouxFallsOptimal() throws IOException {
        TollWorld world = play(2000, 0.6, "toll_policy=adaptive");
        assertEquals(OPTIMUM, TollRuns.series(world, "total_travel_time"), 1e-3 * OPTIMUM);
        assertEquals(OPTIMUM_REVENUE, TollRuns.series(world, "toll_revenue"), 5e-3 * OPTIMUM_REVENUE);
    }
}
