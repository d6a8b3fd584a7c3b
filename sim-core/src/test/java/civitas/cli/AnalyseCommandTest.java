package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code analyse} says of sweeps of random walks. */
class AnalyseCommandTest {
    private static final String ARMS =
            "{'axes': {'rounds': [20, 30], 'platform.lever': ['free', {'kind': 'pulled', 'pull': 2}]}}";

    @TempDir
    private Path temporary;

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    /** Sweeps a file of walks; single quotes stand for double ones. */
    private void sweep(String folder, int replicates, String parameters, String sweep) throws IOException {
        Path file = temporary.resolve("walks.json");
        String text = "{'scenario': 'drift', 'seed': 3, 'replicates': " + replicates + ", 'parameters': " + parameters
                + ", 'sweep': " + sweep + "}";
        Files.writeString(file, text.replace('\'', '"'));
        Session.of("sweep", file.toString(), "--out", folder(folder), "--threads", "1");
    }

    private Session analyse(String folder, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "analyse";
        arguments[1] = folder(folder);
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Session.of(arguments);
    }

    private JsonNode document(String folder, String... options) throws IOException {
        String[] more = new String[options.length + 1];
        more[0] = "--json";
        System.arraycopy(options, 0, more, 1, options.length);
        return analyse(folder, more).expect(ExitStatus.DONE).json();
    }

    private void refused(String message, String folder, String... options) {
        Session session = analyse(folder, options).expect(ExitStatus.BAD_INPUT);
        assertTrue(session.err().contains(message), session.err());
        assertEquals("", session.out());
    }

    @Test
    void pointsThatTheEditedFileHasNoMoreAreLeftOutAndCounted() throws IOException {
        sweep("edited", 2, "{}", "{'axes': {'rounds': [20, 30, 40]}}");
        sweep("edited", 2, "{'limit': 1e8}", "{'axes': {'rounds': [20, 30]}}");
        Session analysis = analyse("edited").expect(ExitStatus.DONE);
        assertEquals(
                "Note: 3 points with 6 runs do not belong to the sweep as its file is now and are left out.\n",
                analysis.err());
        assertFalse(analysis.out().contains(" 40 "), analysis.out());
        JsonNode document = document("edited");
        assertEquals(
                "{\"points\":2,\"finished\":4,\"failed\":0}",
                document.get("held").toString());
        assertEquals(
                "{\"points\":3,\"finished\":6,\"failed\":0}",
                document.get("left_out").toString());
        assertEquals(2, document.at("/outcomes/position/points").size());
    }

    /** The journal keeps a point as the first file wrote it, the same runs may be another point of a later one. */
    @Test
    void pointsAreThoseOfTheLatestFile() throws IOException {
        sweep("restated", 2, "{'limit': 1e8}", "{'axes': {'rounds': [20, 30]}}");
        sweep("restated", 2, "{}", "{'axes': {'limit': [1e8], 'rounds': [30, 20]}}");
        JsonNode document = document("restated");
        assertEquals(0, document.at("/left_out/points").asInt());
        JsonNode points = document.at("/outcomes/position/points");
        assertEquals(
                "{\"limit\":100000000,\"rounds\":30}", points.at("/0/point").toString());
        assertEquals(
                "{\"limit\":100000000,\"rounds\":20}", points.at("/1/point").toString());
    }

    @Test
    void axesComeInTheOrderOfTheFile() throws IOException {
        sweep("ordered", 1, "{}", "{'axes': {'walkers': [2, 1], 'rounds': [30, 20], 'limit': [1e9, 1e8]}}");
        Session analysis = analyse("ordered", "--heat-map").expect(ExitStatus.DONE);
        assertTrue(analysis.out().matches("(?s).*\n walkers +rounds +limit +mean .*"), analysis.out());
        assertTrue(analysis.out().matches("(?s).*\n walkers +[^\n]*\n[^\n]*\n rounds .*\n limit .*"), analysis.out());
        String picture = Files.readString(temporary.resolve("ordered/heat-map-position.svg"));
        assertTrue(picture.contains("position [steps] over walkers [1] and rounds [rounds]"), picture);
        sweep("listed", 1, "{}", "{'design': 'list', 'points': [{'rounds': 9}, {'walkers': 2, 'limit': 5e8}, {}]}");
        assertEquals(
                "[\"rounds\",\"walkers\",\"limit\"]",
                document("listed").get("axes").toString());
    }

    @Test
    void samplesAreRoundedInTablesOnly() throws IOException {
        String box = "'axes': {'limit': {'from': 1e6, 'to': 1e9}, 'walkers': {'from': 1, 'to': 2}}";
        for (String design : List.of("random", "latin_hypercube", "sobol")) {
            sweep(design, 1, "{}", "{'design': '" + design + "', 'points': 4, " + box + "}");
            String out = analyse(design).expect(ExitStatus.DONE).out();
            assertTrue(out.matches("(?s).*\n +[0-9]+ +1\\.[0-9]{1,4} +-?[0-9.]+ +1\n.*"), out);
            JsonNode walkers = document(design).at("/outcomes/position/points/1/point/walkers");
            assertTrue(walkers.asText().length() > 8, walkers.asText());
        }
    }

    @Test
    void everyDesignIsOneDocument() throws IOException {
        String box = "'axes': {'rounds': {'from': 10, 'to': 90}, 'walkers': {'from': 1, 'to': 2}}";
        sweep("grid", 2, "{}", "{'axes': {'rounds': [20, 30], 'walkers': [1, 2]}}");
        JsonNode grid = document("grid", "--outcome", "highest", "--outcome", "position", "--heat-map");
        assertEquals(List.of("highest", "position"), Session.keys(grid.get("outcomes")));
        assertEquals("grid", grid.get("design").asText());
        assertEquals(
                30, grid.at("/outcomes/position/main_effects/0/levels/1/value").asInt());
        assertTrue(
                Files.exists(Path.of(grid.at("/outcomes/highest/heat_map/file").asText())));
        sweep("morris", 2, "{}", "{'design': 'morris', 'trajectories': 3, " + box + "}");
        JsonNode morris = document("morris").at("/outcomes/position/elementary_effects");
        assertEquals(List.of("rounds", "walkers"), Session.keys(morris));
        assertEquals(3, morris.at("/walkers/trajectories").asInt());
        sweep("saltelli", 2, "{}", "{'design': 'saltelli', 'base_points': 4, " + box + "}");
        JsonNode sobol = document("saltelli").at("/outcomes/position/sobol_indices");
        assertEquals(0, sobol.at("/walkers/total").asDouble());
        sweep(
                "search",
                2,
                "{}",
                "{'design': 'bisection', 'axis': 'rounds', 'from': 10, 'to': 90, 'tolerance': 1, 'outcome': 'position',"
                        + " 'at_least': 40, 'for': {'axes': {'platform.lever': ['free', {'kind': 'pulled', 'pull': 1}]}}}");
        JsonNode search = document("search").at("/outcomes/position/search");
        assertEquals("above", search.at("/thresholds/0/search").asText());
        assertTrue(search.at("/thresholds/0/at_most").isNull());
        assertEquals("found", search.at("/thresholds/1/search").asText());
    }

    @Test
    void armsAreComparedByDifferenceAndRatio() throws IOException {
        sweep("arms", 4, "{}", ARMS);
        String out = analyse("arms", "--compare", "platform.lever=free,pulled")
                .expect(ExitStatus.DONE)
                .out();
        assertTrue(out.contains("platform.lever: pulled(pull=2) minus free, same random numbers"), out);
        JsonNode document = document(
                "arms", "--compare", "platform.lever={\"kind\": \"pulled\", \"pull\": 2}, free", "--points", "0");
        JsonNode pairs = document.at("/outcomes/position/comparison/pairs");
        assertEquals("{\"rounds\":20}", pairs.at("/0/point").toString());
        assertEquals(-40, pairs.at("/0/difference/mean").asDouble(), 1e-9);
        assertEquals(-60, pairs.at("/1/difference/ci95/0").asDouble(), 1e-9);
        assertTrue(pairs.at("/0/ratio/value").asDouble() < 0.2, pairs.toString());
        assertTrue(pairs.at("/0/ratio/ci95/1").isNumber(), pairs.toString());
        assertEquals(0, document.at("/outcomes/position/points").size());
    }

    @Test
    void oneReplicateHasNoIntervals() throws IOException {
        sweep("single", 1, "{}", ARMS);
        String out = analyse("single", "--compare", "platform.lever=free,pulled")
                .expect(ExitStatus.DONE)
                .out();
        assertTrue(out.contains("No point has two runs with this outcome, so there are no intervals"), out);
        assertTrue(out.contains("No point has two pairs of runs, so there are no intervals"), out);
        assertFalse(out.contains("interval  ") || out.contains("NaN"), out);
    }

    /** A part's own settings are axes in one branch of a union only. */
    @Test
    void armsOfAUnionAreCompared() throws IOException {
        String union =
                "{'design': 'union', 'designs': [{'axes': {'rounds': [20], 'platform.lever': ['free']}}, {'axes': {'rounds':"
                        + " [20], 'platform.lever': ['pulled'], 'platform.lever.pull': [1, 2]}}, {'axes': {'limit': [1e8]}}]}";
        sweep("union", 2, "{}", union);
        JsonNode pairs =
                document("union", "--compare", "platform.lever=free,pulled").at("/outcomes/position/comparison/pairs");
        assertEquals(
                "{\"rounds\":20,\"platform.lever.pull\":2}",
                pairs.at("/1/point").toString());
        assertEquals(2, pairs.size());
        assertEquals(40, pairs.at("/1/difference/mean").asDouble(), 1e-9);
    }

    @Test
    void whatAPointDoesNotSetIsAsInTheFile() throws IOException {
        sweep("file", 2, "{}", "{'design': 'list', 'points': [{}, {'rounds': 20}, {'platform.lever': 'pulled'}]}");
        JsonNode pairs =
                document("file", "--compare", "platform.lever=free,pulled").at("/outcomes/position/comparison/pairs");
        assertEquals(1, pairs.size());
        assertEquals(20, pairs.at("/0/difference/mean").asDouble(), 1e-9);
        JsonNode lengths = document("file", "--compare", "rounds=20.0,40").at("/outcomes/position/comparison");
        assertEquals("{}", lengths.at("/pairs/0/point").toString());
    }

    @Test
    void everyMistakeHasAMessageOfItsOwn() throws IOException {
        sweep("arms", 1, "{}", ARMS);
        refused("--compare x: expected AXIS=A,B with an axis of: rounds, platform.lever\n", "arms", "--compare", "x");
        refused(
                "--compare round=1,2: 'round' is no axis of this sweep; did you mean 'rounds'? valid: rounds, platform.lever\n",
                "arms",
                "--compare",
                "round=1,2");
        refused("found 1 value, expected two, separated by a comma\n", "arms", "--compare", "rounds=20");
        refused("found 3 values, expected two, separated by a comma\n", "arms", "--compare", "rounds=20,30,40");
        refused("a value of rounds is missing; valid: 20, 30\n", "arms", "--compare", "rounds=20,");
        refused("'21' is no value of rounds with a run", "arms", "--compare", "rounds=20,21");
        refused("valid: 20, 30\n", "arms", "--compare", "rounds=20,21");
        refused("did you mean 'free'? valid: free, {\"kind\"", "arms", "--compare", "platform.lever=fre,pulled");
        refused("--compare rounds=20,20: both values are the same\n", "arms", "--compare", "rounds=20,20");
        refused("--points -1: must be at least 0\n", "arms", "--points", "-1");
        refused("no such outcome; did you mean 'position'?", "arms", "--outcome", "positon");
        refused("--heat-map rounds: expected two axes with numbers, X,Y, of: rounds", "arms", "--heat-map", "rounds");
        refused("--heat-map: expected two axes with numbers", "arms", "--heat-map");
        refused(
                "'round' is no axis of this sweep; did you mean 'rounds'?",
                "arms",
                "--heat-map",
                "round,platform.lever");
        refused(
                "no point has numbers on both rounds and platform.lever",
                "arms",
                "--heat-map",
                "rounds,platform.lever");
    }

    @Test
    void severalPartsOfOneKindAreToldApart() throws IOException {
        String levers =
                "{'axes': {'platform.lever': ['free', {'kind': 'pulled', 'pull': 1}, {'kind': 'pulled', 'pull': 2}]}}";
        sweep("levers", 2, "{}", levers);
        refused(
                "several values of platform.lever are called pulled, write the whole value; valid: free, {\"kind\":",
                "levers",
                "--compare",
                "platform.lever=free,pulled");
        for (String level : List.of("{\"kind\":\"pulled\",\"pull\":2}", "pulled(pull=2)")) {
            JsonNode pairs = document("levers", "--compare", "platform.lever=free," + level)
                    .at("/outcomes/position/comparison/pairs");
            assertEquals(80, pairs.at("/0/difference/mean").asDouble(), 1e-9);
        }
    }

    /** Files may leave out what a part has by default. */
    @Test
    void armsAreWrittenAsInTheFile() throws IOException {
        String arm = "[{'at': 5, 'set': {'platform.lever': 'pulled'}}]";
        sweep("interventions", 2, "{}", "{'axes': {'interventions': [[], " + arm + "]}}");
        JsonNode pairs = document("interventions", "--compare", "interventions=[]," + arm.replace('\'', '"'))
                .at("/outcomes/position/comparison/pairs");
        assertEquals(1, pairs.size());
        assertTrue(pairs.at("/0/difference/mean").asDouble() > 15, pairs.toString());
    }

    @Test
    void failedRunsAndMissingOutcomesAreCounted() throws IOException {
        sweep("failed", 2, "{'limit': 1e-9}", "{'axes': {'rounds': [20, 30]}}");
        Session failed = analyse("failed", "--heat-map", "rounds,rounds").expect(ExitStatus.BAD_INPUT);
        assertTrue(failed.err().contains("expected two axes"), failed.err());
        Session none = analyse("failed", "--compare", "rounds=20,30").expect(ExitStatus.DONE);
        assertTrue(none.out().endsWith("No run has finished yet.\n"), none.out());
        assertEquals("Note: 4 failed runs are left out.\n", none.err());
        assertEquals(4, document("failed").at("/held/failed").asInt());
        sweep("short", 12, "{}", "{'axes': {'rounds': [1, 2], 'walkers': [1, 2]}}");
        Session some = analyse("short", "--outcome", "highest", "--heat-map").expect(ExitStatus.DONE);
        assertTrue(some.out().matches("(?s).*\n[0-9]+ finished runs without highest are left out.\n.*"), some.out());
        assertTrue(some.out().matches("(?s).*Picture: [^\n]* \\([0-9]+ finished runs without highest .*"), some.out());
    }

    @Test
    void zippedAxesAndASinglePointAreAnalysed() throws IOException {
        sweep("zip", 2, "{}", "{'design': 'zip', 'axes': {'rounds': [20, 30, 40], 'walkers': [2, 2, 1]}}");
        JsonNode effects = document("zip").at("/outcomes/position/main_effects");
        assertEquals(1, effects.size());
        assertEquals("walkers", effects.at("/0/axis").asText());
        refused("no two points with finished runs differ in rounds alone", "zip", "--compare", "rounds=20,40");
        sweep("point", 1, "{}", "{'design': 'list', 'points': [{}]}");
        assertEquals(
                "{}", document("point").at("/outcomes/position/points/0/point").toString());
        assertTrue(analyse("point").expect(ExitStatus.DONE).out().contains(" mean "));
        Session export = Session.of("export", folder("point")).expect(ExitStatus.DONE);
        assertEquals(7, export.out().lines().count());
    }
}
