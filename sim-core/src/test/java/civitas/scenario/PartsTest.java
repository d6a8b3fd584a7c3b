package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
    sealed interface Learner {}

    record Greedy() implements Learner {}

    record Exploring(@Parameter(value = "0.5", range = "[0, 1]", description = "d") double rate) implements Learner {}

    record Market(
            @Parameter(value = "2", range = "[1, 9]", description = "d") int firms,
            @Parameter(value = "greedy", lengthOf = "firms", description = "d") Parts<Learner> learner) {}

    record NoLength(@Parameter(value = "greedy", description = "d") Parts<Learner> learner) {}

    record NoInterface(
            @Parameter(value = "2", description = "d") int firms,
            @Parameter(value = "x", lengthOf = "firms", description = "d") Parts<String> learner) {}

    private final List<String> faults = new ArrayList<>();

    private Market bind(String json) {
        JsonNode node = JsonValue.parseOrText(json);
        return (Market) new Binder((path, message) -> faults.add(path + ": " + message))
                .bind(Declarations.of(Market.class), node);
    }

    @Test
    void onePartStandsForAllAgents() {
        Market market = bind("{\"firms\": 3, \"learner\": {\"kind\": \"exploring\", \"rate\": 0.25}}");
        assertTrue(market.learner().shared());
        assertEquals(new Exploring(0.25), market.learner().at(2));
        assertEquals(List.of(new Greedy()), bind("{}").learner().values());
        assertEquals(List.of(), faults);
    }

    @Test
    void aListNamesOnePartPerAgent() {
        Market market = bind("{\"learner\": [\"exploring\", \"greedy\"]}");
        assertEquals(List.of(new Exploring(0.5), new Greedy()), market.learner().values());
        assertEquals(new Greedy(), market.learner().at(1));
        assertEquals(List.of(), faults);
    }

    @Test
    void whatIsWrittenReadsBack() {
        for (String json : List.of(
                "{\"firms\":2,\"learner\":\"greedy\"}",
                "{\"firms\":2,\"learner\":{\"kind\":\"exploring\",\"rate\":0.5}}",
                "{\"firms\":2,\"learner\":[\"greedy\",{\"kind\":\"exploring\",\"rate\":0.25}]}")) {
            Market market = bind(json);
            String written =
                    Canonical.json(Declarations.of(Market.class), market).toString();
            assertEquals(json, written);
            assertEquals(market, bind(written));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"learner\": [\"greedy\", \"greedy\", \"greedy\"]} | learner: has 3 values, expected 1 or one per firm (firms = 2)",
                "{\"learner\": [\"greedy\", \"gredy\"]} | learner[1]: unknown choice 'gredy'; did you mean 'greedy'? valid: greedy, exploring",
                "{\"learner\": [\"greedy\", {\"kind\": \"exploring\", \"rate\": 2}]} | learner[1].rate: found 2, expected a number in [0, 1]",
                "{\"learner\": []} | learner: found an empty list, expected one of greedy, exploring",
            })
    void faultsAreNamed(String json, String message) {
        bind(json);
        assertEquals(List.of(message), faults);
    }

    @Test
    void mistakesInTheDeclarationAreRefused() {
        assertTrue(mistake(NoLength.class).startsWith("NoLength.learner has lengthOf "));
        assertEquals("NoInterface.learner is Parts, but not of a sealed interface", mistake(NoInterface.class));
    }

    private static String mistake(Class<? extends Record> type) {
        return assertThrows(IllegalArgumentException.class, () -> Declarations.of(type))
                .getMessage();
    }

    @Test
    void theSchemaAllowsAPartAndAList() {
        JsonNode schema = ParameterSchema.of(
                Declarations.of(Market.class).member("learner").orElseThrow());
        JsonNode last = schema.get("oneOf").get(schema.get("oneOf").size() - 1);
        assertEquals("array", last.get("type").asText());
        assertEquals(4, last.get("items").get("oneOf").size());
    }

    @Test
    void anEmptyListIsNoParts() {
        assertThrows(IllegalArgumentException.class, () -> new Parts<>(List.of()));
    }
}
