package civitas.run;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command line as a person would type them. */
public final class Shell {
    private Shell() {}

    /** Quotes what a shell would take apart. */
    public static String quote(List<String> words) {
        return words.stream().map(Shell::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
