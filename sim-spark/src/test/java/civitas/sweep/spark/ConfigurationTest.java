package civitas.sweep.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.sweep.EngineException;
import civitas.sweep.EngineSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    private static final EngineSettings CLUSTER = EngineSettings.threads(3).withMaster("spark://host:7077");

    @TempDir
    private Path folder;

    @Test
    void withoutAMasterThreadsOfThisProcessPlay() throws EngineException {
        SparkConf conf = Configuration.of("drift", EngineSettings.threads(3));
        assertEquals("local[3]", conf.get("spark.master"));
        assertEquals("civitas drift", conf.get("spark.app.name"));
        assertFalse(conf.contains("spark.jars"));
    }

    @Test
    void whatTheEnvironmentSaysWins() throws EngineException {
        System.setProperty("spark.master", "spark://other:7077");
        System.setProperty("spark.ui.enabled", "true");
        try {
            SparkConf conf = Configuration.of("drift", CLUSTER);
            assertEquals("spark://other:7077", conf.get("spark.master"));
            assertEquals("true", conf.get("spark.ui.enabled"));
        } finally {
            System.clearProperty("spark.master");
            System.clearProperty("spark.ui.enabled");
        }
    }

    @Test
    void executorsLookForInputFilesWhereTheDriverDoes() throws EngineException {
        SparkConf conf = Configuration.of("drift", CLUSTER);
        String folders = conf.get("spark.executorEnv.CIVITAS_DATA");
        assertEquals(Path.of("").toAbsolutePath().toString(), folders.split(File.pathSeparator, -1)[0], folders);
    }

    @Test
    void executorsGetWhatSparkDoesNotBring() throws IOException {
        Path own = Files.createFile(folder.resolve("civitas.jar"));
        Path shared = Files.createFile(folder.resolve("jackson.jar"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path home = Files.createDirectories(folder.resolve("spark"));
        Files.createFile(Files.createDirectory(home.resolve("jars")).resolve("jackson.jar"));
        String text = String.join(
                File.pathSeparator,
                own.toString(),
                shared.toString(),
                classes.toString(),
                folder.resolve("gone.jar").toString());
        assertEquals(List.of(own, classes), ClassPath.of(text, home).entries());
        assertFalse(ClassPath.of(text, home).packaged());
        assertTrue(ClassPath.of(own.toString(), home).packaged());
    }

    @Test
    void sparkIsLeftOutOfWhatIsShipped() throws EngineException {
        SparkConf conf = Configuration.of("drift", CLUSTER);
        String shipped = conf.get("spark.executor.extraClassPath");
        assertTrue(shipped.contains("sim-core"), shipped);
        assertTrue(shipped.contains("mason-18.jar"), shipped);
        assertFalse(shipped.contains("spark-core"), shipped);
        assertFalse(shipped.contains("jackson-databind"), shipped);
    }

    /** The launcher's and the tests' options, but for a module that only linear algebra of Spark has a use for. */
    @Test
    void javaIsOpenedAsSparkAsks() throws IOException {
        Set<String> needed = Arrays.stream(
                        JavaModuleOptions.defaultModuleOptions().split(" ", -1))
                .filter(option -> !option.equals("-XX:+IgnoreUnrecognizedVMOptions"))
                .filter(option -> !option.equals("--add-modules=jdk.incubator.vector"))
                .collect(Collectors.toSet());
        assertEquals(needed, Set.copyOf(Files.readAllLines(Path.of("src/main/launcher/java-options"))));
    }
}
