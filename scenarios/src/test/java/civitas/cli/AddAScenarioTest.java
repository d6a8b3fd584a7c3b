package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The scenario of the page on adding scenarios: its files, taken from there, compile, play and print what the page shows. */
class AddAScenarioTest {
    private static final Path PAGE = Path.of("..", "docs", "add-a-scenario.md");
    private static final Pattern FILE = Pattern.compile("\n`(\\S+)`\n\n```\\w+\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SESSION = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("\\./civitas (.*)\n((?:(?!\\./civitas ).*\n)*)");
    private static final String RESOURCES = "scenarios/src/main/resources/";
    private static final String REGISTRATION = RESOURCES + "META-INF/services/" + Scenario.class.getName();

    @TempDir
    private static Path folder;

    private static String page;
    private static Map<String, String> files;
    private static ClassLoader withoutScenario;
    private static URLClassLoader withScenario;

    @BeforeAll
    static void takeTheScenarioOutOfThePage() throws IOException {
        page = Files.readString(PAGE);
        files = new TreeMap<>();
        FILE.matcher(page).results().forEach(file -> files.put(file.group(1), file.group(2)));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(write(), classes);
        withoutScenario = Thread.currentThread().getContextClassLoader();
        withScenario = new URLClassLoader(new URL[] {url(classes), url(folder.resolve(RESOURCES))}, withoutScenario);
        Thread.currentThread().setContextClassLoader(withScenario);
    }

    @AfterAll
    static void forgetIt() throws IOException {
        Thread.currentThread().setContextClassLoader(withoutScenario);
        withScenario.close();
    }

    private static URL url(Path path) throws IOException {
        return path.toUri().toURL();
    }

    /** The Java files among them. */
    private static List<String> write() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (file.getKey().endsWith(".java")) {
                sources.add(path.toString());
            }
        }
        return sources;
    }

    private static void compile(List<String> sources, Path classes) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:all,-path,-classfile,-serial", "-Werror"));
        options.addAll(List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        options.addAll(sources);
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, complaints, complaints, options.toArray(String[]::new));
        assertEquals(0, status, complaints.toString(StandardCharsets.UTF_8));
    }

    @Test
    void itTouchesItsOwnFolderAndOneLine() {
        List<String> elsewhere = files.keySet().stream()
                .filter(path -> !path.contains("/civitas/scenarios/popularity/"))
                .toList();
        assertEquals(List.of(REGISTRATION), elsewhere);
        assertEquals(1, files.get(REGISTRATION).lines().count());
    }

    @Test
    void itsTestPasses() throws ClassNotFoundException {
        Class<?> test = withScenario.loadClass("civitas.scenarios.popularity.PopularityTest");
        var methods = AnnotationSupport.findAnnotatedMethods(test, Test.class, HierarchyTraversalMode.TOP_DOWN);
        assertFalse(methods.isEmpty());
        methods.forEach(method -> ReflectionSupport.invokeMethod(method, ReflectionSupport.newInstance(test)));
    }

    @Test
    void itsCommandsPrintWhatThePageShows() {
        Matcher session = SESSION.matcher(page);
        assertTrue(session.find());
        Matcher command = COMMAND.matcher(session.group(1));
        int played = 0;
        while (command.find()) {
            List<String> words = new ArrayList<>(List.of(command.group(1).split(" ", -1)));
            if (words.get(0).equals("run")) {
                words.addAll(List.of("--out", folder.resolve("run-" + played).toString()));
            }
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int status = Main.execute(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
            assertEquals(ExitStatus.DONE, status, err.toString());
            command.group(2)
                    .lines()
                    .filter(line -> !line.equals("..."))
                    .forEach(line ->
                            assertTrue(out.toString().lines().toList().contains(line), () -> line + " not in\n" + out));
            played++;
        }
        assertEquals(4, played);
    }
}
