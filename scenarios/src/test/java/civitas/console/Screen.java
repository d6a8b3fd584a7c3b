package civitas.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that need a display are skipped aloud where there is none; under continuous integration they fail. */
final class Screen implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Desk.hasDisplay()) {
            return ConditionEvaluationResult.enabled("there is a display");
        }
        assertTrue(System.getenv("CI") == null, "CI has no display: run Maven under xvfb-run and a window manager");
        System.err.println("SKIPPED, no display: " + context.getDisplayName()
                + " (xvfb-run, with a window manager in it, runs it)");
        return ConditionEvaluationResult.disabled("no display");
    }
}
