package civitas.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build of Civitas this is.
 *
 * @param number release number
 * @param commit commit it was built from, with {@code -dirty} where files had changed; {@code unknown} if it was built
 *     outside a checkout
 */
public record Version(String number, String commit) {
    /** Reads what the build wrote. */
    public static Version current() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/civitas/build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = properties.getProperty("git.commit.id", "unknown");
        boolean dirty = Boolean.parseBoolean(properties.getProperty("git.dirty", "false"));
        return new Version(properties.getProperty("git.build.version", "unknown"), dirty ? commit + "-dirty" : commit);
    }
}
