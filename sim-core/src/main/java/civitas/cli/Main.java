package civitas.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The {@code civitas} program. */
@Command(
        name = "civitas",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        header = "Agent-based simulator of markets and platforms with learning agents.",
        description = {
            "",
            "A scenario is a type of world; a scenario file (JSON) sets its parameters. Every run reports what agents"
                    + " learned beside the exact benchmarks of the game.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  civitas list                                  what can be simulated",
            "  civitas run collusion                         a study with its default settings",
            "  civitas run collusion --set learning_rate=0.25 --replicates 200",
            "  civitas console collusion                     watch it in windows, change it while it runs",
            "  civitas describe collusion                    parameters, outcomes, benchmarks, claims",
            "  civitas validate my-study.json                all errors of a file at once",
            "  civitas sweep my-study.json --out my-results  every point of a design, and go on after a kill",
            "  civitas analyse my-results                    what the sweep found",
            "  civitas report my-results                     all of it as one page, and charts as pictures",
            "  civitas reproduce                             check published numbers again",
            "",
            "Exit status: 0 done, 1 a run or claim failed, 2 bad input, 3 a fault outside your input, 130 or 143 stopped."
        },
        subcommands = {
            ListCommand.class,
            DescribeCommand.class,
            SchemaCommand.class,
            ValidateCommand.class,
            RunCommand.class,
            ConsoleCommand.class,
            SweepCommand.class,
            AnalyseCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            ReproduceCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        StandardOutput stdout = new StandardOutput();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(stdout, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = execute(out, err, arguments);
        out.flush();
        if (out.checkError() && !stdout.readerLeft()) {
            err.println("civitas: standard output could not be written: " + stdout.failure());
            status = ExitStatus.FAULT;
        }
        System.exit(status);
    }

    /** Runs one command and returns its exit status. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = commandLine().setOut(out).setErr(err);
        try {
            return commandLine.execute(arguments);
        } catch (Error e) { // out of memory, say, which picocli passes on
            return Failures.fault(e, commandLine);
        }
    }

    private static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
        completion
                .getCommandSpec()
                .usageMessage()
                .description("Print a completion script: source <(civitas completion)");
        commandLine.addSubcommand("completion", completion);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.colours() ? Ansi.ON : Ansi.OFF));
        commandLine.registerConverter(Long.class, text -> wholeNumber(text, Long.MAX_VALUE));
        commandLine.registerConverter(long.class, text -> wholeNumber(text, Long.MAX_VALUE));
        commandLine.registerConverter(Integer.class, text -> (int) wholeNumber(text, Integer.MAX_VALUE));
        commandLine.registerConverter(int.class, text -> (int) wholeNumber(text, Integer.MAX_VALUE));
        commandLine.setUsageHelpWidth(100);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setParameterExceptionHandler(Failures::usage);
        commandLine.setExecutionExceptionHandler(Failures::execution);
        return commandLine;
    }

    private static long wholeNumber(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= -most - 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, in words.
        }
        throw new CommandLine.TypeConversionException("'" + text + "' is not a whole number up to " + most);
    }

    /** Without a command: the help, as bad usage. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
