package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and every scenario file shown in the README and the docs works. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** Settings that make runs of a scenario short. */
    private static final Map<String, List<String>> SHORT_RUNS = Map.ofEntries(
            Map.entry("auction", List.of("auctions=20000")),
            Map.entry("collective-action", List.of("contributors=1000", "rounds=2")),
            Map.entry("collusion", List.of("max_periods=20000", "convergence_window=1000")),
            Map.entry("cournot", List.of("periods=2000")),
            Map.entry("decongestion", List.of("rounds=100")),
            Map.entry("distribution-shift", List.of("time=0.2", "step=0.01")),
            Map.entry("gradient-collective", List.of("rounds=20")),
            Map.entry("herding", List.of("episodes=200", "agents=60")),
            Map.entry("model-choice", List.of("steps=20", "rounds=200")),
            Map.entry("performative-prediction", List.of()),
            Map.entry("playlists", List.of("library.playlists=200", "library.test_playlists=50", "rounds=1")),
            Map.entry("prisoners-dilemma", List.of("periods=20000", "burn_in=1000")),
            Map.entry("recourse", List.of("periods=2")),
            Map.entry("sequential-pricing", List.of("periods=20000")),
            Map.entry("social-learning-strategies", List.of("periods=20")),
            Map.entry("steering", List.of("episodes=200", "belief_grid=401", "precision_grid=21")),
            Map.entry("strategic-bandit", List.of("epochs=1", "rounds=1000")),
            Map.entry("strategic-classification", List.of("contestants=200")),
            Map.entry("tolls", List.of("days=20", "measured_days=10")));

    /** Shared, because some commands look at what earlier ones left. */
    @TempDir
    private static Path folder;

    private static int runs;

    private static Stream<String> blocks(String language) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
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
        for (String setting : SHORT_RUNS.get(scenario(words.get(1)))) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            for (int i = words.size() - 1; i > 0; i--) {
                if (words.get(i).startsWith(name) && words.get(i - 1).equals("--set")) {
                    words.subList(i - 1, i + 1).clear();
                }
            }
            words.addAll(List.of("--set", setting));
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
