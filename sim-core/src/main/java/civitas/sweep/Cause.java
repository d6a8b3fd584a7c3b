package civitas.sweep;

import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Problem;
import java.util.List;

/** Why something failed, in one line. */
final class Cause {
    private Cause() {}

    static String of(Throwable e) {
        if (e instanceof InvalidScenarioException invalid) {
            return first(invalid.problems());
        }
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + line(e.getMessage());
    }

    private static String first(List<Problem> problems) {
        int others = problems.size() - 1;
        return line(problems.get(0).toString()) + (others == 0 ? "" : " (and " + others + " more)");
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
