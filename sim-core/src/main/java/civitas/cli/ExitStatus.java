package civitas.cli;

/** Exit statuses of all commands. */
final class ExitStatus {
    /** Everything asked was done. */
    static final int DONE = 0;
    /** A claim or a run failed. */
    static final int FAILED = 1;
    /** Bad input or usage. */
    static final int BAD_INPUT = 2;
    /** Something else went wrong: a full disk, no memory, a fault of the program. */
    static final int FAULT = 3;
    /** Stopped by the user. */
    static final int STOPPED = 130;

    private ExitStatus() {}
}
