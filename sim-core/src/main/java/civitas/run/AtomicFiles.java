package civitas.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that exist whole or not at all, also after a loss of power. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** Produces the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void writeTo(Path file) throws IOException;
    }

    /** Writes beside the target first, then moves the finished file into its place. */
    public static void write(Path target, Content content) throws IOException {
        write(target, target.getParent(), content);
    }

    /**
     * Writes a draft first, then moves the finished file into its place. No draft is left behind by a failure, and one
     * left behind by a kill is overwritten.
     *
     * @param drafts folder for the draft, on the target's file system
     */
    static void write(Path target, Path drafts, Content content) throws IOException {
        Path draft = drafts.resolve(target.getFileName() + ".tmp");
        try {
            content.writeTo(draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Text as UTF-8. */
    public static Content text(String text) {
        return file -> Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
