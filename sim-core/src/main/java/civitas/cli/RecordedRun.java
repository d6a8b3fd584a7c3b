package civitas.cli;

import civitas.run.FolderInUseException;
import civitas.run.ResultFolder;
import civitas.scenario.Overrides;
import civitas.scenario.PointIdentities;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.sweep.PlannedRun;
import civitas.sweep.design.Point;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.PlannedPoint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One run of a folder of results, so that it can be played again.
 *
 * @param file its file, at its own point
 * @param replicate number of the replicate, from 0
 */
record RecordedRun(ScenarioFile<?> file, int replicate) {
    private static final String SCENARIO = "scenario.json";
    private static final String TWIN = "twin-";

    /**
     * Finds a run.
     *
     * @param id of a result folder: its replicate, after {@code twin-} for the twin without interventions; of a sweep: its
     *     {@code run_id}
     * @throws FolderInUseException if there is none
     */
    static RecordedRun find(Path folder, String id) throws IOException {
        if (Files.exists(folder.resolve(ResultFolder.MANIFEST))) {
            return ofResults(folder, id);
        }
        if (isSweep(folder)) {
            return ofSweep(folder, id);
        }
        throw new FolderInUseException(
                folder + " holds no finished results: it has neither " + ResultFolder.MANIFEST + " nor a sweep");
    }

    /** Where a user finds the ids of a folder. */
    static String whereIdsAre(Path folder) {
        return isSweep(folder)
                ? "a run_id of its table runs: civitas export " + folder + " writes the tables as CSV files"
                : "the column run of " + folder.resolve("outcomes.csv") + ", such as 0";
    }

    private static boolean isSweep(Path folder) {
        return SweepJournal.isIn(folder);
    }

    private static RecordedRun ofResults(Path folder, String id) throws IOException {
        ScenarioFile<?> file = reader().read(folder.resolve(SCENARIO), Overrides.none());
        JsonNode manifest = new ObjectMapper()
                .readTree(folder.resolve(ResultFolder.MANIFEST).toFile());
        if (!manifest.path("identity").asText().equals(file.identity())) {
            throw new FolderInUseException(
                    folder
                            + " was made by another version of the model or with other input files; its runs cannot be played again");
        }
        boolean twin = id.startsWith(TWIN);
        int replicate = number(twin ? id.substring(TWIN.length()) : id);
        if (replicate < 0 || replicate >= file.replicates()) {
            throw new FolderInUseException("--run " + id + ": " + folder + " has the runs 0 to "
                    + (file.replicates() - 1) + "; they are " + whereIdsAre(folder)
                    + (file.interventions().isEmpty() ? "" : ", or twin-0 for a run without interventions"));
        }
        return new RecordedRun(twin ? file.withoutInterventions() : file, replicate);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static RecordedRun ofSweep(Path folder, String id) throws IOException {
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            PlannedRun run = journal.run(id)
                    .orElseThrow(() -> new FolderInUseException(
                            "--run " + id + ": " + folder + " has no such run; valid is " + whereIdsAre(folder)));
            Point point = Point.parse(run.point());
            for (String text : journal.files()) {
                ScenarioFile<?> file = reader().read(folder.toString(), text, Overrides.none());
                Optional<RecordedRun> found = at(file, point, run);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw new FolderInUseException(folder + " was made by another version of the model or with other input"
                    + " files; run " + id + " cannot be played again");
        }
    }

    private static <P extends Record> Optional<RecordedRun> at(ScenarioFile<P> file, Point point, PlannedRun run) {
        PlannedPoint planned = PlannedPoint.of(point, new PointIdentities<>(file));
        return planned.id().equals(run.pointId())
                ? Optional.of(new RecordedRun(file.at(point.values()), run.replicate()))
                : Optional.empty();
    }

    private static ScenarioReader reader() {
        return new ScenarioReader(ScenarioCatalogue.load());
    }
}
