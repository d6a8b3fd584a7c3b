package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedJsonTest {
    private static final String VALUE =
            "expected a value: a number, a text in double quotes, true, false, a list or an object";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}        | 1: column 2: found ''', expected a key in double quotes",
                "{\"a\": 1,}     | 1: column 9: found '}', remove the comma before it",
                "{\"a\": [1,]}   | 1: column 10: found ']', remove the comma before it",
                "{\"a\" 1}       | 1: column 6: found '1', expected ':' between key and value",
                "{\"a\": 1 \"b\": 2} | 1: column 9: found '\"', expected ',' or '}'",
                "{\"a\": [1 2]}  | 1: column 10: found '2', expected ',' or ']'",
                "{\"a\": [1}     | 1: column 9: found '}', expected ']'",
                "{\"a\": abc}    | 1: column 7: found abc, VALUE",
                "{\"a\": .5}     | 1: column 7: found '.', VALUE",
                "{\"a\": 01}     | 1: column 8: a number may not begin with a superfluous 0",
                "{\"a\": 1.}     | 1: column 8: a number is written like 12, 0.5 or 4e-6",
                "{\"a\": \"\\q\"} | 1: column 9: unknown escape after '\\' in a text, write '\\\\' for a backslash",
                "// note         | 1: column 1: found '/'; JSON has no comments, remove it",
                "{               | 1: the file ends too early: the object that begins on line 1 lacks its '}'",
                "{\"a\": \"b     | 1: the file ends too early: a text lacks its closing double quote",
                "{} {}           | 1: text follows after the end of the JSON object, remove it",
                "[]              | 1: found an empty list, expected an object",
            })
    void whatIsNotJsonIsSaidInPlainWords(String text, String message) {
        assertEquals("toy.json:" + message.replace("VALUE", VALUE), ToyFiles.problems(text));
    }

    @Test
    void linesAreCounted() {
        assertEquals(
                "toy.json:3: column 3: found '}', remove the comma before it",
                ToyFiles.problems("{\r\n\"scenario\": \"toy\",\r\n  }"));
        assertEquals(
                "toy.json:1: column 12: a text in double quotes must end on the line it begins",
                ToyFiles.problems("{\"title\": \"\n\"}"));
    }

    @Test
    void anEmptyFileIsNoScenario() {
        assertEquals("toy.json: is empty, expected a JSON object", ToyFiles.problems(" \n"));
    }

    @Test
    void depthIsBounded() {
        assertEquals("toy.json:1: nested more than 64 levels deep", ToyFiles.problems("[".repeat(65)));
        assertEquals("toy.json:1: nested more than 64 levels deep", ToyFiles.problems("[".repeat(100_000)));
        assertEquals(
                "toy.json:1: found a list, expected an object", ToyFiles.problems("[".repeat(64) + "]".repeat(64)));
    }

    @Test
    void longNumbersAndManyContainersAreRefused() {
        assertEquals(
                "toy.json:1: column 5006: a number has more than 1000 digits",
                ToyFiles.problems("{\"a\":" + "1".repeat(5000) + "}"));
        assertEquals(
                "toy.json:1: holds more than 100000 lists and objects",
                ToyFiles.problems("[" + "[],".repeat(200_000) + "[]]"));
    }

    @Test
    void unreadableFilesAreProblems() throws IOException {
        Path missing = folder.resolve("missing.json");
        assertEquals(missing + ": does not exist", problem(missing));
        assertEquals(folder + ": is a folder, expected a scenario file", problem(folder));
        Path latin = folder.resolve("latin.json");
        Files.write(latin, "{\n\"title\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(latin + ":2: byte 0xE9 is not UTF-8 text, save the file as UTF-8", problem(latin));
        Path large = folder.resolve("large.json");
        byte[] blanks = new byte[ScenarioText.MOST_BYTES + 1];
        Arrays.fill(blanks, (byte) ' ');
        Files.write(large, blanks);
        assertEquals(large + ": is larger than 16 MiB, no scenario file needs that", problem(large));
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        Path file = folder.resolve("bom.json");
        Files.writeString(file, "\uFEFF{\"scenario\": \"toy\"}");
        assertEquals("A toy", ToyFiles.READER.read(file, Overrides.none()).title());
    }

    private static String problem(Path file) {
        return assertThrows(InvalidScenarioException.class, () -> ToyFiles.READER.read(file, Overrides.none()))
                .getMessage();
    }
}
