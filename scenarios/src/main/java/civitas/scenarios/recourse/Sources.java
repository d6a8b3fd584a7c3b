package civitas.scenarios.recourse;

import civitas.data.credit.LabelledCsv;
import civitas.data.credit.LabelledData;
import civitas.data.credit.SyntheticCredit;
import civitas.scenario.InputFile;
import civitas.scenario.InputFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads or makes up persons. */
final class Sources {
    private Sources() {}

    /**
     * The persons of a source.
     *
     * @throws IllegalArgumentException if a file is not there or breaks the format
     */
    static LabelledData read(DataSource source) {
        if (source instanceof DataSource.Synthetic synthetic) {
            return SyntheticCredit.of(synthetic.persons(), synthetic.personsSeed());
        }
        if (source instanceof DataSource.File file) {
            return read(file);
        }
        return new LabelledData(List.of("x1", "x2", "x3"), new double[][] {{0.2, 0.3, 0.1}}, new boolean[] {false});
    }

    private static LabelledData read(DataSource.File file) {
        Path path = InputFolders.ofEnvironment().require(file.path());
        try {
            return LabelledCsv.read(path, file.label(), NameList.of(file.ignored()));
        } catch (IOException e) {
            throw new IllegalArgumentException(file.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Digest of the file of a source; empty if it has none, or where it cannot be read. */
    static String digest(DataSource source) {
        return source instanceof DataSource.File file ? InputFile.digest(file.path()) : "";
    }
}
