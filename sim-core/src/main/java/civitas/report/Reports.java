package civitas.report;

import civitas.run.FolderInUseException;
import civitas.run.Progress;
import civitas.run.ResultFolder;
import civitas.run.RunSet;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Writes reports into result folders and into folders of sweeps. A report of the same results is overwritten. */
public final class Reports {
    private static final String JOURNAL = "sweep.duckdb";
    private static final String PARTIAL = ".partial";

    private Reports() {}

    /**
     * What was written.
     *
     * @param page the page
     * @param pictures SVG files, one per chart; empty if not asked for
     * @param notice why there are no PNG files beside them; empty if there are, or were not asked for
     */
    public record Written(Path page, List<Path> pictures, Optional<String> notice) {
        /** Copies the list. */
        public Written {
            pictures = List.copyOf(pictures);
        }
    }

    /** Writes the page of a run that has just been completed in a folder. */
    public static Path ofRun(Path folder, ScenarioFile<?> file, RunSet runs) throws IOException {
        return new ReportFiles(folder, RunResults.of(folder, file, runs).report()).page();
    }

    /**
     * Writes the page of a sweep at rest.
     *
     * @throws FolderInUseException if the folder holds no sweep, or one is running on it
     */
    public static Path ofSweep(Path folder) throws IOException {
        return new ReportFiles(folder, ReportOfSweep.of(folder)).page();
    }

    /**
     * Writes page and pictures of whatever a folder holds.
     *
     * @param progress opened with the number of files to draw, SVG and PNG
     * @throws FolderInUseException if it holds neither results nor a sweep, or they are not at rest
     * @throws DamagedResultsException if they are damaged
     */
    public static Written of(Path folder, IntFunction<Progress> progress) throws IOException {
        ReportFiles files = new ReportFiles(folder, read(folder));
        Path page = files.page();
        try (Progress drawn = progress.apply(2 * files.figures())) {
            List<Path> pictures = files.pictures(drawn);
            return new Written(page, pictures, PngPictures.write(pictures, drawn));
        }
    }

    private static Report read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new FolderInUseException(folder + " is no folder, expected one that 'run' or 'sweep' wrote");
        }
        if (Files.exists(folder.resolve(ResultFolder.MANIFEST))) {
            return new RunFolderReader(folder).read().report();
        }
        if (Files.exists(folder.resolve(JOURNAL))) {
            return ReportOfSweep.of(folder);
        }
        if (Files.exists(folder.resolve(PARTIAL))) {
            throw new FolderInUseException(folder + " holds a run that is not finished; wait for it, or finish it with"
                    + " the same 'run' command and --out " + folder);
        }
        throw new FolderInUseException(folder + " holds no results: neither " + ResultFolder.MANIFEST + " nor "
                + JOURNAL + "; expected a folder that 'run' or 'sweep' wrote");
    }
}
