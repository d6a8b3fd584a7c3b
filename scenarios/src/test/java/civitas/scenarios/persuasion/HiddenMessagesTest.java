package civitas.scenarios.persuasion;

import static civitas.scenarios.persuasion.PersuasionRuns.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every game, whom a message does not reach knows nothing of it, and whom it reaches acts on it. */
class HiddenMessagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"persuasion\", \"receivers\": 100}",
                "{\"kind\": \"persuasion\", \"receivers\": 100, \"senders\": 2, \"schemes\": [\"learned\", \"full\"]}",
                "{\"kind\": \"selling\", \"buyers\": 100}",
                "{\"kind\": \"routing\", \"drivers\": 100, \"differences\": [-0.6, 0.6]}",
                "{\"kind\": \"routing\", \"drivers\": 100, \"announcement\": \"recommended\"}"
            })
    void whatIsHiddenIsUnknownAndWhatIsShownIsKnown(String game) {
        String parameters = "\"rounds\": 400, \"game\": " + game + ", \"platform\": {\"message\": ";
        for (String hidden : new String[] {"{\"share\": 0}", "{\"delay\": 1000}"}) {
            assertEquals(
                    hash(parameters + hidden + "}", value -> value),
                    hash(parameters + hidden + "}", value -> Double.NaN),
                    hidden);
        }
        String shown = parameters + "{\"share\": 0.5}}";
        assertNotEquals(hash(shown, value -> value), hash(shown, value -> 1));
    }
}
