package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedWhole() throws IOException {
        Path target = folder.resolve("numbers.csv");
        AtomicFiles.write(target, AtomicFiles.text("old and long"));
        AtomicFiles.write(target, AtomicFiles.text("new"));
        assertEquals("new", Files.readString(target));
        assertEquals(List.of("numbers.csv"), Results.names(folder));
    }

    @Test
    void aFailureLeavesTheOldFileAndNoDraft() throws IOException {
        Path target = folder.resolve("numbers.csv");
        AtomicFiles.write(target, AtomicFiles.text("old"));
        assertThrows(
                IOException.class,
                () -> AtomicFiles.write(target, draft -> {
                    Files.writeString(draft, "half");
                    throw new IOException("broken");
                }));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("numbers.csv"), Results.names(folder));
    }
}
