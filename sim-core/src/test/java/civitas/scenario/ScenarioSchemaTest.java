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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'axes': {'firms': {'from': 2, 'to': 8, 'count': 3}}, 'order': 'sequential', 'replicates': 3",
                "'axes': {'costs': {'from': 2, 'to': 8, 'count': 2, 'scale': 'logarithmic'}, 'symmetric': [true]}",
                "'axes': {'firms': [2]}, 'replicates': {'until_half_width': 0.1, 'of': 'price_mean', 'at_least': 2}",
                "'design': 'zip', 'axes': {'firms': [2, 2], 'costs': [1, 2]}",
                "'design': 'list', 'points': [{}, {'firms': 3, 'costs': [1, 2, 3]}]",
                "'design': 'random', 'points': 5, 'axes': {'firms': [2, 3], 'costs': {'from': 0, 'to': 1}}",
                "'design': 'latin_hypercube', 'points': 5, 'seed': -1, 'axes': {'market': ['logit']}",
                "'design': 'sobol', 'points': 2147483647, 'axes': {'costs': {'from': 0, 'to': 1, 'scale': 'linear'}}",
                "'design': 'morris', 'trajectories': 5, 'levels': 6, 'axes': {'costs': {'from': 0, 'to': 1}}",
                "'design': 'saltelli', 'base_points': 4, 'axes': {'costs': {'from': 0, 'to': 1}}",
                "'design': 'union', 'designs': [{'axes': {'firms': [2]}}, {'design': 'list', 'points': [{}]}]",
                "'design': 'product', 'designs': [{'design': 'union', 'designs': [{'axes': {'firms': [2]}}]}]",
                "'design': 'filter', 'where': [{'parameter': 'firms', 'op': '<', 'other': 'periods'},"
                        + " {'parameter': 'market', 'op': 'in', 'value': ['logit']}], 'of': {'axes': {'firms': [2]}}",
                "'design': 'bisection', 'axis': 'firms', 'from': 1, 'to': 9, 'tolerance': 1, 'outcome': 'price_mean',"
                        + " 'at_least': 2, 'for': {'axes': {'market': ['logit']}}, 'replicates': 9",
                "'axes': {'interventions': [[], [{'at': 1, 'set': {'costs': 2}}]]}",
                "'axes': {'interventions.0.at': {'from': 1, 'to': 3, 'count': 3}}",
                "'axes': {'interventions.0.set.platform.toll_euros': [1, 2]}",
                "'axes': {'interventions.0.set.platform.prominence': ['sponsored']}",
            })
    void goodSweepsPassBoth(String sweep) throws JsonProcessingException {
        assertVerdicts(true, ToyFiles.with(sweep(sweep)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'design': 'bisection'",
                "'axes': {'firms': {'from': 2, 'to': 8}}",
                "'axes': {'firms': {'from': 2, 'to': 8, 'count': 1}}",
                "'axes': {'firms': {'from': 0, 'to': 8, 'count': 9}}",
                "'axes': {'firms': {'from': 2, 'to': 8, 'count': 2, 'step': 1}}",
                "'axes': {'costs': {'from': [2], 'to': 8, 'count': 2}}",
                "'axes': {'market': {'from': 2, 'to': 8, 'count': 2}}",
                "'axes': {'firms': [2]}, 'order': 'shuffled'",
                "'axes': {'firms': [2]}, 'replicates': 0",
                "'axes': {'firms': [2]}, 'replicates': {'until_half_width': 0.1}",
                "'axes': {'firms': [2]}, 'replicates': {'until_half_width': 0.1, 'of': 'price_mean', 'at_least': 1}",
                "'axes': {'firms': [2]}, 'points': 3",
                "'design': 'list', 'points': []",
                "'design': 'list', 'points': [{'firms': 0}]",
                "'design': 'random', 'axes': {'firms': [2]}",
                "'design': 'random', 'points': 5, 'axes': {'firms': {'from': 2, 'to': 8, 'count': 2}}",
                "'design': 'sobol', 'points': 2147483648, 'axes': {'costs': {'from': 0, 'to': 1}}",
                "'design': 'morris', 'trajectories': 5, 'levels': 5, 'axes': {'costs': {'from': 0, 'to': 1}}",
                "'design': 'saltelli', 'points': 4, 'axes': {'costs': {'from': 0, 'to': 1}}",
                "'design': 'union', 'designs': []",
                "'design': 'union', 'designs': [{'axes': {'firms': [2]}, 'replicates': 3}]",
                "'design': 'product', 'designs': [{'design': 'bisection', 'axis': 'firms', 'from': 1, 'to': 9,"
                        + " 'tolerance': 1, 'outcome': 'price_mean', 'at_least': 2}]",
                "'design': 'filter', 'of': {'axes': {'firms': [2]}}",
                "'design': 'filter', 'where': [{'parameter': 'firms', 'op': '<'}], 'of': {'axes': {'firms': [2]}}",
                "'design': 'filter', 'where': [{'parameter': 'firm', 'op': '<', 'value': 1}], 'of':"
                        + " {'axes': {'firms': [2]}}",
                "'design': 'filter', 'where': [{'parameter': 'firms', 'op': '<', 'value': 1, 'other': 'periods'}], 'of':"
                        + " {'axes': {'firms': [2]}}",
                "'design': 'bisection', 'axis': 'firms', 'from': 1, 'to': 9, 'tolerance': 1, 'outcome': 'price_mean'",
                "'design': 'bisection', 'axis': 'market', 'from': 1, 'to': 9, 'tolerance': 1, 'outcome': 'price_mean',"
                        + " 'at_least': 2",
                "'design': 'bisection', 'axis': 'firms', 'from': 1, 'to': 9, 'tolerance': 0, 'outcome': 'price_mean',"
                        + " 'at_least': 2",
                "'axes': {'interventions': [{'at': 1, 'set': {'costs': 2}}]}",
                "'axes': {'interventions.0.at': [0]}",
                "'axes': {'interventions.0.on': [1]}",
                "'axes': {'interventions.0.set.firms': [1]}",
            })
    void badSweepsFailBoth(String sweep) throws JsonProcessingException {
        assertVerdicts(false, ToyFiles.with(sweep(sweep)));
    }

    private static String sweep(String sweep) {
        String keys = "'interventions': [{'at': 1, 'set': {'costs': 2}}], 'sweep': {" + sweep + "}";
        return keys.replace('\'', '"');
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
