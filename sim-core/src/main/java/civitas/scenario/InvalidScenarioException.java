package civitas.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Bad input: everything that is wrong with a scenario file and its overrides, at once. */
public final class InvalidScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one, in the order to print them
     */
    public InvalidScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the file; overrides come last. */
    public List<Problem> problems() {
        return problems;
    }
}
