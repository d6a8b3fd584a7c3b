package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.scenario.toy.ToyParameters;
import civitas.scenario.toy.ToyScenario;
import java.util.List;

/** Reads toy files in tests. */
final class ToyFiles {
    static final ToyScenario SCENARIO = new ToyScenario();
    static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.of(List.of(SCENARIO)));

    private ToyFiles() {}

    static ScenarioFile<?> read(String text, String... settings) {
        return READER.read("toy.json", text, Overrides.of(List.of(settings)));
    }

    static ToyParameters parameters(String text, String... settings) {
        return (ToyParameters) read(text, settings).parameters();
    }

    static ScenarioFile<?> defaults(String... settings) {
        return READER.readDefault("toy", Overrides.of(List.of(settings)));
    }

    /** What is wrong, one problem per line. */
    static String problems(String text, String... settings) {
        return assertThrows(InvalidScenarioException.class, () -> read(text, settings))
                .getMessage();
    }

    /** A toy file, with {@code parameters} on its second line. */
    static String withParameters(String parameters) {
        return "{\"scenario\": \"toy\", \"parameters\":\n{" + parameters + "}}";
    }

    /** A toy file with further keys on its second line. */
    static String with(String keys) {
        return "{\"scenario\": \"toy\",\n" + keys + "}";
    }
}
