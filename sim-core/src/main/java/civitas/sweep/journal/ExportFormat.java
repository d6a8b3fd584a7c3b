package civitas.sweep.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** File formats of {@link JournalExport}. */
public enum ExportFormat {
    /** Text: header, commas, {@code NaN}, {@code Infinity} and {@code -Infinity} by name, nothing for null. */
    CSV("(FORMAT csv, HEADER true)"),
    /** Columns with types. */
    PARQUET("(FORMAT parquet)");

    private final String options;

    ExportFormat(String options) {
        this.options = options;
    }

    /** Names, as users write them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(ExportFormat::extension).toList();
    }

    /** The format of that name, if there is one. */
    public static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name))
                .findFirst();
    }

    /** Its name, and what names of its files end with after a dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Options of SQL's COPY. */
    String options() {
        return options;
    }
}
