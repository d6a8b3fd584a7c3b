package civitas.scenario;

/** Receives what is wrong with the parts of a JSON value. */
@FunctionalInterface
interface Report {
    /** Drops everything. */
    Report NONE = (path, message) -> {};

    /**
     * Receives one fault.
     *
     * @param path place of the fault, relative to the value that is read
     * @param message what was found and what is allowed
     */
    void add(JsonPath path, String message);

    /** The same receiver, seen from a value further down. */
    default Report below(JsonPath base) {
        return (path, message) -> add(base.plus(path), message);
    }
}
