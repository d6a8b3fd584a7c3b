package civitas.data.credit;

import java.util.List;

/** A file of labelled persons breaks the format. Carries all problems found, up to {@value #MAX_PROBLEMS}. */
public final class LabelledDataException extends IllegalArgumentException {
    /** After so many problems a file is read no further. */
    public static final int MAX_PROBLEMS = 20;

    private static final long serialVersionUID = 1;

    private final List<String> problems;

    /** The message has one line per problem, and a last line if there may be more of them. */
    LabelledDataException(List<String> problems) {
        super(String.join("\n", problems)
                + (problems.size() >= MAX_PROBLEMS ? "\nstopped after " + MAX_PROBLEMS + " problems" : ""));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each as {@code file:line: message} or {@code file: message}; at least one. */
    public List<String> problems() {
        return problems;
    }
}
