package civitas.cli;

import civitas.run.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Version version = Version.current();
        return new String[] {
            "civitas " + version.number() + " (commit " + version.commit() + ")",
            "Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
        };
    }
}
