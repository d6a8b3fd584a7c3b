package civitas.cli;

/** Whether the process talks to a person. The launcher knows and says so; Java alone cannot tell. */
final class Terminal {
    private Terminal() {}

    /** Whether standard error is a terminal, so that a progress bar can redraw itself. */
    static boolean errorIsTerminal() {
        return Boolean.getBoolean("civitas.terminal.error");
    }

    /** Whether output may be coloured: standard output is a terminal and NO_COLOR is not set. */
    static boolean colours() {
        return Boolean.getBoolean("civitas.terminal.output") && System.getenv("NO_COLOR") == null;
    }
}
