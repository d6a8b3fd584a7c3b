package civitas.analysis.shift;

/** A measure of people that losses can be integrated against. */
@FunctionalInterface
public interface Measure {
    /**
     * Adds the integral of a loss, and its first and second derivatives in the model.
     *
     * @param score what the curve is applied to
     * @param curve the loss
     * @param x model, {@code double[coordinate]}, not modified
     * @param sums <b>modified</b>
     */
    void add(Score score, Curve curve, double[] x, RiskSums sums);

    /** The integral of a loss alone, for those who need no more; parameters as for {@link #add}. */
    default double value(Score score, Curve curve, double[] x) {
        RiskSums sums = new RiskSums(x.length);
        add(score, curve, x, sums);
        return sums.value;
    }

    /** Adds the first derivatives alone, for those who need no more; parameters as for {@link #add}. */
    default void addGradient(Score score, Curve curve, double[] x, double[] gradient) {
        RiskSums sums = new RiskSums(x.length);
        add(score, curve, x, sums);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += sums.gradient[i];
        }
    }
}
