package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and every scenario file shown in the README and the docs works. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    /** {@link AddAScenarioTest} plays that page. */
    private static final String PLAYED_ELSEWHERE = "add-a-scenario.md";

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** Shared, because some commands look at what earlier ones left. */
    @TempDir
    private static Path folder;

    private static int runs;

    /** Scenarios of which a run has written its page: one of each is enough. */
    private static final Set<String> reported = new HashSet<>();

    private static Stream<String> blocks(String language) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.endsWith(PLAYED_ELSEWHERE))
                    .sorted()
                    .forEach(pages::add);
        }
        List<String> blocks = new ArrayList<>();
        for (Path page : pages) {
            Matcher matcher = BLOCK.matcher(Files.readString(page));
            while (matcher.find()) {
                if (matcher.group(1).equals(language)) {
                    blocks.add(matcher.group(2));
                }
            }
        }
        return blocks.stream();
    }

    static Stream<String> commands() throws IOException {
        return blocks("sh")
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./civitas "))
                .distinct();
    }

    static Stream<String> scenarioFiles() throws IOException {
        return blocks("json");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfTheDocumentationWorks(String line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.execute(new PrintWriter(out), new PrintWriter(err), quickly(words(line)));
        assertEquals(ExitStatus.DONE, status, err.toString());
        assertTrue(out.toString().length() > 8, out.toString());
    }

    @ParameterizedTest
    @MethodSource("scenarioFiles")
    void aScenarioFileOfTheDocumentationIsValid(String text) {
        new ScenarioReader(ScenarioCatalogue.load()).read("documentation", text, Overrides.none());
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.substring("./civitas ".length()));
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    /** The same command with short runs and results out of the way; reproducing is left to its own command. */
    private String[] quickly(List<String> words) {
        List<String> quick = new ArrayList<>(words);
        quick.replaceAll(word -> word.endsWith(".json") ? ROOT.resolve(word).toString() : word);
        if (quick.get(0).equals("run") || quick.get(0).equals("sweep")) {
            int replicates = quick.indexOf("--replicates");
            if (replicates >= 0) {
                quick.set(replicates + 1, "2");
            } else {
                quick.addAll(List.of("--replicates", "2"));
            }
            shorten(quick);
        }
        if (quick.get(0).equals("run")) {
            quick.removeIf(word -> word.equals("--out") || word.startsWith("results/"));
            quick.addAll(List.of("--out", folder.resolve("run-" + runs++).toString()));
            if (!reported.add(scenario(quick.get(1))) && !quick.contains("--no-report")) {
                quick.add("--no-report");
            }
        }
        quick.replaceAll(
                word -> word.startsWith("results/") ? folder.resolve(word).toString() : word);
        if (quick.get(0).equals("reproduce")) {
            quick.add("--help");
        }
        return quick.toArray(String[]::new);
    }

    /** Replaces the settings that decide how long a run lasts. */
    private static void shorten(List<String> words) {
        for (String setting : shortRun(scenario(words.get(1)))) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            for (int i = words.size() - 1; i > 0; i--) {
                if (words.get(i).startsWith(name) && words.get(i - 1).equals("--set")) {
                    words.subList(i - 1, i + 1).clear();
                }
            }
            words.addAll(List.of("--set", setting));
        }
    }

    /** Settings that make runs of a scenario short: lines of a resource beside the tests of the scenario. */
    private static List<String> shortRun(String id) {
        Class<?> scenario = ScenarioCatalogue.load().find(id).getClass();
        try (InputStream in = scenario.getResourceAsStream("short-run.txt")) {
            assertNotNull(in, () -> "short-run.txt is missing beside the tests of " + id);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String scenario(String idOrFile) {
        return idOrFile.endsWith(".json")
                ? new ScenarioReader(ScenarioCatalogue.load())
                        .read(Path.of(idOrFile), Overrides.none())
                        .scenario()
                        .id()
                : idOrFile;
    }
}
