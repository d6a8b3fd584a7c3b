package civitas.scenario;

import static civitas.scenario.ToyFiles.problems;
import static civitas.scenario.ToyFiles.with;
import static civitas.scenario.ToyFiles.withParameters;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioProblemsTest {
    private static final String PARAMETERS =
            "firms, learning_rate, exploration_decay, periods, costs, symmetric, market, platform";
    private static final String PATHS = "firms, learning_rate, exploration_decay, periods, costs, symmetric, market,"
            + " platform.prominence, platform.prominence.shown, platform.prominence.memory, platform.prominence.fee,"
            + " platform.toll_euros";
    private static final String SWITCHABLE = "costs, platform.prominence, platform.prominence.shown,"
            + " platform.prominence.memory, platform.prominence.fee, platform.toll_euros";

    @Test
    void everythingWrongIsReportedTogetherInTheOrderOfTheFile() {
        String text =
                """
                {
                  "scenario": "toy",
                  "seeds": 3,
                  "parameters": {
                    "learning_rat": 0.2,
                    "firms": 2.5,
                    "platform": { "prominence": { "kind": "sponsored", "shown": 1 } }
                  },
                  "record": { "series": ["price_men"] }
                }
                """;
        assertEquals(
                """
                toy.json:3: seeds: unknown key; did you mean 'seed'? valid: scenario, title, seed, replicates, \
                parameters, record, stop, interventions, sweep
                toy.json:5: parameters.learning_rat: unknown parameter; did you mean 'learning_rate'? valid: %s
                toy.json:6: parameters.firms: found 2.5, expected an integer in [1, 10]
                toy.json:7: parameters.platform.prominence.shown: belongs to 'price_directed', \
                but platform.prominence is 'sponsored'; valid: fee
                toy.json:9: record.series[0]: unknown series 'price_men'; did you mean 'price_mean'? \
                valid: price_mean, profit_gain
                --set firms: expected the form NAME=VALUE, as in firms=3"""
                        .formatted(PARAMETERS),
                problems(text, "firms"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "firms         | 2.5      | found 2.5, expected an integer in [1, 10]",
                "firms         | 11       | found 11, expected an integer in [1, 10]",
                "firms         | 1e30     | found 1e30, expected an integer in [1, 10]",
                "firms         | true     | found true, expected an integer in [1, 10]",
                "firms         | null     | found null, expected an integer in [1, 10]; leave the key out for the default",
                "periods       | 1e30     | found 1e30, expected an integer up to 9223372036854775807",
                "periods       | NaN      | found NaN, expected an integer in [1, inf)",
                "learning_rate | `\"abc\"` | found text \"abc\", expected a number in (0, 1]",
                "learning_rate | 0        | found 0, expected a number in (0, 1]",
                "learning_rate | 1.4      | found 1.4, expected a number in (0, 1]",
                "learning_rate | -1e-7    | found -1e-7, expected a number in (0, 1]",
                "learning_rate | [0.1]    | found a list, expected a number in (0, 1]",
                "learning_rate | {}       | found an object, expected a number in (0, 1]",
                "learning_rate | -Infinity | found -Infinity, expected a number in (0, 1]",
                "exploration_decay | 1e999 | found 1e999, expected a number in (0, inf); it overflows",
                "exploration_decay | 1e99999999999 | found Infinity, expected a number in (0, inf)",
                "costs         | []       | found an empty list, expected a number or a list of numbers in [0, inf)",
                "costs         | [1, 2, 3] | has 3 values, expected 1 or one per firm (firms = 2)",
                "symmetric     | 1        | found 1, expected true or false",
                "market        | `\"logi\"` | found text \"logi\", expected a word; did you mean 'logit'? valid: logit, winner_takes_all",
                "market        | 3        | found 3, expected a word; valid: logit, winner_takes_all",
                "platform      | 3        | found 3, expected an object with parameters prominence, toll_euros",
            })
    void aValueOfTheWrongKindIsRefused(String name, String value, String message) {
        assertEquals(
                "toy.json:2: parameters." + name + ": " + message,
                problems(withParameters("\"" + name + "\":" + value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"price_direct\"` | : unknown choice 'price_direct'; did you mean 'price_directed'? valid: everything, price_directed, sponsored",
                "`{\"kind\": \"all\"}` | .kind: unknown choice 'all'; valid: everything, price_directed, sponsored",
                "`{\"shown\": 1}` | : lacks \"kind\", expected one of everything, price_directed, sponsored",
                "`{\"kind\": \"price_directed\", \"show\": 1}` | .show: unknown parameter; did you mean 'shown'? valid: shown, memory",
                "7 | : found 7, expected one of everything, price_directed, sponsored",
            })
    void aChoiceIsOneOfItsParts(String value, String message) {
        assertEquals(
                "toy.json:2: parameters.platform.prominence" + message,
                problems(withParameters("\"platform\": {\"prominence\": " + value + "}")));
    }

    @Test
    void anElementOfAListIsNamed() {
        assertEquals(
                "toy.json:3: parameters.costs[1]: found -2, expected a number in [0, inf)",
                problems(withParameters("\"costs\": [1,\n-2]")));
    }

    @Test
    void aContradictionIsBlamedOnTheLineOfTheParameterOrOnTheFile() {
        assertEquals(
                "toy.json:3: parameters.market: winner_takes_all needs two firms, firms = 1",
                problems(withParameters("\"firms\": 1,\n\"market\": \"winner_takes_all\"")));
        assertEquals(
                "--set market=winner_takes_all: parameters.market: winner_takes_all needs two firms, firms = 1",
                problems(withParameters("\"firms\": 1"), "market=winner_takes_all"));
    }

    @Test
    void aParameterOneLevelTooHighIsSentDown() {
        assertEquals(
                "toy.json:2: learning_rate: is a parameter, write it inside \"parameters\"",
                problems(with("\"learning_rate\": 0.5")));
    }

    @Test
    void theScenarioMustBeKnown() {
        assertEquals("toy.json:1: lacks \"scenario\"", problems("{}"));
        assertEquals(
                "toy.json:1: scenario: unknown scenario 'toi'; did you mean 'toy'? valid: toy",
                problems("{\"scenario\": \"toi\"}"));
        assertEquals("toy.json:1: scenario: found 3, expected text in double quotes", problems("{\"scenario\": 3}"));
        InvalidScenarioException unknown = assertThrows(
                InvalidScenarioException.class, () -> ToyFiles.READER.readDefault("tox", Overrides.none()));
        assertEquals("tox: unknown scenario; did you mean 'toy'? valid: toy", unknown.getMessage());
    }

    @Test
    void plainKeysAreChecked() {
        assertEquals(
                """
                toy.json:2: title: found 3, expected text in double quotes
                toy.json:3: seed: found 0.5, expected an integer
                toy.json:4: replicates: found 0, expected an integer in [1, 2147483647]
                toy.json:5: record.every: found 0, expected an integer in [1, inf)
                toy.json:6: stop: lacks "after_round\"""",
                problems(with("\"title\": 3,\n\"seed\": 0.5,\n\"replicates\": 0,\n"
                        + "\"record\": {\"every\": 0},\n\"stop\": {}")));
    }

    @Test
    void keysAppearOnce() {
        assertEquals(
                "toy.json:3: parameters.firms: key appears twice, first on line 2",
                problems(withParameters("\"firms\": 1,\n\"firms\": 2")));
    }

    @Test
    void interventionsAreCheckedOneAfterTheOther() {
        String text = with(
                """
                "parameters": {"market": "winner_takes_all"},
                "stop": {"after_round": 100},
                "interventions": [
                  {"at": 1, "set": {"firms": 3}},
                  {"set": {}},
                  {"at": 5, "set": {"platform.toll": 3}},
                  {"at": 6, "set": {"platform.toll_euros": 300}},
                  {"at": 101, "set": {"costs": [1, 2, 3]}}
                ]""");
        assertEquals(
                """
                toy.json:5: interventions[0].set.firms: cannot change while a run goes on; valid: %s
                toy.json:6: interventions[1]: lacks "at"
                toy.json:6: interventions[1].set: is empty, expected parameters and their new values; valid: %s
                toy.json:7: interventions[2].set["platform.toll"]: unknown parameter; valid: platform.prominence, \
                platform.prominence.shown, platform.prominence.memory, platform.prominence.fee, platform.toll_euros
                toy.json:8: interventions[3].set["platform.toll_euros"]: a toll over 100 EUR needs market = logit
                toy.json:9: interventions[4].at: 101 lies after stop.after_round = 100, it would never happen
                toy.json:9: interventions[4].set.costs: has 3 values, expected 1 or one per firm (firms = 2)"""
                        .formatted(SWITCHABLE, SWITCHABLE),
                problems(text));
    }

    @Test
    void oneRoundSetsAParameterOnce() {
        String text =
                with("\"interventions\": [\n{\"at\": 7, \"set\": {\"platform.prominence\": \"price_directed\"}},\n"
                        + "{\"at\": 7, \"set\": {\"platform.prominence\": \"everything\"}}]");
        assertEquals(
                "toy.json:4: interventions[1]: platform.prominence: is set twice in round 7, must be set by one intervention",
                problems(text));
    }

    @Test
    void everyValueOfASweepIsChecked() {
        String text = with("\"sweep\": {\"axes\": {\n\"learning_rate\": [0.1, 2, 0.1],\n"
                + "\"firm\": [1],\n\"periods\": [],\n\"platform.prominence.shown\": [1]}}");
        assertEquals(
                """
                toy.json:3: sweep.axes.learning_rate[1]: found 2, expected a number in (0, 1]
                toy.json:3: sweep.axes.learning_rate[2]: value appears twice
                toy.json:4: sweep.axes.firm: unknown parameter; did you mean 'firms'? valid: %s
                toy.json:5: sweep.axes.periods: is an empty list, expected at least one value
                toy.json:6: sweep.axes["platform.prominence.shown"]: belongs to 'price_directed', \
                but platform.prominence is 'everything'; valid: none"""
                        .formatted(PATHS),
                problems(text));
    }

    @Test
    void overridesAreCheckedLikeTheFile() {
        String empty = "{\"scenario\": \"toy\"}";
        assertEquals(
                "--set learning_rat=0.2: parameters.learning_rat: unknown parameter; did you mean 'learning_rate'?"
                        + " valid: " + PATHS,
                problems(empty, "learning_rat=0.2"));
        assertEquals(
                "--set prominence=everything: parameters.prominence: unknown parameter;"
                        + " did you mean 'platform.prominence'? valid: " + PATHS,
                problems(empty, "prominence=everything"));
        assertEquals(
                "--set firms.x=1: parameters.firms.x: 'firms' is a single value and has no parameters of its own",
                problems(empty, "firms.x=1"));
        InvalidScenarioException replicates = assertThrows(
                InvalidScenarioException.class,
                () -> ToyFiles.READER.read("x", empty, Overrides.none().withReplicates(0)));
        assertEquals(
                "--replicates 0: replicates: found 0, expected an integer in [1, 2147483647]", replicates.getMessage());
    }

    @Test
    void readingStopsAfterAHundredProblems() {
        StringBuilder keys = new StringBuilder("\"x0\": 0");
        for (int i = 1; i < 1000; i++) {
            keys.append(",\"x").append(i).append("\": 0");
        }
        InvalidScenarioException many =
                assertThrows(InvalidScenarioException.class, () -> ToyFiles.read(withParameters(keys.toString())));
        assertEquals(101, many.problems().size());
        assertEquals(
                "toy.json: reading stopped after 100 problems",
                many.problems().get(100).toString());
    }

    @Test
    void controlCharactersOfAFileNeverReachTheTerminal() {
        assertEquals(
                "toy.json:2: parameters[\"\\u001b[31m\"]: unknown parameter; valid: " + PARAMETERS,
                problems(withParameters("\"\\u001b[31m\": 1")));
    }
}
