package civitas.run;

import civitas.kernel.TrajectoryHash;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The tables of a result folder, one row per run, per recorded value or as worlds offer them; twins have tables of
 * their own.
 */
final class Tables {
    /** How tables are written. */
    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build();

    private final Path folder;
    private final Path partial;
    private final RunResultFiles results;

    Tables(Path folder, Path partial, RunResultFiles results) {
        this.folder = folder;
        this.partial = partial;
        this.results = results;
    }

    void write(ScenarioFile<?> file, RunSet runs) throws IOException {
        List<String> names = file.outcomes().stream().map(Quantity::name).toList();
        boolean records = !file.recording().series().isEmpty();
        for (boolean twin : runs.hasTwins() ? new boolean[] {false, true} : new boolean[] {false}) {
            String suffix = twin ? "-twin.csv" : ".csv";
            write("outcomes" + suffix, target -> outcomes(target, names, runs, twin));
            if (records) {
                write("series" + suffix, target -> series(target, runs, twin));
            }
            for (Map.Entry<String, List<RunKey>> table : offered(runs, twin).entrySet()) {
                write(table.getKey() + suffix, target -> offered(target, table.getKey(), table.getValue()));
            }
        }
    }

    private void write(String name, AtomicFiles.Content content) throws IOException {
        AtomicFiles.write(folder.resolve(name), partial, content);
    }

    private static void outcomes(Path target, List<String> names, RunSet runs, boolean twin) throws IOException {
        try (CSVPrinter table = new CSVPrinter(Files.newBufferedWriter(target, StandardCharsets.UTF_8), FORMAT)) {
            List<Object> header = new ArrayList<>(List.of("run", "status", "rounds", "trajectory_hash", "seconds"));
            header.addAll(names);
            header.add("cause");
            table.printRecord(header);
            for (Map.Entry<RunKey, RunResult> run : runs.finished().entrySet()) {
                if (run.getKey().twin() == twin) {
                    table.printRecord(row(run.getKey(), run.getValue(), names));
                }
            }
            for (Map.Entry<RunKey, String> run : runs.failed().entrySet()) {
                if (run.getKey().twin() == twin) {
                    table.printRecord(failure(run.getKey(), run.getValue(), names));
                }
            }
        }
    }

    private static List<Object> row(RunKey key, RunResult result, List<String> names) {
        List<Object> row = new ArrayList<>();
        row.add(key.replicate());
        row.add("done");
        row.add(result.rounds());
        row.add(TrajectoryHash.text(result.trajectoryHash()));
        row.add(String.format(Locale.ROOT, "%.3f", result.seconds()));
        names.forEach(name -> row.add(result.outcomes().get(name)));
        row.add("");
        return row;
    }

    private static List<Object> failure(RunKey key, String cause, List<String> names) {
        List<Object> row = new ArrayList<>(List.of(key.replicate(), "failed", "", "", ""));
        names.forEach(name -> row.add(""));
        row.add(cause);
        return row;
    }

    /** The rows recorded by each run, one run after the other. */
    private void series(Path target, RunSet runs, boolean twin) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            out.write("run,time,name,value\n".getBytes(StandardCharsets.UTF_8));
            for (RunKey key : runs.finished().keySet()) {
                if (key.twin() == twin) {
                    Files.copy(partial.resolve(key.seriesFile()), out);
                }
            }
        }
    }

    /** The tables that worlds offered, and which runs have them. */
    private SortedMap<String, List<RunKey>> offered(RunSet runs, boolean twin) throws IOException {
        SortedMap<String, List<RunKey>> offered = new TreeMap<>();
        for (RunKey key : runs.finished().keySet()) {
            if (key.twin() == twin) {
                for (String table : results.tables(key)) {
                    offered.computeIfAbsent(table, unseen -> new ArrayList<>()).add(key);
                }
            }
        }
        return offered;
    }

    /** One header, then the rows of each run, one run after the other. */
    private void offered(Path target, String table, List<RunKey> keys) throws IOException {
        RunTables files = new RunTables(partial);
        String header = null;
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            for (RunKey key : keys) {
                try (BufferedReader in = Files.newBufferedReader(files.file(key, table), StandardCharsets.UTF_8)) {
                    String own = in.readLine();
                    if (header == null) {
                        header = own;
                        out.write(header + "\n");
                    } else if (!Objects.equals(header, own)) {
                        throw new IllegalStateException("table '" + table + "' of " + key + " has the columns " + own
                                + ", expected those of the runs before it, " + header);
                    }
                    in.transferTo(out);
                }
            }
        }
    }
}
