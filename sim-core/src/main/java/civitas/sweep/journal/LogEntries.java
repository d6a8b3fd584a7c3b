package civitas.sweep.journal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The entries of DuckDB's write-ahead log, as far as their lengths tell. DuckDB takes a length that reaches beyond the end
 * of the file, and whatever stands where the first entry should, for a log that a crash cut off, reads no further and
 * deletes it with all that follows. So whoever opens a journal for writing looks first. A kill does leave such an end, but
 * of the one transaction that was being written: an end that holds a commit was damaged.
 * <p>Format, of the version of DuckDB this is built with: eight bytes that name the version of the log, then entries, each
 * its length and its checksum (eight bytes each, little endian) and the content. The last entry of a transaction, its
 * commit, is always the same.
 *
 * @param length the length of the log in bytes
 * @param whole how many of them, from its start, DuckDB reads
 * @param commitAfter whether the rest holds a commit
 */
record LogEntries(long length, long whole, boolean commitAfter) {
    private static final byte[] VERSION = {0x64, 0, 0x62, 0x65, 0, 2, (byte) 0xff, (byte) 0xff};
    private static final int ENTRY_HEADER = 16;

    /** Checksum and content of a commit. */
    private static final byte[] COMMIT = HexFormat.of().parseHex("e7fe7d722fed3d5e" + "640064ffff");

    /** Reads the lengths in a log; a log that is missing is empty. */
    static LogEntries of(Path log) throws IOException {
        if (Files.notExists(log)) {
            return new LogEntries(0, 0, false);
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            long whole = 0;
            if (length >= VERSION.length && startsWithVersion(file)) {
                whole = VERSION.length;
                long next = end(file, whole, length);
                while (next > whole) {
                    whole = next;
                    next = end(file, whole, length);
                }
            }
            return new LogEntries(length, whole, holdsCommit(file, whole));
        }
    }

    private static boolean startsWithVersion(RandomAccessFile file) throws IOException {
        byte[] start = new byte[VERSION.length];
        file.readFully(start);
        return Arrays.equals(start, VERSION);
    }

    /** Where the entry at a position ends; the position itself if it does not end in this file. */
    private static long end(RandomAccessFile file, long position, long length) throws IOException {
        if (position + ENTRY_HEADER > length) {
            return position;
        }
        file.seek(position);
        long content;
        try {
            content = Long.reverseBytes(file.readLong());
        } catch (EOFException e) {
            return position;
        }
        return content > 0 && content <= length - position - ENTRY_HEADER
                ? position + ENTRY_HEADER + content
                : position;
    }

    private static boolean holdsCommit(RandomAccessFile file, long from) throws IOException {
        file.seek(from);
        try (InputStream rest = new BufferedInputStream(Channels.newInputStream(file.getChannel()), 1 << 16)) {
            byte[] window = new byte[COMMIT.length];
            for (int next = rest.read(); next >= 0; next = rest.read()) {
                System.arraycopy(window, 1, window, 0, window.length - 1);
                window[window.length - 1] = (byte) next;
                if (Arrays.equals(window, COMMIT)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Whether DuckDB would leave out, and delete, more than what a kill kept from being written in full. */
    boolean losesRuns() {
        return commitAfter || startIsDamaged();
    }

    /** Whether its very start is not that of a log, so that DuckDB would read none of it. */
    boolean startIsDamaged() {
        return whole == 0 && length >= VERSION.length;
    }
}
