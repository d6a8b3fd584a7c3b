package civitas.cli;

import civitas.sweep.journal.ExportFormat;
import civitas.sweep.journal.JournalExport;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the tables of a sweep's journal as files.",
            "",
            "results has one row per finished run, with a column per axis and outcome."
        },
        footer = {"", "Example: civitas export results/study --format parquet --out tables"})
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of a sweep.")
    private Path folder;

    @Option(names = "--format", paramLabel = "csv|parquet", description = "File format (default: csv).")
    private String format = "csv";

    @Option(names = "--out", paramLabel = "DIR", description = "Where to (default: the folder tables in the sweep's).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        ExportFormat wanted = ExportFormat.of(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--format " + format + ": expected one of: " + String.join(", ", ExportFormat.names())));
        if (out != null && out.toString().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--out is empty, expected a folder");
        }
        Path target = out == null ? folder.resolve("tables") : out;
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            List<Path> files = JournalExport.export(journal, wanted, target);
            files.forEach(spec.commandLine().getOut()::println);
            long shared = journal.sharedPoints();
            if (shared > 0) {
                spec.commandLine()
                        .getErr()
                        .println("Note: " + Figures.counted(shared, "setting")
                                + " of the axes stand for several points each: files with other parameters were swept in"
                                + " this folder. Only point_id tells them apart; 'analyse' keeps to the latest file.");
            }
        }
        return ExitStatus.DONE;
    }
}
