package civitas.cli;

import civitas.console.Desk;
import civitas.run.MemoryBudget;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = {
            "Watch a run in windows: play, step, pause, change parameters, switch levers, inspect, save.",
            "",
            "Without an argument a window lists the scenarios. With the folder of a run or a sweep and --run, that very run"
                    + " is played again. Watching changes nothing: the trajectory is the one that 'run' plays."
        },
        footer = {
            "",
            "Examples:",
            "  civitas console",
            "  civitas console tolls --set toll_policy=adaptive",
            "  civitas console study.json --replicate 3 --every 1000",
            "  civitas console results/study --run 17"
        })
final class ConsoleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|ID|DIR",
            description = "Scenario file, scenario id for its default file, or a folder of results.")
    private String argument;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "Play that run of a folder again: the column run of outcomes.csv, or run_id of a sweep.")
    private String run;

    @Mixin
    private ScenarioChanges changes;

    @Option(names = "--replicate", paramLabel = "N", description = "Which replicate of the file, from 0 (default: 0).")
    private Integer replicate;

    @Option(
            names = "--every",
            paramLabel = "ROUNDS",
            description = "Rounds from one that is shown to the next (default: as often as the file records).")
    private Long every;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        RecordedRun shown = argument == null ? null : read();
        if (!Desk.hasDisplay()) {
            throw usage("console needs a display and there is none; 'civitas run' plays the same runs without one");
        }
        Desk desk = new Desk(every == null ? OptionalLong.empty() : OptionalLong.of(every));
        if (shown == null) {
            desk.choose();
        } else {
            desk.open(shown.file(), shown.replicate());
        }
        desk.await();
        return ExitStatus.DONE;
    }

    private void check() {
        if (argument != null && argument.isEmpty()) {
            throw usage("the scenario file or folder is empty");
        }
        if (argument == null && !(changes.none() && replicate == null && run == null)) {
            throw usage("--set, --seed, --replicate and --run need a scenario file, id or folder");
        }
        if (run != null && !(changes.none() && replicate == null)) {
            throw usage("--run plays a run as it was; leave out --set, --seed and --replicate");
        }
        if (replicate != null && replicate < 0) {
            throw usage("--replicate " + replicate + ": must be at least 0");
        }
        if (every != null && every < 1) {
            throw usage("--every " + every + ": must be at least 1");
        }
    }

    private RecordedRun read() throws IOException {
        boolean folder = Files.isDirectory(Path.of(argument));
        if (folder && run == null) {
            throw usage(argument + " is a folder; say which of its runs with --run ID, "
                    + RecordedRun.whereIdsAre(Path.of(argument)));
        }
        if (!folder && run != null) {
            throw usage("--run " + run + " needs a folder of results; " + argument + " is none");
        }
        RecordedRun shown = folder
                ? RecordedRun.find(Path.of(argument), run)
                : new RecordedRun(
                        new ScenarioArgument(argument).read(changes.overrides()), replicate == null ? 0 : replicate);
        ScenarioFile<?> file = shown.file();
        MemoryBudget.threads(argument, file, 1);
        return shown;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
