package civitas.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads. */
final class ThreadOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "T", description = "Runs played at a time (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The number, at least 1. */
    int threads() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads " + threads + ": must be at least 1");
        }
        return threads;
    }
}
