package civitas.scenario;

/**
 * A number a scenario reports: an outcome at the end of a run, or a series recorded over time.
 *
 * @param name {@code snake_case} name used in files and tables
 * @param unit unit of measurement, {@code "1"} for pure numbers
 * @param description one sentence: what is measured, and over what it is averaged
 * @param detail whether tables for people leave it out (files and JSON always hold it)
 */
public record Quantity(String name, String unit, String description, boolean detail) {
    /** A quantity that belongs in every table. */
    public static Quantity of(String name, String unit, String description) {
        return new Quantity(name, unit, description, false);
    }

    /** A quantity kept for files and JSON. */
    public static Quantity detail(String name, String unit, String description) {
        return new Quantity(name, unit, description, true);
    }
}
