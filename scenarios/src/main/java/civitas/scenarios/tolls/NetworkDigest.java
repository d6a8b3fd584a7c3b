package civitas.scenarios.tolls;

import civitas.scenario.InputFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Digest of a network's files, read again only when one of them has changed. */
final class NetworkDigest {
    private record Version(Path file, FileTime modified, long size) {}

    private static final Map<Version, String> KNOWN = new ConcurrentHashMap<>();

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
            return digest(roads) + digest(Traffic.tripsFile(roads));
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static String digest(Path file) throws IOException {
        Version version = new Version(file, Files.getLastModifiedTime(file), Files.size(file));
        String known = KNOWN.get(version);
        if (known == null) {
            known = sha256(Files.readAllBytes(file));
            KNOWN.put(version, known);
        }
        return known;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
