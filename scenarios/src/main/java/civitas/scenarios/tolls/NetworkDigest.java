package civitas.scenarios.tolls;

import civitas.scenario.InputDigest;
import civitas.scenario.InputFolders;
import java.io.IOException;
import java.nio.file.Path;

/** Digest of a network's files, read again only when one of them has changed. */
final class NetworkDigest {
    private NetworkDigest() {}

    /** Digest of roads and trips; empty for a shipped network or where the files cannot be read. */
    static String of(String network) {
        return of(network, InputFolders.ofEnvironment());
    }

    /** The same for a network in given folders. */
    static String of(String network, InputFolders folders) {
        if (!Traffic.isFile(network)) {
            return "";
        }
        try {
            Path roads = Traffic.networkFile(network, folders);
            return InputDigest.of(roads) + InputDigest.of(Traffic.tripsFile(roads));
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }
}
