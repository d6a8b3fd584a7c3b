package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.scenario.toy.ToyParameters;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
    private static final String EMPTY = "{\"scenario\": \"toy\"}";

    @Test
    void defaultsAreFilledIn() {
        assertEquals(
                "{\"scenario\":\"toy\",\"title\":\"A toy\",\"seed\":1,\"replicates\":1,\"parameters\":{\"firms\":2,"
                        + "\"learning_rate\":0.15,\"exploration_decay\":0.000004,\"periods\":1000000,\"costs\":1,"
                        + "\"symmetric\":true,\"market\":\"logit\",\"platform\":{\"prominence\":\"everything\","
                        + "\"toll_euros\":0}},\"record\":{\"every\":1,\"series\":[]}}",
                ToyFiles.read(EMPTY).canonicalJson());
    }

    @Test
    void theDefaultFileOfAScenarioIsBesideItsClass() {
        ScenarioFile<?> file = ToyFiles.defaults();
        assertEquals("Every kind of parameter", file.title());
        assertEquals(7, file.seed());
        assertEquals(5, file.replicates());
        assertEquals(OptionalLong.of(500_000), file.stopAfter());
        assertEquals(new Recording(1000, List.of("price_mean")), file.recording());
    }

    @Test
    void interventionsHappenInTheOrderOfTheirRounds() {
        List<? extends Intervention<?>> interventions = ToyFiles.defaults().interventions();
        assertEquals(
                "[100000 Platform[prominence=PriceDirected[shown=3, memory=0.5], tollEuros=0.5],"
                        + " 200000 Platform[prominence=Everything[], tollEuros=0.5]]",
                interventions.stream()
                        .map(change -> change.round() + " " + platform((ToyParameters) change.parameters()))
                        .toList()
                        .toString());
    }

    @Test
    void sweepValuesAreKeptInCanonicalForm() {
        assertEquals(
                "{\"design\":\"grid\",\"axes\":{\"learning_rate\":[0.05,0.15,0.25],\"platform.prominence\":["
                        + "{\"kind\":\"price_directed\",\"shown\":1,\"memory\":0.5},"
                        + "{\"kind\":\"price_directed\",\"shown\":1,\"memory\":0}],"
                        + "\"platform.prominence.shown\":[1,2]},\"order\":\"interleaved\",\"replicates\":5}",
                ToyFiles.defaults().json().get("sweep").toString());
    }

    @Test
    void wholeNumbersMayBeWrittenInAnyWay() {
        for (String three : List.of("3", "3.0", "30e-1", "0.3e1")) {
            assertEquals(
                    3,
                    ToyFiles.parameters(ToyFiles.withParameters("\"firms\": " + three))
                            .firms());
        }
    }

    @Test
    void overridesWinOverTheFile() {
        ToyParameters parameters = (ToyParameters) ToyFiles.defaults(
                        "learning_rate=0.5", "platform.prominence.memory=0.25", "market=logit", "costs=[1,2,3.5]")
                .parameters();
        assertEquals(0.5, parameters.learningRate());
        assertEquals(ToyParameters.Market.LOGIT, parameters.market());
        assertEquals(new Numbers(1, 2, 3.5), parameters.costs());
        assertEquals("Platform[prominence=PriceDirected[shown=2, memory=0.25], tollEuros=0.0]", platform(parameters));
    }

    @Test
    void aPartsParameterCanBeSetWhereTheFileNamesThePartOnly() {
        String text = ToyFiles.withParameters("\"platform\": {\"prominence\": \"price_directed\"}");
        assertEquals(
                "Platform[prominence=PriceDirected[shown=3, memory=0.5], tollEuros=0.0]",
                platform(ToyFiles.parameters(text, "platform.prominence.shown=3")));
        assertEquals(
                "Platform[prominence=PriceDirected[shown=3, memory=0.5], tollEuros=0.0]",
                platform(ToyFiles.parameters(
                        EMPTY, "platform.prominence.shown=3", "platform.prominence=price_directed")));
    }

    @Test
    void seedAndReplicatesCanBeOverridden() {
        ScenarioFile<?> file =
                ToyFiles.READER.readDefault("toy", Overrides.none().withSeed(9).withReplicates(2));
        assertEquals(9, file.seed());
        assertEquals(2, file.replicates());
    }

    @Test
    void anOverrideMendsTheFile() {
        assertEquals(
                2,
                ToyFiles.parameters(ToyFiles.withParameters("\"firms\": \"two\""), "firms=2")
                        .firms());
    }

    @Test
    void aPointOfTheSweepIsAFileOfItsOwn() {
        ScenarioFile<?> file = ToyFiles.defaults();
        Map<String, JsonNode> point = Map.of(
                "platform.prominence.shown", LongNode.valueOf(4),
                "platform.prominence", TextNode.valueOf("price_directed"),
                "learning_rate", DoubleNode.valueOf(0.05));
        ScenarioFile<?> at = file.at(point);
        ToyParameters parameters = (ToyParameters) at.parameters();
        assertEquals(0.05, parameters.learningRate());
        assertEquals("Platform[prominence=PriceDirected[shown=4, memory=0.5], tollEuros=0.0]", platform(parameters));
        assertEquals(true, at.sweep().isEmpty());
        assertEquals(2, at.interventions().size());
        assertEquals(
                ToyFiles.defaults("learning_rate=0.05", "platform.prominence.shown=4")
                        .identity(),
                at.identity());
    }

    @Test
    void anImpossiblePointIsRefused() {
        ScenarioFile<?> file = ToyFiles.read(ToyFiles.withParameters("\"market\": \"winner_takes_all\""));
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class,
                () -> file.at(Map.of("firms", LongNode.valueOf(0), "costs", DoubleNode.valueOf(-0.5))));
        assertEquals(
                List.of(
                        "sweep point costs=-0.5, firms=0: parameters.costs: found -0.5, expected a number in [0, inf)",
                        "sweep point costs=-0.5, firms=0: parameters.firms: found 0, expected an integer in [1, 10]"),
                refused.problems().stream().map(Problem::toString).sorted().toList());
        InvalidScenarioException contradiction =
                assertThrows(InvalidScenarioException.class, () -> file.at(Map.of("firms", LongNode.valueOf(1))));
        assertEquals(
                "sweep point firms=1: parameters.market: winner_takes_all needs two firms, firms = 1",
                contradiction.getMessage());
    }

    @Test
    void identityIsWhatDecidesATrajectory() {
        String identity = ToyFiles.defaults().identity();
        assertEquals(64, identity.length());
        assertEquals(identity, ToyFiles.defaults().withoutSweep().identity());
        assertEquals(
                identity,
                ToyFiles.READER
                        .readDefault("toy", Overrides.none().withReplicates(99))
                        .identity());
        assertNotEquals(identity, ToyFiles.defaults("learning_rate=0.3").identity());
        assertNotEquals(identity, ToyFiles.defaults().withoutInterventions().identity());
        assertNotEquals(
                identity,
                ToyFiles.READER.readDefault("toy", Overrides.none().withSeed(8)).identity());
    }

    private static String platform(ToyParameters parameters) {
        return String.valueOf((Object) parameters.platform());
    }
}
