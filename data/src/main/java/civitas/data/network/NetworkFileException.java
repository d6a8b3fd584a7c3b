package civitas.data.network;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** A network file breaks the format. Carries all problems found, up to {@value #MAX_PROBLEMS} per file. */
public final class NetworkFileException extends IllegalArgumentException {
    /** After so many problems a file is read no further. */
    public static final int MAX_PROBLEMS = 20;

    private static final long serialVersionUID = 1;

    /**
     * One problem.
     *
     * @param where {@code file:line}, or {@code file} if it concerns no line
     * @param message what was found and what is allowed
     */
    public record Problem(String where, String message) implements Serializable {
        /** As {@code file:line: message}. */
        @Override
        public String toString() {
            return where + ": " + message;
        }
    }

    private final List<Problem> problems;

    /** The message has one line per problem, and a last line if there may be more of them. */
    NetworkFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))
                + (problems.size() >= MAX_PROBLEMS ? "\nstopped after " + MAX_PROBLEMS + " problems" : ""));
        this.problems = List.copyOf(problems);
    }

    NetworkFileException(String where, String message) {
        this(List.of(new Problem(where, message)));
    }

    /** What is wrong, in the order of the file; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
