package civitas.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** An input file, read again only when it has changed. */
public final class InputFile {
    private record Version(Path file, FileTime modified, long size, String use) {}

    private static final Map<Version, Object> KNOWN = new ConcurrentHashMap<>();

    private InputFile() {}

    /**
     * What a file says.
     *
     * @param name path, absolute or relative to an allowed folder
     * @param use what it is read as, the same for equal readings
     * @param reader makes it of the file's text
     * @throws IllegalArgumentException if the file is not there, cannot be read, or the reader refuses it
     */
    public static <T> T read(String name, String use, Class<T> type, Function<String, T> reader) {
        Path file = InputFolders.ofEnvironment().require(name);
        try {
            Version version = new Version(file, Files.getLastModifiedTime(file), Files.size(file), use);
            Object known = KNOWN.get(version);
            if (known == null) {
                known = reader.apply(text(name, Files.readAllBytes(file)));
                KNOWN.put(version, known);
            }
            return type.cast(known);
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            // The decoder stops before what it cannot read.
            long row = 1
                    + new String(bytes, 0, in.position(), StandardCharsets.UTF_8)
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
            throw new IllegalArgumentException("'" + name + "', row " + row + ": is not text in UTF-8", e);
        }
    }

    /**
     * Digest of a file; empty if it cannot be read.
     *
     * @param name path, absolute or relative to an allowed folder
     */
    public static String digest(String name) {
        try {
            return InputDigest.orNone(InputFolders.ofEnvironment().require(name));
        } catch (IllegalArgumentException missing) {
            return "";
        }
    }
}
