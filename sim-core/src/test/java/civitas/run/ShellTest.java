package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "run | run",
                "results/a-1.json | results/a-1.json",
                "a=0.5 | a=0.5",
                "costs=[1, 2] | 'costs=[1, 2]'",
                "it's | 'it'\\''s'",
                "$HOME | '$HOME'",
                "a*b | 'a*b'",
                "~ | '~'"
            })
    void wordsAreQuotedWhereNeeded(String word, String quoted) {
        assertEquals(quoted, Shell.quote(List.of(word)));
    }

    @Test
    void aShellReadsTheSameWords() throws IOException {
        List<String> words = List.of("plain", "", "two words", "it's", "\"$HOME\"", "a;b", "new\nline", "ä");
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s|' " + Shell.quote(words)).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(String.join("|", words) + "|", read);
    }
}
