package civitas.scenario;

/**
 * A contradiction found by a scenario's own check.
 *
 * @param parameter path of the parameter to blame, dots between levels ({@code platform.prominence}); empty where
 *     no single one is
 * @param message what was found and what is allowed
 */
public record Violation(String parameter, String message) {
    JsonPath path() {
        return parameter.isEmpty() ? JsonPath.ROOT : JsonPath.dotted(parameter);
    }
}
