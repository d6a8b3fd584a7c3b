package civitas.scenarios.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.collective.FiniteLaw;
import civitas.scenario.InputFile;
import civitas.scenario.InvalidScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesTest {
    private static final String TABLE =
            """
            colour, size, verdict
            red, small, good
            red, small, bad
            blue, small, bad

            blue, large, bad
            "blue", "large", good
            """;

    /** Under the current folder, from which files may be read. */
    @TempDir(factory = CurrentFolder.class)
    private Path folder;

    /** Temporary folders beside the build's results. */
    static final class CurrentFolder implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            return Files.createTempDirectory(Path.of("target"), "files");
        }
    }

    @Test
    void rowsOfATableAreTheBaseLaw() {
        FiniteWorld world = LabelledTable.parse(TABLE, "verdict", "size = large");
        FiniteLaw law = world.base();
        assertEquals(2, law.labels());
        // In order of appearance: red small, its image red large, blue small, blue large. Labels: bad, good.
        assertEquals(4, law.features());
        assertEquals(0.2, law.probability(0, 0), 1e-15);
        assertEquals(0.2, law.probability(0, 1), 1e-15);
        assertEquals(0, law.probability(1), 1e-15);
        assertEquals(0.2, law.probability(2, 0), 1e-15);
        assertEquals(1, world.signal().at(0));
        assertEquals(3, world.signal().at(2));
        assertEquals(3, world.signal().at(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b;x,y;;z | b | a=x | row 4 has 1 values, expected 2",
                "a,b;x, | b | a=x | row 2 has no value in column 'b'",
                "a,b;x,y | b | a=x | must have at least two different ones",
                "a,b;x,y | c | a=x | label 'c' is no column; valid: a, b",
                "a,b;x,y | b | c=x | signal 'c' is no column; valid: a, b",
                "a,b;x,y | b | b=x | changes the label's column",
                "a,b;x,y | b | a | must be COLUMN=WORD",
                "a,b,a;x,y,z | b | a=x | column 3 is called 'a', must have a name of its own",
                "a,b;x,y;x,z | b | `a=x;a=y` | signal names column 'a' twice",
            })
    void wrongTablesAreRefused(String text, String label, String signal, String message) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> LabelledTable.parse(text.replace(';', '\n').strip(), label, signal));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void aByteOrderMarkIsNoPartOfAName() {
        assertEquals(
                2,
                LabelledTable.parse('\uFEFF' + TABLE, "verdict", "size=large")
                        .base()
                        .labels());
        assertEquals(
                2, LabelledTable.parse("\uFEFFb,a\nx,y\nz,y", "b", "a=y").base().labels());
    }

    @Test
    void anEmptyTableIsRefused() {
        assertEquals(
                "the table is empty, must begin with a header",
                assertThrows(IllegalArgumentException.class, () -> LabelledTable.parse("", "a", "b=c"))
                        .getMessage());
    }

    @Test
    void aTableIsPlayed() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, TABLE);
        String world = "world={\"kind\": \"table\", \"file\": \"" + file
                + "\", \"label\": \"verdict\", \"signal\": \"size=large\"}";
        Map<String, Double> outcomes =
                CollectiveFiles.play(world, "collective.target.index=1", "collective.share=0.6", "contributors=10000");
        assertEquals(1, outcomes.get("success"), 1e-12);
        assertEquals(64, InputFile.digest(file.toString()).length());
        assertEquals("", InputFile.digest("nowhere.csv"));
    }

    @Test
    void sparseRowsAreRead() {
        LibsvmFile file = LibsvmFile.parse("+1 1:0.5 7:2 # note\n\n-1 3:1\n1\n1\n1\n");
        assertEquals(5, file.rows().rows());
        assertEquals(7, file.features());
        assertEquals(2, file.classes());
        assertEquals(1, file.labels()[0]);
        assertEquals(0, file.labels()[1]);
        assertEquals(6, file.rows().column(1));
        assertEquals(2f, file.rows().value(1));
        assertEquals(file.rows().start(2), file.rows().start(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2:3;x 1:1 | row 2: label 'x' must be a whole number",
                "1 2:3;0 1 | row 2: '1' must be INDEX:VALUE",
                "1 2:3;0 0:1 | row 2: '0:1' must have a finite value and an index above 0",
                "1 2:3 2:4 | row 1: '2:4' must have a finite value and an index above 2",
                "1 2:NaN | row 1: '2:NaN' must have a finite value",
                "1 2:3;2 2:-inf | row 2: '2:-inf' must have a finite value",
                "1 2:3;2 3000000000:1 | row 2: '3000000000:1' must be INDEX:VALUE, INDEX a whole number up to 2147483647",
                "1 2:3;1 2:4;1;1;1 | all rows have the label 1, must have at least two different ones",
                "'' | the file has 0 rows, must have at least 5",
                "1 2:3;2 2:4 | the file has 2 rows, must have at least 5",
                "1 2:3;1;2;1;3 | label 3 has no examples to train on",
            })
    void wrongRowsAreRefused(String text, String message) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> LibsvmFile.parse(text.replace(';', '\n')));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void whatIsNoTextIsRefusedWithItsRow() throws IOException {
        Path file = folder.resolve("bytes.txt");
        Files.write(file, new byte[] {'1', '\n', '2', '\n', (byte) 0xff, '\n'});
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new DataWorld.Libsvm(file.toString(), 1, 0).rows());
        assertTrue(refused.getMessage().contains("row 3: is not text in UTF-8"), refused.getMessage());
    }

    @Test
    void documentsOfAFileArePlayed() throws IOException {
        StringBuilder text = new StringBuilder();
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < 500; row++) {
            int label = random.nextInt(3);
            text.append(label).append(' ').append(label + 1).append(":1 ").append(10 + random.nextInt(50));
            text.append(":1\n");
        }
        Path file = folder.resolve("rows.txt");
        Files.writeString(file, text);
        String world = "world={\"kind\": \"libsvm\", \"file\": \"" + file + "\", \"signal_value\": 3}";
        String[] settings = {world, "contributors=1000", "collective.share=0.1"};
        Map<String, Double> outcomes = CollectiveFiles.play(settings);
        assertTrue(outcomes.get("success") > 0.95, outcomes.toString());
        assertTrue(outcomes.get("platform_accuracy") > 0.95, outcomes.toString());
        assertFalse(CollectiveFiles.benchmarks(settings).containsKey("uninformed_accuracy"));
        assertEquals(0, outcomes.get("signal_uniqueness"));
        settings[0] = world.replace("}", ", \"signal_index\": 70}");
        assertRefused(settings, "signal_index", "must be at most the file's largest index = ");
    }

    /** Feature 4 is in every other row, and feature 1 in all of one class. */
    @Test
    void aSignalMayBeAFeatureThatRowsHave() throws IOException {
        Path file = folder.resolve("used.txt");
        Files.writeString(file, "0 1:1 4:1\n0 1:1\n1 2:1 4:-1\n1 2:1\n1 3:1\n");
        String world = "world={\"kind\": \"libsvm\", \"file\": \"" + file + "\", \"signal_index\": 4}";
        String[] settings = {world, "contributors=4000", "collective.share=0", "collective.target.index=1"};
        assertEquals(0.5, CollectiveFiles.benchmarks(settings).get("exact_uniqueness"));
        assertEquals(0.5, CollectiveFiles.play(settings).get("signal_uniqueness"), 0.04);
        settings[2] = "platform.learner=naive_bayes";
        assertRefused(settings, "world.file", "row 3 has a value below 0, which naive_bayes");
        settings[2] = "critical_mass=bisection";
        assertTrue(CollectiveFiles.play(settings).containsKey("critical_mass"));
    }

    private static void assertRefused(String[] settings, String place, String message) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CollectiveFiles.file(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "world={\"kind\": \"table\", \"file\": \"nowhere.csv\", \"signal\": \"a=b\"} | is no file in the current folder",
                "world={\"kind\": \"libsvm\", \"file\": \"nowhere.txt\"} | is no file in the current folder",
            })
    void missingFilesAreRefused(String world, String message) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CollectiveFiles.file(world));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void labelsOfDocumentsAreChecked() {
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class,
                () -> CollectiveFiles.file("world=resumes", "collective.target.index=10"));
        assertTrue(refused.getMessage().contains("must be below the number of labels = 10"), refused.getMessage());
    }
}
