package civitas.cli;

import static civitas.cli.Session.keys;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All commands but {@code run} and {@code reproduce}, and what holds for all of them. */
class CommandsTest {
    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void listNamesEveryScenario() throws IOException {
        Session text = Session.of("list").expect(ExitStatus.DONE);
        assertTrue(text.out().contains(" drift      A random walk with a lever\n"), text.out());
        JsonNode document = Session.of("list", "--json").expect(ExitStatus.DONE).json();
        assertEquals(List.of("scenarios"), keys(document));
        assertEquals(
                "[{\"id\":\"drift\",\"title\":\"A random walk with a lever\",\"model_version\":1}]",
                document.get("scenarios").toString());
    }

    @Test
    void describeTellsEverything() {
        String text = Session.of("describe", "drift").expect(ExitStatus.DONE).out();
        for (String part : List.of(
                "drift: A random walk with a lever",
                "The platform may pull.",
                "platform.lever *",
                "free | pulled",
                "platform.lever.pull *",
                "[0, 10]",
                "position_mean",
                "no-drift",
                "[Symmetry of")) {
            assertTrue(text.contains(part), () -> part + " is missing in\n" + text);
        }
    }

    @Test
    void describeAsJson() throws IOException {
        JsonNode document = Session.of("describe", "drift", "--json")
                .expect(ExitStatus.DONE)
                .json();
        assertEquals(
                List.of(
                        "id",
                        "title",
                        "description",
                        "model_version",
                        "parameters",
                        "levers",
                        "outcomes",
                        "series",
                        "benchmarks",
                        "claims"),
                keys(document));
        assertEquals(
                "[\"platform.lever\",\"platform.lever.pull\"]",
                document.get("levers").toString());
        assertEquals(
                List.of("name", "type", "range", "unit", "default", "description", "source", "switchable"),
                keys(document.get("parameters").get(0)));
        assertEquals(5, document.get("claims").size());
    }

    @Test
    void schemaIsOneDocument() throws IOException {
        JsonNode schema = Session.of("schema", "drift").expect(ExitStatus.DONE).json();
        assertTrue(schema.has("$schema"));
    }

    @Test
    void validateReportsEveryFile() throws IOException {
        String good = file("good.json", "{\"scenario\": \"drift\"}");
        String bad = file("bad.json", "{\"scenario\": \"drift\",\n\"sed\": 1,\n\"parameters\": {\"rounds\": 0}}");
        String missing = folder.resolve("missing.json").toString();
        Session session = Session.of("validate", good, bad, missing).expect(ExitStatus.BAD_INPUT);
        assertEquals(good + ": valid\n", session.out());
        assertEquals(3, session.err().lines().count(), session.err());
        assertTrue(session.err().contains(bad + ":2: sed: unknown key; did you mean 'seed'?"), session.err());
        assertTrue(session.err().contains(bad + ":3: parameters.rounds: "), session.err());
        assertTrue(session.err().contains(missing + ": does not exist"), session.err());
        Session.of("validate", good, good).expect(ExitStatus.DONE);
    }

    @Test
    void validateAsJson() throws IOException {
        String good = file("good.json", "{\"scenario\": \"drift\"}");
        Session session =
                Session.of("validate", "--json", good, folder.toString()).expect(ExitStatus.BAD_INPUT);
        assertEquals("", session.err());
        JsonNode files = session.json().get("files");
        assertEquals(List.of("file", "valid", "problems"), keys(files.get(0)));
        assertTrue(files.get(0).get("valid").asBoolean());
        assertFalse(files.get(1).get("valid").asBoolean());
        assertEquals(
                "[{\"where\":\"" + folder + "\",\"path\":\"\",\"message\":\"is a folder, expected a scenario file\"}]",
                files.get(1).get("problems").toString());
    }

    @Test
    void validateRefusesWhatCannotFitInMemory() throws IOException {
        String large = file("large.json", "{\"scenario\": \"drift\", \"parameters\": {\"walkers\": 1e15}}");
        String err = Session.of("validate", large).expect(ExitStatus.BAD_INPUT).err();
        assertTrue(err.startsWith(large + ": parameters: one run needs about 7.11 PiB of memory"), err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| civitas: a command is missing",
                "lst | Unmatched argument at index 0: 'lst'",
                "list --jsn | Unknown option: '--jsn'",
                "run drift --thread | Unknown option: '--thread'",
                "run | Missing required parameter: 'FILE|ID'",
                "run drift --seed x | Invalid value for option '--seed': 'x' is not a whole number up to 9223372036854775807",
                "run drift --threads 0 | --threads 0: must be at least 1",
                "run drift --checkpoint-every -1 | --checkpoint-every -1: must be at least 0; 0 saves nothing",
                "run drift --replicates 0 | --replicates 0: replicates: ",
                "run drift --set rounds | --set rounds: expected the form NAME=VALUE",
                "run drift --set round=3 | --set round=3: parameters.round: unknown parameter; did you mean 'rounds'?",
                "run drift --set rounds=0 | --set rounds=0: parameters.rounds: found 0",
                "run drift --set walkers=1e15 | drift: parameters: one run needs about 7.11 PiB of memory",
                "run drit | drit: unknown scenario; did you mean 'drift'? valid: drift",
                "run no/such.json | no/such.json: does not exist",
                "run src/ | is a folder, expected a scenario file",
                "describe drif | drif: unknown scenario; did you mean 'drift'?",
                "schema nothing-like-it | nothing-like-it: unknown scenario; valid: drift",
                "reproduce drifts | drifts: unknown scenario; did you mean 'drift'?",
                "reproduce --threads 0 | --threads 0: must be at least 1",
                "validate | Missing required parameter: 'FILE'"
            })
    void badUsageIsExplained(String line, String message) {
        Session session = Session.of(line == null ? new String[0] : line.split(" "));
        session.expect(ExitStatus.BAD_INPUT);
        assertEquals("", session.out());
        String expected = message.replace("civitas: ", "");
        assertTrue(session.err().contains(expected), session.err());
        assertFalse(session.err().contains("\tat "), session.err());
    }

    @Test
    void misspeltCommandsAndOptionsGetASuggestion() {
        assertTrue(
                Session.of("lst").err().contains("Did you mean: civitas list"),
                Session.of("lst").err());
        assertTrue(Session.of("list", "--jsn").err().contains("--json"));
        assertTrue(Session.of("list", "--jsn").err().contains("See 'civitas list --help'."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list", "describe", "schema", "validate", "run", "reproduce", "completion", "help"})
    void everyCommandExplainsItself(String command) {
        String[] words = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
        Session session = Session.of(words).expect(ExitStatus.DONE);
        assertEquals("", session.err());
        assertTrue(session.out().contains("Usage: civitas"), session.out());
        assertTrue(session.out().lines().count() > 3, session.out());
    }

    @Test
    void versionNamesTheBuild() {
        String out = Session.of("--version").expect(ExitStatus.DONE).out();
        assertTrue(out.startsWith("civitas "), out);
        assertTrue(out.contains("Java " + System.getProperty("java.runtime.version")), out);
    }

    @Test
    void completionPrintsAScript() {
        assertTrue(Session.of("completion").expect(ExitStatus.DONE).out().contains("complete -F"));
    }
}
