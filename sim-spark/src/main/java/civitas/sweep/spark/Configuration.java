package civitas.sweep.spark;

import civitas.scenario.InputFolders;
import civitas.sweep.EngineException;
import civitas.sweep.EngineSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import scala.util.Properties;

/** How Spark is set up where its environment does not say otherwise. */
final class Configuration {
    private static final String MASTER = "spark.master";

    private Configuration() {}

    /**
     * Settings of the driver.
     *
     * @param scenario id of the scenario, for the application's name
     * @throws EngineException if executors could not be started with them
     */
    static SparkConf of(String scenario, EngineSettings settings) throws EngineException {
        SparkConf conf = new SparkConf();
        conf.setIfMissing(MASTER, settings.master().orElse("local[" + settings.threads() + "]"));
        conf.setIfMissing("spark.app.name", "civitas " + scenario);
        quiet(conf);
        bounded(conf);
        if (!local(conf.get(MASTER))) {
            shipClasses(conf);
            shareInputFolders(conf);
        }
        return conf;
    }

    /** Whether tasks are played by threads of this process. */
    private static boolean local(String master) {
        return master.equals("local") || master.startsWith("local[");
    }

    private static void quiet(SparkConf conf) {
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    }

    /** Keeps what the driver remembers of ended jobs small, however many there are. */
    private static void bounded(SparkConf conf) {
        conf.setIfMissing("spark.ui.retainedJobs", "100");
        conf.setIfMissing("spark.ui.retainedStages", "100");
        conf.setIfMissing("spark.ui.retainedTasks", "1000");
        // SparkJob asks whether a task runs at this moment, not whether one ran when Spark last looked.
        conf.setIfMissing("spark.ui.liveUpdate.period", "0");
        // The window bounds how many results are there at a time; Spark would count those of a whole job.
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        // Every loss of an executor counts as a failure of all tasks on it, and none of them is to blame.
        conf.setIfMissing("spark.task.maxFailures", "8");
    }

    private static void shipClasses(SparkConf conf) throws EngineException {
        Path home = SparkHome.find();
        if (conf.get(MASTER).startsWith("local-cluster") && !Files.isDirectory(home.resolve(SparkHome.JARS))) {
            throw new EngineException(
                    "executors of " + conf.get(MASTER) + " are started from " + home
                            + ", which has no folder 'jars'; set SPARK_HOME to a Spark home",
                    null);
        }
        // Workers ask for it; those of a Spark distribution know it from its start scripts.
        String scala = Properties.versionNumberString();
        conf.setIfMissing("spark.executorEnv.SPARK_SCALA_VERSION", scala.substring(0, scala.lastIndexOf('.')));
        ClassPath own = ClassPath.of(System.getProperty("java.class.path"), home);
        if (own.packaged()) {
            setUnlessEmpty(
                    conf, "spark.jars", own.entries(), ",", path -> path.toUri().toString());
        } else {
            // Folders cannot be sent: a build that is not packaged is for executors on this machine.
            setUnlessEmpty(conf, "spark.executor.extraClassPath", own.entries(), File.pathSeparator, Path::toString);
        }
    }

    /** Executors look for input files where the driver does: on this machine, or in the same place of theirs. */
    private static void shareInputFolders(SparkConf conf) {
        setUnlessEmpty(
                conf,
                "spark.executorEnv." + InputFolders.VARIABLE,
                InputFolders.ofEnvironment().folders(),
                File.pathSeparator,
                Path::toString);
    }

    private static void setUnlessEmpty(
            SparkConf conf, String key, List<Path> paths, String separator, Function<Path, String> text) {
        if (!paths.isEmpty()) {
            conf.setIfMissing(key, paths.stream().map(text).collect(Collectors.joining(separator)));
        }
    }
}
