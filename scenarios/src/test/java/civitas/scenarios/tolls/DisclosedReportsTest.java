package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.routes.ChoiceSets;
import civitas.kernel.Simulation;
import civitas.kernel.Streams;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.ScenarioFile;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of all routes that reach some drivers, late or with errors. */
class DisclosedReportsTest {
    private static final String[] SMALL = {"days=80", "drivers=300", "learner.theta=0.2"};

    private static String disclosed(double share, int delay, double noise) {
        return "information={\"kind\":\"disclosed\",\"share\":" + share + ",\"delay\":" + delay + ",\"noise\":" + noise
                + "}";
    }

    private static long hash(String... settings) {
        String[] all = Stream.of(SMALL, settings).flatMap(Stream::of).toArray(String[]::new);
        return TollRuns.world(TollRuns.file(all), 80).trajectoryHash();
    }

    private static long plain(String... settings) {
        String[] all = Stream.of(new String[] {"days=80", "drivers=300"}, settings)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return TollRuns.world(TollRuns.file(all), 80).trajectoryHash();
    }

    @Test
    void shownToNobodyDriversFindOutForThemselves() {
        assertEquals(
                hash("learner=experienced_logit", "information=own_route"), hash("learner=logit", disclosed(0, 0, 0)));
        assertEquals(
                plain("learner=epsilon_greedy_q", "information=own_route"),
                plain("learner=epsilon_greedy_q", disclosed(0, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logit",
                "best_response",
                "exponential_weights",
                "imitation",
                "proportional_swap",
                "experienced_logit",
                "epsilon_greedy_q"
            })
    void shownToEverybodyReportsAreThoseOfAllRoutes(String learner) {
        assertEquals(
                plain("learner=" + learner, "information=all_routes"), plain("learner=" + learner, disclosed(1, 0, 0)));
    }

    @ParameterizedTest
    @CsvSource({"logit, drivers", "best_response, drivers", "logit, continuum", "imitation, continuum"})
    void lateReportsAreThoseOfTheLeverForAll(String learner, String population) {
        for (int delay : new int[] {1, 5}) {
            assertEquals(
                    plain(
                            "learner=" + learner,
                            "population=" + population,
                            "information={\"kind\":\"delayed\",\"delay_days\":" + delay + "}"),
                    plain("learner=" + learner, "population=" + population, disclosed(1, delay, 0)));
        }
    }

    @Test
    void shareDelayAndNoiseMatter() {
        long some = hash("learner=logit", disclosed(0.5, 0, 0));
        assertNotEquals(some, hash("learner=logit", disclosed(0, 0, 0)));
        assertNotEquals(some, hash("learner=logit", disclosed(1, 0, 0)));
        assertNotEquals(some, hash("learner=logit", disclosed(0.5, 2, 0)));
        assertNotEquals(some, hash("learner=logit", disclosed(0.5, 0, 0.1)));
    }

    @Test
    void reportsReachTheirShareOfDriversAndTheSameOnesAtLargerShares() {
        ChoiceSets sets = new ChoiceSets(1, 2);
        Reports some = reports(sets, new Information.Disclosed(0.3, 0, 0));
        Reports more = reports(sets, new Information.Disclosed(0.6, 0, 0));
        int reached = 0;
        for (int driver = 0; driver < 20_000; driver++) {
            reached += some.reach(driver) ? 1 : 0;
            assertTrue(!some.reach(driver) || more.reach(driver));
        }
        assertEquals(0.3, reached / 20_000.0, 4 * Math.sqrt(0.3 * 0.7 / 20_000));
        assertFalse(some.reachAll());
        assertTrue(reports(sets, new Information.Disclosed(1, 3, 0.1)).reachAll());
        assertFalse(reports(sets, new Information.Disclosed(0, 0, 0)).reach(3));
    }

    private static Reports reports(ChoiceSets sets, Information information) {
        return new Reports(sets, information, new Streams(1, 0).open("reports"), 7);
    }

    @Test
    void whoIsShownNothingStillKnowsWhatHePaid() {
        ChoiceSets sets = new ChoiceSets(1, 2);
        sets.add(0);
        sets.add(0);
        Reports hidden = reports(sets, new Information.Disclosed(0, 0, 0));
        assertTrue(hidden.of(new double[] {3, 4}).reported().isEmpty());
        Reports wrong = reports(sets, new Information.Disclosed(0.5, 0, 0.3));
        Reports.Told told = wrong.of(new double[] {3, 4});
        assertArrayEquals(new double[] {3, 4}, told.paid());
        assertNotEquals(3, told.reported().orElseThrow()[0]);
        assertNotEquals(told.reported().orElseThrow()[0] / 3, told.reported().orElseThrow()[1] / 4);
    }

    /** Another share does not lose what is on its way. */
    @Test
    void aChangeOfTheDisclosureKeepsWhatIsOnItsWay() {
        ChoiceSets sets = new ChoiceSets(1, 1);
        sets.add(0);
        Reports reports = reports(sets, new Information.Disclosed(0.5, 1, 0));
        reports.of(new double[] {3});
        reports.change(new Information.Disclosed(0.9, 1, 0));
        assertArrayEquals(
                new double[] {3}, reports.of(new double[] {4}).reported().orElseThrow());
    }

    /** With yesterday's reports z^2 = 0.9 z - 2.2 theta is stable below theta = 10/22, without delay up to 19/22. */
    @ParameterizedTest
    @CsvSource({"0.44, true", "0.47, false"})
    void lateReportsBringSwings(double theta, boolean calm) {
        ScenarioFile<?> file = TollRuns.file(
                "population=continuum",
                "learner=logit",
                "learner.theta=" + theta,
                "days=6000",
                "toll_policy=fixed",
                "toll_policy.tolls=1-4=0.01",
                disclosed(1, 1, 0));
        double before = TollRuns.world(file, 5999).flows()[0];
        double after = TollRuns.world(file, 6000).flows()[0];
        assertEquals(calm, Math.abs(after - before) < 1e-6, before + " and " + after);
    }

    /** Shares that begin, change and end in the middle of a run, saved in between. */
    @Test
    void runsContinueFromCheckpoints() throws IOException {
        ScenarioFile<?> file = TollRuns.read(
                """
                "parameters": {"drivers": 90, "days": 60, "learner": "logit", "value_of_time": "classes"},
                "interventions": [
                  {"at": 11, "set": {"information": {"kind": "disclosed", "share": 0.4, "delay": 2, "noise": 0.1}}},
                  {"at": 21, "set": {"information.share": 0.8}},
                  {"at": 31, "set": {"information": {"kind": "disclosed", "share": 1, "delay": 3}}},
                  {"at": 41, "set": {"information": "all_routes"}},
                  {"at": 46, "set": {"information": {"kind": "disclosed", "share": 0.2}}}]
                """);
        long whole = TollRuns.world(file, 60).trajectoryHash();
        for (long day : new long[] {5, 15, 25, 35, 43, 50}) {
            Run<?> first = Run.of(file, 0);
            play(first.simulation(), day);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            first.simulation().save(new DataOutputStream(saved));
            Run<?> continued = Run.of(file, 0);
            continued.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
            play(continued.simulation(), 60);
            assertEquals(whole, continued.simulation().world().trajectoryHash(), "saved on day " + day);
        }
    }

    @Test
    void driversNeedNoMemoryOfTheirOwnEveryDay() {
        int drivers = 100_000;
        Simulation simulation = Run.of(
                        TollRuns.file("days=100", "drivers=" + drivers, "learner=logit", disclosed(0.5, 2, 0.1)), 0)
                .simulation();
        simulation.start();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int day = 0; day < 10; day++) {
            assertTrue(simulation.advance());
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int day = 0; day < 10; day++) {
            assertTrue(simulation.advance());
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < drivers, bytes + " bytes for ten days");
    }

    private static void play(Simulation simulation, long days) {
        simulation.start();
        simulation.haltAfter(days);
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
    }

    /** Drivers whom reports no longer reach begin with what reports last said. */
    @Test
    void aLeverThatIsSwitchedChangesWhatComesAfter() {
        String file =
                """
                "parameters": {"drivers": 300, "days": 60, "learner": {"kind": "logit", "theta": 0.2}},
                "interventions": [{"at": 31, "set": {"information": %s}}]
                """;
        long kept = TollRuns.world(TollRuns.read(file.formatted("{\"kind\": \"disclosed\", \"share\": 1}")), 60)
                .trajectoryHash();
        long withdrawn = TollRuns.world(TollRuns.read(file.formatted("{\"kind\": \"disclosed\", \"share\": 0}")), 60)
                .trajectoryHash();
        assertNotEquals(kept, withdrawn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "population=continuum; must be 1 for a population without drivers",
                "learner=imitation; must be 1, as this learner needs reports"
            })
    void whatCannotBeWithheldIsRefused(String setting, String message) {
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class, () -> TollRuns.file("learner=logit", setting, disclosed(0.5, 0, 0)));
        assertTrue(refused.getMessage().contains("information.share: " + message), refused.getMessage());
    }
}
