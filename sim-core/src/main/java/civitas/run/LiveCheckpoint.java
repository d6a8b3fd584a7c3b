package civitas.run;

import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.Problem;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file that a {@link LiveRun} continues from: its scenario file with everything switched so far, its replicate and
 * its state. Numbers and text only; reading one can create nothing but a world of a known scenario.
 */
public final class LiveCheckpoint {
    /** First bytes of every such file: "civitas" and the version of the format. */
    private static final long FORMAT = 0x6369766974617301L;

    private LiveCheckpoint() {}

    /** Writes a run as it is between two rounds; a file that is there is replaced, whole or not at all. */
    public static void write(Path target, LiveRun<?> run) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(content);
        byte[] json = run.file().canonicalJson().getBytes(StandardCharsets.UTF_8);
        data.writeInt(json.length);
        data.write(json);
        data.writeUTF(run.file().identity());
        data.writeInt(run.replicate());
        run.save(data);
        AtomicFiles.write(target.toAbsolutePath(), draft -> {
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(draft))) {
                out.writeLong(FORMAT);
                out.writeLong(checksum(content.toByteArray()));
                content.writeTo(out);
            }
        });
    }

    /**
     * Builds the run again, ready to be started.
     *
     * @param reader knows the scenarios that may be continued
     * @throws InvalidScenarioException if it cannot be continued: another kind of file, damaged, of an unknown scenario or
     *     another version of the model, or on input files that have changed
     */
    public static LiveRun<?> read(Path file, ScenarioReader reader) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(content(file)));
        byte[] json = new byte[data.readInt()];
        data.readFully(json);
        String identity = data.readUTF();
        ScenarioFile<?> scenario =
                reader.read(file.toString(), new String(json, StandardCharsets.UTF_8), Overrides.none());
        if (!scenario.identity().equals(identity)) {
            throw refusal(
                    file,
                    "was saved under another version of the model, or its input files have changed since;"
                            + " it cannot be continued");
        }
        LiveRun<?> run = LiveRun.of(scenario, data.readInt());
        run.restore(data);
        return run;
    }

    private static byte[] content(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readLong() != FORMAT) {
                throw refusal(file, "is no checkpoint of a watched run");
            }
            long checksum = in.readLong();
            byte[] content = in.readAllBytes();
            if (checksum != checksum(content)) {
                throw refusal(file, "is damaged");
            }
            return content;
        } catch (EOFException e) {
            throw refusal(file, "is no checkpoint of a watched run");
        }
    }

    private static InvalidScenarioException refusal(Path file, String message) {
        return new InvalidScenarioException(List.of(new Problem(file.toString(), "", message)));
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
