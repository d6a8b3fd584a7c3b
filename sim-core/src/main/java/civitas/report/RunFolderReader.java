package civitas.report;

import civitas.run.RunKey;
import civitas.run.RunResult;
import civitas.run.RunSet;
import civitas.scenario.Overrides;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a complete result folder again. */
final class RunFolderReader {
    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();

    private final Path folder;
    private final SortedMap<RunKey, RunResult> finished = new TreeMap<>();
    private final SortedMap<RunKey, String> failed = new TreeMap<>();

    RunFolderReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads it.
     *
     * @throws DamagedResultsException if a file is missing, is not as long as the manifest says, or is no table
     * @throws civitas.scenario.InvalidScenarioException if this version of Civitas does not take its scenario any more
     */
    RunResults read() throws IOException {
        JsonNode manifest = RunResults.manifest(folder);
        requireWhole(manifest);
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
        ScenarioFile<?> file = reader.read(
                folder.resolve("scenario.json").toString(),
                manifest.get("scenario").toString(),
                Overrides.none());
        List<String> names = file.outcomes().stream().map(Quantity::name).toList();
        outcomes("outcomes.csv", names, false);
        if (Files.exists(folder.resolve("outcomes-twin.csv"))) {
            outcomes("outcomes-twin.csv", names, true);
        }
        return new RunResults(folder, file, new RunSet(finished, failed), manifest);
    }

    private void requireWhole(JsonNode manifest) throws IOException {
        for (JsonNode entry : manifest.get("files")) {
            Path file = folder.resolve(entry.path("name").asText()).normalize();
            long bytes = entry.path("bytes").asLong(-1);
            if (!folder.normalize().equals(file.getParent() == null ? Path.of("") : file.getParent())) {
                throw new DamagedResultsException(folder + " is damaged: its manifest names " + file);
            }
            if (!Files.isRegularFile(file)) {
                throw new DamagedResultsException(folder + " is damaged: " + file.getFileName() + " is missing");
            }
            if (Files.size(file) != bytes) {
                throw new DamagedResultsException(folder + " is damaged: " + file.getFileName() + " has "
                        + Figures.counted(Files.size(file), "byte") + ", its manifest says "
                        + Figures.counted(bytes, "byte"));
            }
        }
    }

    private void outcomes(String name, List<String> names, boolean twin) throws IOException {
        Path table = folder.resolve(name);
        try (Reader text = Files.newBufferedReader(table);
                CSVParser rows = CSVParser.parse(text, TABLE)) {
            for (CSVRecord row : rows) {
                RunKey key = new RunKey(Integer.parseInt(row.get("run")), twin);
                if (row.get("status").equals("done")) {
                    finished.put(key, result(row, names));
                } else {
                    failed.put(key, row.get("cause"));
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException | MalformedInputException e) {
            throw new DamagedResultsException(table + " is damaged: " + e.getMessage(), e);
        }
    }

    private static RunResult result(CSVRecord row, List<String> names) {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        names.forEach(name -> outcomes.put(name, Double.parseDouble(row.get(name))));
        return new RunResult(
                outcomes,
                Long.parseLong(row.get("rounds")),
                Long.parseUnsignedLong(row.get("trajectory_hash"), 16),
                Double.parseDouble(row.get("seconds")));
    }
}
