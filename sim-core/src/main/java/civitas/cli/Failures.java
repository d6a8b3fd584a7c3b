package civitas.cli;

import civitas.report.DamagedResultsException;
import civitas.run.FolderInUseException;
import civitas.scenario.InvalidScenarioException;
import civitas.sweep.EngineException;
import civitas.sweep.journal.UnreadableJournalException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns everything that can go wrong into messages and exit statuses. */
final class Failures {
    /** Commands whose work is kept as it is done. */
    private static final Set<String> KEEP_RUNS = Set.of("run", "sweep");

    private Failures() {}

    /** Bad usage: what is wrong, what was probably meant, and where help is. */
    static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(command, e.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        if (command.getParent() == null) {
            err.println(
                    "Commands: " + String.join(", ", command.getSubcommands().keySet()));
        }
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.BAD_INPUT;
    }

    /** Everything a command throws. */
    static int execution(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof InvalidScenarioException invalid) {
            invalid.problems().forEach(problem -> err.println(message(command, problem.toString())));
            return ExitStatus.BAD_INPUT;
        }
        if (e instanceof FolderInUseException
                || e instanceof DamagedResultsException
                || e instanceof InvalidPathException) {
            err.println(message(command, e.getMessage()));
            return ExitStatus.BAD_INPUT;
        }
        if (e instanceof AccessDeniedException denied) {
            err.println(message(
                    command,
                    "results could not be written: " + denied.getFile()
                            + ": permission denied; choose another folder with --out"));
            return ExitStatus.FAULT;
        }
        if (e instanceof UncheckedIOException unchecked) {
            return execution(unchecked.getCause(), command, parsed);
        }
        if (e instanceof EngineException || e instanceof UnreadableJournalException) {
            err.println(message(command, e.getMessage()));
            return ExitStatus.FAULT;
        }
        if (e instanceof IOException broken) {
            err.println(message(
                    command,
                    "results could not be written: " + reason(broken)
                            + (KEEP_RUNS.contains(command.getCommandName())
                                    ? "; finished runs are kept, and the same command with --out continues"
                                    : "; once that is mended, the same command begins again")));
            return ExitStatus.FAULT;
        }
        return fault(e, command);
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException file) {
            return file.getFile() + (file.getReason() == null ? "" : ": " + file.getReason());
        }
        return e.getMessage();
    }

    /** Whatever nobody foresaw. */
    static int fault(Throwable e, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println(message(command, "internal fault: " + e + " (CIVITAS_DEBUG=1 shows where)"));
        if (System.getenv("CIVITAS_DEBUG") != null) {
            e.printStackTrace(err);
        }
        return ExitStatus.FAULT;
    }

    private static String message(CommandLine command, String text) {
        return command.getColorScheme().errorText(text).toString();
    }
}
