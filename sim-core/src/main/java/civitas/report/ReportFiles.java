package civitas.report;

import civitas.analysis.plot.SvgPictures;
import civitas.run.AtomicFiles;
import civitas.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a report in the folder that it is about.
 *
 * @param folder the folder
 * @param report the report
 */
record ReportFiles(Path folder, Report report) {
    static final String PAGE = "report.html";
    private static final String FIGURES = "figures";

    /** Writes the page; there is no half-written one at any moment. */
    Path page() throws IOException {
        Path page = folder.resolve(PAGE);
        AtomicFiles.write(page, AtomicFiles.text(Page.html(report)));
        return page;
    }

    /** Number of charts. */
    int figures() {
        return Math.toIntExact(report.figures().count());
    }

    /** Writes every chart as {@code figures/NAME.svg}; returns the files. */
    List<Path> pictures(Progress progress) throws IOException {
        List<Block.Figure> figures = report.figures().toList();
        List<Path> written = new ArrayList<>();
        if (figures.isEmpty()) {
            return written;
        }
        Path target = Files.createDirectories(folder.resolve(FIGURES));
        try (SvgPictures pictures = new SvgPictures()) {
            for (Block.Figure figure : figures) {
                Path file = target.resolve(figure.name() + ".svg");
                AtomicFiles.write(file, AtomicFiles.text(pictures.svg(figure.chart())));
                written.add(file);
                progress.step();
            }
        }
        return written;
    }
}
