package civitas.cli;

import civitas.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write what a folder of 'run' or 'sweep' holds as one page, report.html, which needs no network, and its"
                    + " charts as figures/NAME.svg and figures/NAME.png.",
            "",
            "'run' and 'sweep' write the page themselves; this command writes it again, with the pictures."
        },
        footer = {"", "Example: civitas report results/study"})
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of a run or of a sweep.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Reports.Written written = Reports.of(folder, pictures -> ProgressBars.open("report", "pictures", pictures, 0));
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println("Report: " + written.page());
        if (!written.pictures().isEmpty()) {
            stdout.println("Pictures: " + Figures.counted(written.pictures().size(), "chart") + " in "
                    + written.pictures().get(0).getParent());
        }
        written.notice().ifPresent(spec.commandLine().getErr()::println);
        return ExitStatus.DONE;
    }
}
