package civitas.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Digests of input files, which are read again only when one has changed. */
public final class InputDigest {
    private record Version(Path file, FileTime modified, long size) {}

    private static final Map<Version, String> KNOWN = new ConcurrentHashMap<>();

    private InputDigest() {}

    /**
     * SHA-256 of a file's content in hexadecimal digits.
     *
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        Version version = new Version(file, Files.getLastModifiedTime(file), Files.size(file));
        String known = KNOWN.get(version);
        if (known == null) {
            known = sha256(file);
            KNOWN.put(version, known);
        }
        return known;
    }

    /** The same; empty where the file cannot be read. */
    public static String orNone(Path file) {
        try {
            return of(file);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
