package civitas.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/** Standard output that remembers why it could not be written; {@code System.out} forgets. */
final class StandardOutput extends FilterOutputStream {
    private String failure = "";

    StandardOutput() {
        super(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = e.getMessage();
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e.getMessage();
            throw e;
        }
    }

    /** Whether the program that reads the output has ended, as {@code head} does: nobody misses the rest. */
    boolean readerLeft() {
        return failure.contains("Broken pipe");
    }

    /** What the system said about the failure; empty if all went well. */
    String failure() {
        return failure;
    }
}
