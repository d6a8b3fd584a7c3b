package civitas.sweep;

import java.io.IOException;

/**
 * The first of the problems that end a sweep, for engines: later ones are attached to it as suppressed. Safe to use
 * from any thread.
 */
public final class FirstProblem {
    private volatile Throwable first;

    /** Whether there was one. */
    public boolean exists() {
        return first != null;
    }

    /**
     * Adds a problem.
     *
     * @param problem an {@link IOException}, a runtime exception or an error
     */
    public synchronized void add(Throwable problem) {
        if (first == null) {
            first = problem;
        } else if (first != problem) {
            first.addSuppressed(problem);
        }
    }

    /** Throws the first problem as it was, if there was one. */
    public void rethrow() throws IOException {
        Throwable problem = first;
        if (problem instanceof IOException broken) {
            throw broken;
        }
        if (problem instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        if (problem instanceof Error fault) {
            throw fault;
        }
    }
}
