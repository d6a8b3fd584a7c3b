package civitas.report;

import civitas.report.Block.Column;
import civitas.run.Version;
import civitas.scenario.Quantity;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.PointOutcome;
import civitas.sweep.analysis.PointOutcomes;
import civitas.sweep.analysis.SweepFile;
import civitas.sweep.analysis.SweptPoints.Tally;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.journal.SweepUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the report of a sweep together. Memory: the values of one outcome at a time. */
final class ReportOfSweep {
    /** Outcomes that have charts of their own. */
    private static final int OUTCOMES = 12;

    private final AnalysedSweep sweep;
    private final List<String> mapped = new ArrayList<>();
    private final List<Block.Figure> maps = new ArrayList<>();
    private final List<String> lined = new ArrayList<>();
    private final List<Block.Figure> lines = new ArrayList<>();
    private final List<String> affected = new ArrayList<>();
    private final List<Block.Figure> effects = new ArrayList<>();

    private ReportOfSweep(AnalysedSweep sweep) {
        this.sweep = sweep;
    }

    /**
     * The report of what a folder holds.
     *
     * @throws civitas.run.FolderInUseException if it holds no sweep, or one is running on it
     */
    static Report of(Path folder) throws IOException {
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            return new ReportOfSweep(AnalysedSweep.of(journal)).report();
        }
    }

    private Report report() throws IOException {
        SweepProgressSection progress = new SweepProgressSection(sweep);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("asked", "What was asked", asked()));
        sections.add(progress.progress());
        List<Quantity> outcomes = outcomes();
        Section points = new Section("points", "Points", List.of());
        Section sensitivity = new Section("sensitivity", "Sensitivity", List.of());
        Section exact = new Section("exact", "Against exact benchmarks", List.of());
        for (int i = 0; i < outcomes.size(); i++) {
            List<PointOutcome> measured =
                    PointOutcomes.read(sweep.journal(), outcomes.get(i).name(), sweep.swept());
            if (!measured.isEmpty()) {
                draw(outcomes.get(i), measured);
                if (i == 0) {
                    exact = new AxisCharts(sweep, outcomes.get(i), measured).exact();
                    points = new PointSection(sweep, outcomes.get(i), measured).section();
                    sensitivity = new SensitivitySection(sweep, outcomes.get(i), measured).section();
                }
            }
        }
        if (points.blocks().isEmpty()) {
            sections.add(new Section(
                    "points", "Points", List.of(new Block.Paragraph("No run has finished, so nothing was measured."))));
        }
        sections.add(sensitivity);
        sections.add(exact);
        sections.add(new Section("plane", "Over both axes", choice(mapped, maps)));
        sections.add(new Section("axes", "Over each axis", choice(lined, lines)));
        sections.add(new Section("effects", "Main effects", choice(affected, effects)));
        sections.add(points);
        sections.add(progress.failures());
        sections.add(new Section("again", "Play it again", again()));
        sections.add(new Section("provenance", "Provenance", provenance()));
        return new Report(sweep.file().title(), "Report of a sweep", lead(), sections);
    }

    private List<Block> asked() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(DesignWords.of(sweep.file())));
        blocks.addAll(new Asked(sweep.file()).blocks());
        return blocks;
    }

    /** The one that the sweep is about comes first. */
    private List<Quantity> outcomes() {
        String main = SweepFile.mainOutcome(sweep.file());
        return sweep.file().outcomes().stream()
                .filter(outcome -> !outcome.detail() || outcome.name().equals(main))
                .sorted(Comparator.comparing(outcome -> !outcome.name().equals(main)))
                .limit(OUTCOMES)
                .toList();
    }

    private void draw(Quantity outcome, List<PointOutcome> measured) {
        AxisCharts charts = new AxisCharts(sweep, outcome, measured);
        Optional<Block.Figure> map = charts.heatMap();
        map.ifPresent(figure -> {
            mapped.add(outcome.name());
            maps.add(figure);
        });
        for (Block.Figure figure : charts.lines()) {
            lined.add(figure.chart().title());
            lines.add(figure);
        }
        charts.mainEffects().ifPresent(figure -> {
            affected.add(outcome.name());
            effects.add(figure);
        });
    }

    private static List<Block> choice(List<String> options, List<Block.Figure> figures) {
        return figures.isEmpty() ? List.of() : List.of(new Block.Choice("Show", options, figures));
    }

    private List<Block> again() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(
                "The same runs, from the scenario file below, saved as sweep.json",
                "civitas sweep sweep.json --out NEW-FOLDER",
                false));
        blocks.add(new Block.Listing(
                "More about this folder, named DIR",
                "civitas analyse DIR --outcome " + SweepFile.mainOutcome(sweep.file())
                        + "\ncivitas export DIR --format parquet --out tables",
                false));
        blocks.add(new Block.Listing("sweep.json", sweep.file().json().toPrettyString(), true));
        return blocks;
    }

    private List<Block> provenance() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "scenario",
                sweep.file().scenario().id() + ", model version "
                        + sweep.file().scenario().modelVersion()));
        rows.add(List.of("seed", Long.toString(sweep.file().seed())));
        for (SweepUse use : sweep.journal().uses()) {
            rows.add(List.of(
                    "played by",
                    "Civitas " + use.version() + ", commit " + use.commit() + "; started first " + use.firstUse()
                            + " UTC, last " + use.lastUse() + " UTC"));
        }
        Version own = Version.current();
        rows.add(List.of("report written by", "Civitas " + own.number() + ", commit " + own.commit()));
        rows.add(List.of(
                "on",
                "Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.version") + ", " + System.getProperty("os.arch")));
        return List.of(
                new Block.Table("Provenance", List.of(Column.words("what"), Column.words("value")), rows, "", false));
    }

    private String lead() {
        Tally kept = sweep.swept().kept();
        String text = Figures.counted(kept.finished(), "run") + " of the scenario "
                + sweep.file().scenario().id() + ", seed " + sweep.file().seed() + ".";
        return kept.failed() == 0 ? text : text + " " + Figures.counted(kept.failed(), "run") + " failed.";
    }
}
