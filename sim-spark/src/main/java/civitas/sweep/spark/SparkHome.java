package civitas.sweep.spark;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.spark.SparkContext;

/** Where Spark is installed. */
final class SparkHome {
    /** Folder of the jars within it. */
    static final String JARS = "jars";

    private SparkHome() {}

    /** What the environment variable {@code SPARK_HOME} says, or where Spark's classes of this process lie. */
    static Path find() {
        String named = System.getenv("SPARK_HOME");
        return named == null ? ofClasses() : Path.of(named).toAbsolutePath().normalize();
    }

    private static Path ofClasses() {
        try {
            Path jar = Path.of(SparkContext.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.toAbsolutePath().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path consists of valid URLs", e);
        }
    }
}
