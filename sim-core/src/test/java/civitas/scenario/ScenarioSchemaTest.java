package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSchemaTest {
    private static final JsonNode SCHEMA = ScenarioSchema.of(ToyFiles.SCENARIO);
    private static final JsonSchema VALIDATOR = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    SCHEMA,
                    SchemaValidatorsConfig.builder().losslessNarrowing(true).build());

    @Test
    void theSchemaIsItselfValid() {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals("[]", meta.validate(SCHEMA).toString());
    }

    @Test
    void aParameterIsDescribedWithUnitSourceRangeAndDefault() {
        assertEquals(
                "{\"description\":\"Toll per sale. Unit: EUR. Source: invented.\",\"default\":0,\"type\":\"number\","
                        + "\"minimum\":0,\"maximum\":1.7976931348623157E+308}",
                SCHEMA.at("/properties/parameters/properties/platform/properties/toll_euros")
                        .toString());
    }

    static Stream<String> goodValues() {
        return Stream.of(
                "\"firms\": 10",
                "\"firms\": 2.0",
                "\"firms\": 1e1",
                "\"learning_rate\": 1",
                "\"periods\": 1e6",
                "\"costs\": 0",
                "\"costs\": [1, 2]",
                "\"symmetric\": false",
                "\"market\": \"winner_takes_all\"",
                "\"platform\": {}",
                "\"platform\": {\"prominence\": \"sponsored\"}",
                "\"platform\": {\"prominence\": {\"kind\": \"everything\"}}",
                "\"platform\": {\"prominence\": {\"kind\": \"sponsored\", \"fee\": 0}}");
    }

    @ParameterizedTest
    @MethodSource("goodValues")
    void goodParametersPassBoth(String parameters) throws JsonProcessingException {
        assertVerdicts(true, ToyFiles.withParameters(parameters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"firm\": 1",
                "\"firms\": 0",
                "\"firms\": 2.5",
                "\"firms\": \"2\"",
                "\"firms\": null",
                "\"learning_rate\": 0",
                "\"learning_rate\": 1.01",
                "\"learning_rate\": [0.1]",
                "\"periods\": 0",
                "\"costs\": []",
                "\"costs\": [1, -1]",
                "\"costs\": \"1\"",
                "\"symmetric\": 1",
                "\"market\": \"LOGIT\"",
                "\"platform\": []",
                "\"platform\": \"everything\"",
                "\"platform\": {\"toll\": 1}",
                "\"platform\": {\"prominence\": \"all\"}",
                "\"platform\": {\"prominence\": {}}",
                "\"platform\": {\"prominence\": {\"kind\": \"everything\", \"fee\": 0}}",
                "\"platform\": {\"prominence\": {\"kind\": \"sponsored\", \"fee\": 1}}"
            })
    void badParametersFailBoth(String parameters) throws JsonProcessingException {
        assertVerdicts(false, ToyFiles.withParameters(parameters));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\": \"t\"",
                "\"seed\": -9223372036854775808",
                "\"replicates\": 2147483647",
                "\"record\": {}",
                "\"record\": {\"every\": 1, \"series\": []}",
                "\"stop\": {\"after_round\": 1}",
                "\"interventions\": []",
                "\"interventions\": [{\"at\": 1, \"set\": {\"costs\": 2, \"platform.prominence\": \"sponsored\"}}]",
                "\"sweep\": {\"axes\": {\"firms\": [1, 2]}}",
                "\"sweep\": {\"design\": \"grid\", \"axes\": {\"platform.prominence\": [\"sponsored\"]}}"
            })
    void goodKeysPassBoth(String keys) throws JsonProcessingException {
        assertVerdicts(true, ToyFiles.with(keys));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"titel\": \"t\"",
                "\"title\": 1",
                "\"title\": \"a\\nb\"",
                "\"seed\": 1.5",
                "\"seed\": 9223372036854775808",
                "\"replicates\": 0",
                "\"replicates\": 2147483648",
                "\"parameters\": []",
                "\"record\": {\"every\": 0}",
                "\"record\": {\"series\": [1]}",
                "\"record\": {\"series\": [\"price_mean\", \"price_mean\"]}",
                "\"stop\": {}",
                "\"stop\": {\"after_round\": 0}",
                "\"interventions\": {}",
                "\"interventions\": [{\"at\": 1}]",
                "\"interventions\": [{\"set\": {\"costs\": 2}}]",
                "\"interventions\": [{\"at\": 1, \"set\": {}}]",
                "\"interventions\": [{\"at\": 0, \"set\": {\"costs\": 2}}]",
                "\"interventions\": [{\"at\": 1, \"set\": {\"firms\": 2}}]",
                "\"interventions\": [{\"at\": 1, \"set\": {\"platform\": {}}}]",
                "\"sweep\": {}",
                "\"sweep\": {\"axes\": {}}",
                "\"sweep\": {\"axes\": {\"firms\": []}}",
                "\"sweep\": {\"axes\": {\"firms\": 1}}",
                "\"sweep\": {\"axes\": {\"firms\": [1, 1]}}",
                "\"sweep\": {\"axes\": {\"firms\": [0]}}",
                "\"sweep\": {\"axes\": {\"firm\": [1]}}",
                "\"sweep\": {\"design\": \"lhs\", \"axes\": {\"firms\": [1]}}"
            })
    void badKeysFailBoth(String keys) throws JsonProcessingException {
        assertVerdicts(false, ToyFiles.with(keys));
    }

    private static void assertVerdicts(boolean good, String text) throws JsonProcessingException {
        assertEquals(good, VALIDATOR.validate(new ObjectMapper().readTree(text)).isEmpty(), "schema");
        assertEquals(good, accepted(text), "reader");
    }

    private static boolean accepted(String text) {
        try {
            ToyFiles.read(text);
            return true;
        } catch (InvalidScenarioException e) {
            return false;
        }
    }
}
