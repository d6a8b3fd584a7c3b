package civitas.run;

import civitas.kernel.OutputTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;

/**
 * The tables of single runs, a file each, with a header. Their lengths stand in the run's result, so that a result
 * counts only together with all its tables.
 */
final class RunTables {
    private final Path folder;

    RunTables(Path folder) {
        this.folder = folder;
    }

    /** Writes the tables of a run that ended. */
    void write(RunKey key, List<OutputTable> tables) throws IOException {
        Set<String> names = new HashSet<>();
        for (OutputTable table : tables) {
            if (!names.add(table.name())) {
                throw new IllegalStateException("the world offers two tables named '" + table.name() + "'");
            }
            AtomicFiles.write(file(key, table.name()), target -> write(target, key, table));
        }
    }

    private static void write(Path target, RunKey key, OutputTable table) throws IOException {
        int width = table.columns().size();
        try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(target, StandardCharsets.UTF_8), Tables.FORMAT)) {
            List<Object> row = new ArrayList<>(List.of("run"));
            row.addAll(table.columns());
            out.printRecord(row);
            table.content().writeTo(values -> {
                if (values.length != width) {
                    throw new IllegalArgumentException("row of table '" + table.name() + "' has " + values.length
                            + " values, expected " + width + " (one per column)");
                }
                row.clear();
                row.add(key.replicate());
                row.addAll(List.of(values));
                out.printRecord(row);
            });
        }
    }

    /** Takes down how long the tables of a run are. */
    void note(RunKey key, List<String> names, ObjectNode bytes) throws IOException {
        for (String name : names) {
            bytes.put(name, RunFiles.bytes(file(key, name)));
        }
    }

    /** Whether the tables of a run are as long as was taken down. */
    boolean whole(RunKey key, JsonNode bytes) throws IOException {
        for (Map.Entry<String, JsonNode> table : bytes.properties()) {
            if (RunFiles.bytes(file(key, table.getKey())) != table.getValue().asLong(-1)) {
                return false;
            }
        }
        return true;
    }

    /** The file of one table of one run: {@code run-000007.links.table.csv}. */
    Path file(RunKey key, String table) {
        return folder.resolve(key.tableFile(table));
    }
}
