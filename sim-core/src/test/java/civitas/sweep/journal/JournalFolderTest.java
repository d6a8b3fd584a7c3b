package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.drift.DriftScenario;
import civitas.run.FolderInUseException;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {
    private static final ScenarioFile<?> FILE = DriftScenario.file();

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("sweep");
    }

    private String refusal() {
        return refusal(FILE);
    }

    private String refusal(ScenarioFile<?> file) {
        return assertThrows(FolderInUseException.class, () -> SweepJournal.open(folder, file))
                .getMessage();
    }

    private String readingRefusal() {
        return assertThrows(FolderInUseException.class, () -> SweepJournal.openReadOnly(folder))
                .getMessage();
    }

    @Test
    void aFolderBelongsToOneSweep() throws IOException {
        try (SweepJournal journal = SweepJournal.open(folder, FILE)) {
            assertEquals(folder, journal.folder());
            assertEquals(
                    folder + " is in use by another sweep; wait for it, or choose another folder with --out",
                    refusal());
            assertEquals(
                    folder + " is in use by a sweep; wait for it, or stop it: what has finished is kept",
                    readingRefusal());
        }
        SweepJournal.open(folder, FILE).close();
    }

    @Test
    void aFolderLockedElsewhereIsRefused() throws IOException {
        SweepJournal.open(folder, FILE).close();
        try (FileChannel other = FileChannel.open(folder.resolve("sweep.lock"), StandardOpenOption.WRITE)) {
            other.lock();
            assertEquals(
                    folder + " is in use by another sweep; wait for it, or choose another folder with --out",
                    refusal());
            assertEquals(
                    folder + " is in use by a sweep; wait for it, or stop it: what has finished is kept",
                    readingRefusal());
        }
    }

    @Test
    void readersShare() throws IOException {
        SweepJournal.open(folder, FILE).close();
        try (SweepJournal one = SweepJournal.openReadOnly(folder);
                SweepJournal other = SweepJournal.openReadOnly(folder)) {
            assertEquals(one.counts(), other.counts());
        }
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("thesis.tex"), "precious");
        assertEquals(folder + " holds other files; choose a new or empty folder with --out", refusal());
        assertEquals(folder + " holds no sweep: it has no file sweep.duckdb", readingRefusal());
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void aKillWhileTheJournalWasMadeDoesNoHarm() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("sweep.lock"), "");
        Files.writeString(folder.resolve("sweep.duckdb.new"), "half a database");
        SweepJournal.open(folder, FILE).close();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(folder, "");
        assertEquals(folder + " is a file, expected a folder for results", refusal());
    }

    @Test
    void aSemicolonWouldEndTheName() {
        folder = temporary.resolve("a;b");
        assertEquals(folder + " has a ';' in its name; choose another folder with --out", refusal());
    }

    @Test
    void otherLevelsMayGoOnButNotAnotherSeed() throws IOException {
        SweepJournal.open(folder, FILE).close();
        SweepJournal.open(folder, DriftScenario.file("rounds=41")).close();
        ScenarioFile<?> other = DriftScenario.read(FILE.canonicalJson().replace("\"seed\":3", "\"seed\":4"));
        assertEquals(
                folder + " holds a sweep of drift (model version 1, seed 3), this one is of drift (model version 1,"
                        + " seed 4); choose another folder with --out",
                refusal(other));
    }
}
