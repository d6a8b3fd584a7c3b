package civitas.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command line as a person would type them. */
final class Shell {
    private Shell() {}

    static String quote(List<String> words) {
        return words.stream().map(Shell::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
