package civitas.scenario;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contradiction found by a scenario's own check.
 *
 * @param parameter path of the parameter to blame, dots between levels ({@code platform.prominence}), elements of lists by
 *     number ({@code game.schemes[1].probabilities}); empty where no single one is
 * @param message what was found and what is allowed
 */
public record Violation(String parameter, String message) {
    private static final Pattern STEP = Pattern.compile("\\[(\\d{1,9})\\]|[^.\\[]+");

    JsonPath path() {
        JsonPath path = JsonPath.ROOT;
        Matcher steps = STEP.matcher(parameter);
        for (MatchResult step : steps.results().toList()) {
            path = step.group(1) == null ? path.key(step.group()) : path.index(Integer.parseInt(step.group(1)));
        }
        return path;
    }
}
