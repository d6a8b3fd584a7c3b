package civitas.analysis.performative;

/**
 * A mean sqrt(a0 + a1 theta), 0 where the root does not exist. With the loss theta z the stable point is -a0/a1 and the
 * performative optimum -2 a0/(3 a1).
 * <p>Source: one of the test problems of Izzo, Ying, Zou, "How to learn when data reacts to your model", ICML 2021.
 *
 * @param intercept a0, strictly positive
 * @param slope a1, not 0
 */
public record SquareRootMap(double intercept, double slope) implements MeanMap {
    /** Checks the numbers. */
    public SquareRootMap {
        if (!(intercept > 0 && slope != 0)) {
            throw new IllegalArgumentException(
                    "intercept = " + intercept + ", slope = " + slope + ", must be > 0 and not 0");
        }
    }

    @Override
    public int means() {
        return 1;
    }

    @Override
    public double[] mean(double[] deployed) {
        return new double[] {Math.sqrt(Math.max(0, intercept + slope * deployed[0]))};
    }

    /** -a0/a1. */
    public double stable() {
        return -intercept / slope;
    }

    /** -2 a0/(3 a1). */
    public double optimum() {
        return -2 * intercept / (3 * slope);
    }
}
