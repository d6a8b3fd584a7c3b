package civitas.scenarios.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionScenarioTest extends ScenarioContractTest {
    private static final String CAMPAIGN =
            ", \"platform\": {\"persuasion\": {\"kind\": \"campaign\", \"first\": {\"contacts\": 3, \"budget\": 50}}}";

    private static final String LATE =
            ", \"platform\": {\"opinions\": {\"share\": 0.9, \"delay\": 4, \"noise\": 0.05}}";

    @Override
    protected String id() {
        return "opinion-dynamics";
    }

    @Override
    protected String quickParameters() {
        return "{\"agents\": 200, \"rounds\": 60, \"ending\": \"rounds\"}";
    }

    @Override
    protected long quickRounds() {
        return 60;
    }

    @Override
    protected String change() {
        return "{\"update.bound\": 0.3, \"platform.feed\": {\"kind\": \"most_similar\", \"candidates\": 4}}";
    }

    @Override
    protected String largeParameters() {
        return "{\"agents\": 1000000, \"graph\": {\"kind\": \"grid\", \"columns\": 1000}, \"update\": \"hegselmann_krause\"}";
    }

    @Test
    void averagingReachesItsExactLimit() {
        Map<String, Double> stubborn = OpinionFiles.outcomes(
                OpinionFiles.FOUR
                        + ", \"rounds\": 40, \"update\": {\"kind\": \"friedkin_johnsen\", \"from_own_trust\": true}",
                0);
        assertEquals(60.0208, stubborn.get("opinion_1"), 1e-3);
        assertEquals(59.9840, stubborn.get("opinion_2"), 1e-3);
        assertEquals(74.9862, stubborn.get("opinion_4"), 1e-3);
        Map<String, Double> plain =
                OpinionFiles.outcomes(OpinionFiles.FOUR + ", \"rounds\": 400, \"update\": \"degroot\"", 0);
        assertEquals(75, plain.get("opinion_1"), 1e-6);
        assertEquals(0.6030965, plain.get("decay_rate"), 1e-4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"agents\": 50, \"graph\": \"cycle\"",
                "\"agents\": 100, \"graph\": \"grid\"",
                "\"agents\": 50, \"graph\": \"star\"",
                "\"agents\": 60, \"graph\": {\"kind\": \"random\", \"probability\": 0.1}",
                "\"agents\": 80, \"graph\": {\"kind\": \"scale_free\", \"links\": 2}, \"trust\": \"neighbours\"",
                "\"agents\": 80, \"graph\": {\"kind\": \"islands\", \"groups\": 2}"
            })
    void averagingAgreesOnInfluenceTimesFirstOpinions(String graph) {
        Map<String, Double> outcomes = OpinionFiles.outcomes(
                graph + ", \"update\": \"degroot\", \"initial\": \"normal\", \"rounds\": 6000, \"rest\": 1e-12", 0);
        assertTrue(outcomes.get("prediction_error") < 1e-9, outcomes.toString());
        assertEquals(1, outcomes.get("consensus"));
        assertTrue(outcomes.get("decay_rate") <= outcomes.get("second_eigenvalue") + 1e-9, outcomes.toString());
    }

    @ParameterizedTest
    @CsvSource({"0.25, 1.00, 0.15", "0.15, 2.64, 0.4", "0.05, 7.91, 0.6"})
    void confidenceOfHegselmannAndKrause(double bound, double clusters, double tolerance) {
        String rule = "\"agents\": 625, \"update\": {\"kind\": \"hegselmann_krause\", \"bound\": " + bound + "}";
        assertEquals(clusters, OpinionFiles.mean(rule, "clusters", 20), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1, 0.001", "0.2, 2, 0.2", "0.1, 4.35, 0.6"})
    void confidenceOfDeffuantAndWeisbuch(double bound, double clusters, double tolerance) {
        String rule = "\"update\": {\"kind\": \"deffuant\", \"bound\": " + bound + "}";
        assertEquals(clusters, OpinionFiles.mean(rule, "major_clusters", 6), tolerance);
        assertEquals(0, OpinionFiles.outcomes(rule, 0).get("mean_drift"), 1e-12);
    }

    @Test
    void votersTakeAsLongAsTheyShould() {
        String voters = "\"agents\": 50, \"update\": \"voter\", \"rounds\": 100000,"
                + " \"initial\": {\"kind\": \"binary\", \"ones\": 0.2}";
        int runs = 600;
        double time = OpinionFiles.mean(voters, "rest_time", runs);
        assertEquals(24.0383, OpinionFiles.benchmark(voters, "consensus_time_exact"), 1e-4);
        assertEquals(24.0383, time, 4 * 21 / Math.sqrt(runs));
        assertEquals(0.2, OpinionFiles.mean(voters, "mean_opinion", runs), 4 * 0.4 / Math.sqrt(runs));
    }

    /** A hub that alone holds 1 wins as often as its share of links says. */
    @Test
    void votersWeighHubs() {
        String star = "\"agents\": 5, \"update\": \"voter\", \"graph\": \"star\", \"rounds\": 100000,"
                + " \"initial\": {\"kind\": \"given\", \"opinions\": [1, 0, 0, 0, 0]}";
        assertEquals(0.5, OpinionFiles.outcomes(star, 0).get("predicted_mean"));
        assertEquals(0.5, OpinionFiles.mean(star, "mean_opinion", 400), 4 * 0.5 / 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"deffuant\"", "\"voter\", \"initial\": \"binary\"", "\"degroot\""})
    void campaignsMoveTheMeanAsExpected(String update) {
        String parameters = "\"agents\": 100, \"rounds\": 40, \"ending\": \"rounds\", \"update\": " + update
                + ", \"platform\": {\"persuasion\": {\"kind\": \"rival_campaigns\","
                + " \"first\": {\"contacts\": 20, \"budget\": 500, \"strength\": 0.3}, \"second\": {\"contacts\": 3}}}";
        int runs = 200;
        double mean = OpinionFiles.mean(parameters, "mean_opinion", runs);
        // One run's mean is off by at most a half.
        assertEquals(OpinionFiles.benchmark(parameters, "expected_mean_opinion"), mean, 4 * 0.5 / Math.sqrt(runs));
        Map<String, Double> outcomes = OpinionFiles.outcomes(parameters, 0);
        assertEquals(500, outcomes.get("contacts_1"));
        assertEquals(120, outcomes.get("contacts_2"));
    }

    @Test
    void zealotsDrawVotersToTheirOwnMean() {
        String parameters = "\"agents\": 60, \"update\": \"voter\", \"initial\": \"binary\", \"rounds\": 200,"
                + " \"platform\": {\"persuasion\": {\"kind\": \"zealots\", \"first\": 9, \"second\": 3}}";
        assertEquals(0.75, OpinionFiles.benchmark(parameters, "zealots_mean"));
        assertEquals(0.75, OpinionFiles.mean(parameters, "mean_opinion", 100), 0.06);
        String averaged = parameters
                .replace("voter", "degroot")
                .replace("\"initial\": \"binary\"", "\"rest\": 1e-12")
                .replace("200", "5000");
        assertTrue(OpinionFiles.outcomes(averaged, 0).get("prediction_error") < 1e-8);
    }

    /** Reading everything through the channel is the same as looking it up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"update\": \"deffuant\"",
                "\"update\": \"degroot\", \"graph\": \"star\"",
                "\"update\": \"friedkin_johnsen\", \"platform\": {\"feed\": \"random_sample\"}",
                "\"update\": \"hegselmann_krause\"",
                "\"update\": \"voter\", \"initial\": \"binary\""
            })
    void whoIsToldEverythingSeesEverything(String update) {
        String parameters = "\"agents\": 150, \"rounds\": 12, \"ending\": \"rounds\", " + update;
        OpinionWorld plain = (OpinionWorld) OpinionFiles.played(parameters, 12).world();
        Run<?> run = Run.of(OpinionFiles.file(parameters), 0);
        OpinionWorld told = (OpinionWorld) run.simulation().world();
        told.channels().get(0).replace(x -> x);
        run.play((round, name, value) -> {}, Checkpoints.NONE);
        assertEquals(12, told.channels().get(0).published());
        assertEquals(0, plain.channels().get(0).published());
        assertArrayEquals(plain.people().opinions(), told.people().opinions(), 1e-12);
    }

    /** Who is shown nothing stays, and draws the others like a zealot; who is shown others late counts for more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"graph\": \"star\", \"platform\": {\"opinions\": {\"share\": 0.8}}",
                "\"graph\": \"grid\", \"platform\": {\"opinions\": {\"share\": 0.5, \"delay\": 2}}",
                "\"graph\": \"star\", \"platform\": {\"opinions\": {\"delay\": 3}}",
                "\"graph\": {\"kind\": \"scale_free\", \"links\": 2}, \"platform\": {\"opinions\": {\"delay\": 5}}",
                "\"platform\": {\"opinions\": {\"delay\": 1}}"
            })
    void averagesOfWhatIsShownEndWhereTheyShould(String rest) {
        Map<String, Double> outcomes = OpinionFiles.outcomes(
                "\"agents\": 60, \"update\": \"degroot\", \"initial\": \"normal\", \"rounds\": 20000, \"rest\": 1e-13, "
                        + rest,
                1);
        assertTrue(outcomes.get("prediction_error") < 1e-8, outcomes.toString());
        assertTrue(outcomes.get("rest_time") > 10, outcomes.toString());
    }

    /** Votes shown as their opposite draw the mean to one half, on any graph with equally many links for all. */
    @ParameterizedTest
    @ValueSource(strings = {"complete", "cycle"})
    void errorsDrawVotesToOneHalf(String graph) {
        String parameters = "\"agents\": 50, \"update\": \"voter\", \"rounds\": 20, \"graph\": \"" + graph
                + "\", \"initial\": {\"kind\": \"binary\", \"ones\": 0.9}, \"platform\": {\"opinions\": {\"noise\": 0.03}}";
        double expected = 0.5 + 0.4 * Math.pow(1 - 0.06 / 50, 1000);
        assertEquals(expected, OpinionFiles.benchmark(parameters, "expected_mean_opinion"), 1e-12);
        int runs = 400;
        assertEquals(expected, OpinionFiles.mean(parameters, "mean_opinion", runs), 4 * 0.3 / Math.sqrt(runs));
        assertEquals(20, OpinionFiles.play(parameters, 0).rounds());
    }

    @Test
    void feedsDecideWhomPeopleMeet() {
        String feed = "\"rounds\": 3, \"agents\": 500, \"platform\": {\"feed\": %s}";
        double any = OpinionFiles.mean(String.format(feed, "\"all\""), "exposure", 3);
        double similar = OpinionFiles.mean(String.format(feed, "\"most_similar\""), "exposure", 3);
        double different = OpinionFiles.mean(String.format(feed, "\"most_different\""), "exposure", 3);
        double sample = OpinionFiles.mean(String.format(feed, "\"random_sample\""), "exposure", 3);
        assertTrue(similar < any / 3, similar + " far below " + any);
        assertTrue(different > 1.5 * any, different + " far above " + any);
        assertEquals(any, sample, 0.03);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"update\": \"voter\", \"initial\": \"binary\"",
                "\"update\": \"degroot\", \"graph\": \"cycle\"",
                "\"update\": \"friedkin_johnsen\", \"platform\": {\"feed\": \"most_different\"}",
                "\"update\": {\"kind\": \"hegselmann_krause\", \"bound\": 0.1}",
                "\"update\": \"hegselmann_krause\", \"graph\": {\"kind\": \"random\", \"probability\": 0.1}",
                "\"update\": \"hegselmann_krause\"" + CAMPAIGN,
                "\"update\": \"degroot\"" + LATE,
                "\"update\": \"deffuant\"" + LATE,
                "\"update\": \"voter\", \"initial\": \"binary\"" + LATE,
                "\"graph\": {\"kind\": \"scale_free\"}" + CAMPAIGN
            })
    void everyRuleGoesOnFromACheckpoint(String rule) throws IOException {
        String parameters = "\"agents\": 120, \"rounds\": 50, \"ending\": \"rounds\", " + rule;
        RunResult expected = OpinionFiles.play(parameters, 0);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        OpinionFiles.played(parameters, 13).save(new DataOutputStream(saved));
        Run<?> second = Run.of(OpinionFiles.file(parameters), 0);
        second.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        RunResult result = second.play((round, name, value) -> {}, Checkpoints.NONE);
        assertEquals(expected.trajectoryHash(), result.trajectoryHash());
        assertEquals(expected.outcomes(), result.outcomes());
        int[] rows = new int[1];
        second.tables().get(0).content().writeTo(row -> rows[0]++);
        double[] shares = new double[51];
        second.tables().get(1).content().writeTo(row -> shares[((Number) row[0]).intValue()] += (double) row[2]);
        assertEquals(120, rows[0]);
        for (double share : shares) {
            assertEquals(1, share, 1e-12);
        }
    }

    @Test
    void badInputIsNamed() {
        assertRefused("graph.links", "entry 3 names agent 4, must be at most agents = 3", "graph=listed", "agents=3");
        assertRefused("graph.links", "entry 2 '2 x': 'x' is not an agent", "graph=listed", "graph.links=1 2; 2 x");
        assertRefused(
                "platform.persuasion",
                "zealots of two opinions, who never agree",
                "ending=consensus",
                "platform.persuasion=zealots",
                "platform.persuasion.second=1");
        assertRefused("graph.file", "nowhere.txt", "graph=file", "graph.file=nowhere.txt");
        assertRefused(
                "graph.links",
                "has 2 groups of agents who listen to nobody else",
                "graph=listed",
                "agents=4",
                "graph.links=1 2; 3 4",
                "update=degroot",
                "ending=consensus");
        assertRefused(
                "trust",
                "circles are all multiples of 2 long",
                "graph=cycle",
                "agents=6",
                "update=degroot",
                "trust=neighbours",
                "ending=consensus");
        assertRefused(
                "trust",
                "circles are all multiples of 3 long",
                "graph=listed",
                "graph.directed=true",
                "graph.links=1 2; 2 3; 3 1; 4 1",
                "agents=4",
                "update=degroot",
                "trust=neighbours",
                "ending=consensus");
        assertRefused(
                "graph.connected", "ending = consensus", "graph=random", "graph.connected=false", "ending=consensus");
        assertRefused("agents: is 1000, must be", "a multiple of graph.columns = 7", "graph=grid", "graph.columns=7");
        assertRefused("agents", "for a torus", "graph=grid", "graph.columns=2");
        assertRefused("agents", "must be at least 3 for a cycle", "graph=cycle", "agents=2");
        assertRefused("agents", "must be more than graph.links = 4", "graph=scale_free", "agents=4");
        assertRefused(
                "platform.opinions.noise",
                "a probability for voters",
                "update=voter",
                "initial=binary",
                "platform.opinions.noise=1.5");
        assertRefused("initial", "must give opinions 0 and 1 for voters", "update=voter");
        assertRefused("trust", "needs a graph whose links are listed", "update=degroot", "trust=listed");
        assertRefused(
                "platform.persuasion.first",
                "must be at most agents",
                "platform.persuasion=zealots",
                "platform.persuasion.first=2000");
        assertRefused(
                "platform.feed.shown",
                "must be at most candidates = 2",
                "platform.feed=most_similar",
                "platform.feed.candidates=2",
                "platform.feed.shown=3");
        assertRefused("graph", "too many to be stored", "graph=random", "graph.probability=1", "agents=100000");
        assertFalse(OpinionFiles.file("\"graph\": {\"kind\": \"random\", \"probability\": 0.5}")
                .benchmarks()
                .isEmpty());
    }

    @Test
    void graphsThatAreHardlyEverConnectedAreRefused() {
        assertRefused(
                "graph.probability",
                "is 0.001: graphs of 1000 agents are hardly ever connected, 368.1 without links are expected",
                "graph=random",
                "graph.probability=0.001");
        // A tree among 15 takes 14 links: at most 15^13 0.001^14.
        assertRefused("graph.probability", "hardly ever", "graph=random", "agents=15", "graph.probability=0.001");
        assertRefused("graph.between", "hardly ever", "graph=islands", "graph.between=0");
        OpinionFiles.changed("graph=random", "graph.probability=0.001", "graph.connected=false");
        OpinionFiles.changed("graph=random", "agents=2", "graph.probability=0.01");
        OpinionFiles.changed("graph=random", "agents=60", "graph.probability=0.04");
        InvalidScenarioException failed = assertThrows(
                InvalidScenarioException.class,
                () -> Run.of(OpinionFiles.changed("graph=random", "agents=60", "graph.probability=0.024"), 0));
        assertTrue(
                failed.getMessage().contains("graph.probability: is 0.024, none of 1000 graphs drawn was connected"),
                failed.getMessage());
    }

    /** Opinions 1 and 0 swap for ever on an even ring of people who do not trust themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"graph\": \"cycle\"",
                "\"graph\": {\"kind\": \"listed\", \"directed\": true, \"links\": \"1 2; 2 3; 3 4; 4 5; 5 6; 6 1\"}"
            })
    void whereOpinionsGoRoundNothingIsForecast(String graph) {
        String ring = "\"agents\": 6, \"update\": \"degroot\", \"trust\": \"neighbours\", \"rounds\": 20, " + graph;
        String swapping = ring + ", \"initial\": {\"kind\": \"given\", \"opinions\": [1, 0, 1, 0, 1, 0]}";
        assertEquals(1 / 6.0, OpinionFiles.benchmark(swapping, "influence_1"), 1e-12);
        assertFalse(OpinionFiles.hasBenchmark(swapping, "consensus_exact"));
        assertFalse(OpinionFiles.hasBenchmark(ring, "consensus_variance"));
        Map<String, Double> outcomes = OpinionFiles.outcomes(swapping, 0);
        assertEquals(1, outcomes.get("spread"));
        assertTrue(Double.isNaN(outcomes.get("predicted_mean")), outcomes.toString());
        assertTrue(Double.isNaN(outcomes.get("prediction_error")), outcomes.toString());
        assertEquals(0.5, OpinionFiles.benchmark(swapping.replace("neighbours", "equal"), "consensus_exact"), 1e-12);
    }

    /** Each of two pairs agrees by itself: the weighted share of ones is not what the mean goes to. */
    @Test
    void votersAreForecastOnConnectedGraphsOnly() {
        String parts = "\"agents\": 5, \"update\": \"voter\", \"rounds\": 50,"
                + " \"graph\": {\"kind\": \"listed\", \"links\": \"1 2; 1 3; 4 5\"},"
                + " \"initial\": {\"kind\": \"given\", \"opinions\": [1, 0, 0, 1, 1]}";
        assertTrue(Double.isNaN(OpinionFiles.outcomes(parts, 0).get("predicted_mean")));
        assertEquals(
                4 / 8.0,
                OpinionFiles.outcomes(parts.replace("4 5", "1 4; 4 5").replace("[1, 0, 0, 1, 1]", "[1, 0, 0, 0, 1]"), 0)
                        .get("predicted_mean"));
    }

    @Test
    void campaignsEndWhatIsKnownOfTheConsensus() {
        String star = "\"agents\": 20, \"graph\": \"star\", \"update\": \"degroot\"";
        assertTrue(OpinionFiles.hasBenchmark(star, "consensus_variance"));
        assertFalse(OpinionFiles.hasBenchmark(star + CAMPAIGN, "consensus_variance"));
        assertTrue(OpinionFiles.hasBenchmark(star + CAMPAIGN, "largest_influence"));
    }

    @Test
    void oneIslandHasNoLimitOfItsOwn() {
        String islands = "\"update\": \"degroot\", \"graph\": {\"kind\": \"islands\", \"groups\": %d}";
        assertEquals(0.3 / 0.7, OpinionFiles.benchmark(String.format(islands, 4), "second_eigenvalue_limit"), 1e-12);
        assertFalse(OpinionFiles.hasBenchmark(String.format(islands, 1), "second_eigenvalue_limit"));
    }

    /** Who is told nothing stays where it is, near others who are told nothing, and opinions rest all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"\"complete\"", "\"grid\""})
    void opinionsRestThoughSomeAreToldNothing(String graph) {
        String some = "\"agents\": 60, \"rounds\": 20000, \"graph\": " + graph
                + ", \"update\": {\"kind\": \"deffuant\", \"bound\": 0.3}, \"platform\": {\"opinions\": {\"share\": %s}}";
        Map<String, Double> outcomes = OpinionFiles.outcomes(String.format(some, "0"), 0);
        assertEquals(10, outcomes.get("rest_time"));
        assertEquals(0, outcomes.get("mean_drift"));
        assertTrue(OpinionFiles.outcomes(String.format(some, "1"), 0).get("rest_time") > 10);
    }

    /** All listen to agent 2, who listens to agents 3 and 4: 2 is heard by most, though it has fewest to listen to. */
    @Test
    void campaignsContactThoseWhoAreHeard() {
        String heard =
                "\"agents\": 4, \"rounds\": 1, \"ending\": \"rounds\", \"update\": \"degroot\", \"trust\": \"listed\","
                        + " \"graph\": {\"kind\": \"listed\", \"directed\": true,"
                        + " \"links\": \"1 2; 1 3; 2 2; 3 2; 3 1; 4 2; 4 1; 4 3\"},"
                        + " \"initial\": {\"kind\": \"given\", \"opinions\": [0, 0, 0, 0]}, \"platform\": {\"persuasion\":"
                        + " {\"kind\": \"campaign\", \"first\": {\"contacts\": 1, \"strength\": 1, \"targets\": \"connected\"}}}";
        assertEquals(1, OpinionFiles.outcomes(heard, 0).get("opinion_2"));
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> OpinionFiles.changed(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
