package civitas.scenario;

/**
 * One thing wrong with a scenario file or an override.
 *
 * @param where file and line ({@code study.json:12}), file alone, or the option ({@code --set firms=0})
 * @param path JSON path such as {@code parameters.learning_rate}; empty where no single place is to blame
 * @param message what was found and what is allowed
 */
public record Problem(String where, String path, String message) {
    /** {@code study.json:12: parameters.firms: found 0, expected an integer in [1, 10]}. */
    @Override
    public String toString() {
        return where + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
