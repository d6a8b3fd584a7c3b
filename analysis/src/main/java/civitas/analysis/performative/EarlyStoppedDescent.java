package civitas.analysis.performative;

/**
 * Full gradient descent as the published code on credit scoring runs it: steps of 1/smoothness; a step that would raise
 * the objective is not taken but tried again at a tenth of its length; after a step that is taken the length is the first
 * one again. It stops when one step improves the objective by at most the tolerance, which on badly scaled data is far
 * from the minimiser.
 * <p>Source: code of Perdomo et al., ICML 2020, and of the WhyNot simulator, where the tolerance is 1e-7.
 *
 * @param tolerance smallest improvement of a step that is worth another one, strictly positive
 */
public record EarlyStoppedDescent(double tolerance) {
    private static final double SHORTER = 0.1;

    /** Beyond this many halts at a point, no step lowers the objective in double precision. */
    private static final double SHORTEST = 1e-30;

    /** Checks the tolerance. */
    public EarlyStoppedDescent {
        if (!(tolerance > 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance = " + tolerance + ", must be finite and > 0");
        }
    }

    /**
     * Where the descent stops.
     *
     * @param objective convex
     * @param start where it begins, not modified
     */
    public double[] minimise(Objective objective, double[] start) {
        double first = 1 / objective.smoothness();
        double[] model = start.clone();
        double[] next = new double[model.length];
        double[] gradient = new double[model.length];
        double value = objective.value(model);
        double length = first;
        objective.gradient(model, gradient);
        while (length > SHORTEST * first) {
            for (int i = 0; i < model.length; i++) {
                next[i] = model[i] - length * gradient[i];
            }
            double reached = objective.value(next);
            if (reached > value) {
                length *= SHORTER;
                continue;
            }
            System.arraycopy(next, 0, model, 0, model.length);
            boolean worthwhile = value - reached > tolerance;
            value = reached;
            length = first;
            if (!worthwhile) {
                return model;
            }
            objective.gradient(model, gradient);
        }
        return model;
    }
}
