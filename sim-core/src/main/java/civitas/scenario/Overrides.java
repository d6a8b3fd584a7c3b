package civitas.scenario;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a command line changes in a scenario file.
 *
 * @param settings texts of the form {@code path=value}; the path has dots between levels, the value is JSON, and text
 *     that is not JSON stands for itself
 * @param seed root seed instead of the file's
 * @param replicates number of replicates instead of the file's, checked like the file's
 */
public record Overrides(List<String> settings, OptionalLong seed, OptionalInt replicates) {
    /** Copies the settings. */
    public Overrides {
        settings = List.copyOf(settings);
    }

    /** The file as it stands. */
    public static Overrides none() {
        return of(List.of());
    }

    /** Parameters only. */
    public static Overrides of(List<String> settings) {
        return new Overrides(settings, OptionalLong.empty(), OptionalInt.empty());
    }

    /** The same with another root seed. */
    public Overrides withSeed(long number) {
        return new Overrides(settings, OptionalLong.of(number), replicates);
    }

    /** The same with another number of replicates. */
    public Overrides withReplicates(int number) {
        return new Overrides(settings, seed, OptionalInt.of(number));
    }

    /** The well-formed settings; the others are reported. */
    List<Setting> read(Problems problems) {
        return settings.stream()
                .filter(text -> wellFormed(text, problems))
                .map(text -> setting(text, problems))
                .toList();
    }

    private static boolean wellFormed(String text, Problems problems) {
        boolean good = text.indexOf('=') > 0;
        if (!good) {
            problems.add(
                    Problems.OUTSIDE_FILE,
                    new Problem(option(text), "", "expected the form NAME=VALUE, as in firms=3"));
        }
        return good;
    }

    private static Setting setting(String text, Problems problems) {
        int split = text.indexOf('=');
        JsonPath parameter = JsonPath.dotted(text.substring(0, split).strip());
        JsonPath base = JsonPath.ROOT.key("parameters").plus(parameter);
        return new Setting(
                parameter,
                JsonValue.parseOrText(text.substring(split + 1).strip()),
                (path, message) -> problems.add(
                        Problems.OUTSIDE_FILE,
                        new Problem(option(text), base.plus(path).toString(), message)));
    }

    private static String option(String text) {
        return "--set " + Names.printable(text);
    }
}
