package civitas.run;

import civitas.kernel.Simulation;
import civitas.record.SeriesWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;

/** The files of one run in flight: the rows recorded so far, and its latest checkpoint. */
final class RunFiles implements SeriesWriter, Checkpoints, Closeable {
    private static final int FORMAT = 1;

    private final Path seriesFile;
    private final Path checkpointFile;
    private final RunKey key;
    private final long every;
    private final BooleanSupplier stopRequested;
    private Writer series;

    RunFiles(Path folder, RunKey key, long every, BooleanSupplier stopRequested) {
        this.key = key;
        this.every = every;
        this.stopRequested = stopRequested;
        seriesFile = folder.resolve(key.seriesFile());
        checkpointFile = folder.resolve(key.checkpointFile());
    }

    /** Prepares the files, and the run if it was saved before; a damaged checkpoint is as good as none. */
    void open(Run<?> run) throws IOException {
        long recorded = 0;
        byte[] saved = readCheckpoint();
        if (saved != null) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved));
            recorded = in.readLong();
            run.restore(in);
        }
        try (FileChannel channel = FileChannel.open(seriesFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(recorded);
        }
        series = Files.newBufferedWriter(seriesFile, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private byte[] readCheckpoint() throws IOException {
        if (!Files.exists(checkpointFile)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(checkpointFile)))) {
            int format = in.readInt();
            long checksum = in.readLong();
            byte[] content = in.readAllBytes();
            boolean sound = format == FORMAT && checksum == checksum(content);
            return sound && bytes(seriesFile) >= recorded(content) ? content : null;
        } catch (EOFException truncated) {
            return null;
        }
    }

    /** Length of a file; 0 if there is none. */
    static long bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static long recorded(byte[] content) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(content)).readLong();
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    @Override
    public void row(long round, String name, double value) throws IOException {
        series.write(key.replicate() + "," + round + "," + name + "," + value + "\n");
    }

    @Override
    public long every() {
        return every;
    }

    @Override
    public boolean stopRequested() {
        return stopRequested.getAsBoolean();
    }

    @Override
    public void save(Simulation simulation) {
        try {
            series.flush();
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(content);
            data.writeLong(Files.size(seriesFile));
            simulation.save(data);
            AtomicFiles.write(checkpointFile, file -> {
                try (DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                    out.writeInt(FORMAT);
                    out.writeLong(checksum(content.toByteArray()));
                    content.writeTo(out);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (series != null) {
            series.close();
        }
    }
}
