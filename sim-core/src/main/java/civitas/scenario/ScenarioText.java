package civitas.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of a scenario file: UTF-8, at most 16 MiB.
 *
 * @param name how messages call the file
 * @param text its content, without a byte order mark
 */
record ScenarioText(String name, String text) {
    static final int MOST_BYTES = 16 << 20;

    /**
     * Reads a file.
     *
     * @throws InvalidScenarioException if it does not exist, is a folder, cannot be read, is too large or not UTF-8
     */
    static ScenarioText of(Path file) {
        String name = Names.printablePath(file);
        if (Files.isDirectory(file)) {
            throw Problems.single(name, "is a folder, expected a scenario file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decode(name, in.readNBytes(MOST_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw Problems.single(name, "does not exist");
        } catch (IOException e) {
            throw Problems.single(name, "cannot be read");
        }
    }

    /** Reads the default file of a scenario, {@code default.json} beside its class. */
    static ScenarioText ofDefault(Scenario<?> scenario) {
        String name = scenario.id() + "/default.json";
        try (InputStream in = scenario.getClass().getResourceAsStream("default.json")) {
            if (in == null) {
                throw Problems.single(name, "does not exist; scenario '" + scenario.id() + "' has no default file");
            }
            return decode(name, in.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw Problems.single(name, "cannot be read");
        }
    }

    static ScenarioText decode(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Problems.single(name, "is larger than 16 MiB, no scenario file needs that");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw Problems.single(
                    name + ":" + line(bytes, in.position()),
                    String.format(
                            Locale.ROOT,
                            "byte 0x%02X is not UTF-8 text, save the file as UTF-8",
                            bytes[in.position()]));
        }
        String text = out.flip().toString();
        return new ScenarioText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
