package civitas.analysis.plot;

/**
 * What runs along one side of a chart.
 *
 * @param label what is measured
 * @param unit unit of measurement, {@code "1"} for pure numbers
 * @param logarithmic whether equal distances are equal ratios; values that are not positive are left out then
 */
public record Axis(String label, String unit, boolean logarithmic) {
    /** An axis on which equal distances are equal differences. */
    public static Axis linear(String label, String unit) {
        return new Axis(label, unit, false);
    }

    /** Label and unit, as in {@code price_mean [money/unit]}; the label alone where nothing is measured. */
    public String title() {
        return unit.isEmpty() ? label : label + " [" + unit + "]";
    }

    /** Whether the value has a place on it. */
    boolean holds(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }
}
