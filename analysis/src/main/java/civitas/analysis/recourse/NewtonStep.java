package civitas.analysis.recourse;

/** One proximal Newton step of a penalised loss: its quadratic model, penalties included, minimised by coordinate descent. */
final class NewtonStep {
    private static final int MOST_SWEEPS = 10_000;
    private static final double SMALLEST_CHANGE = 1e-14;

    /** Keeps the model strictly convex where features are linearly dependent. */
    private static final double DAMPING = 1e-10;

    private final LogisticRegression penalties;
    private final int features;

    NewtonStep(LogisticRegression penalties, int features) {
        this.penalties = penalties;
        this.features = features;
    }

    /** Largest entry of the smallest subgradient of loss and penalties. */
    double subgradient(double[] at, double[] gradient) {
        double largest = Math.abs(gradient[features]);
        for (int j = 0; j < features; j++) {
            double slope = gradient[j] + penalties.l2() * at[j];
            double least = at[j] == 0
                    ? Math.max(0, Math.abs(slope) - penalties.l1())
                    : Math.abs(slope + Math.signum(at[j]) * penalties.l1());
            largest = Math.max(largest, least);
        }
        return largest;
    }

    /** From {@code at} to the minimum of the model. */
    double[] direction(double[] at, double[] gradient, double[][] hessian) {
        double[] direction = new double[at.length];
        double[] slopes = gradient.clone();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largest = 0;
            for (int j = 0; j <= features; j++) {
                double change = change(j, at[j] + direction[j], slopes[j] + DAMPING * direction[j], hessian[j][j]);
                if (change != 0) {
                    direction[j] += change;
                    for (int k = 0; k < slopes.length; k++) {
                        slopes[k] += hessian[k][j] * change;
                    }
                    largest = Math.max(largest, Math.abs(change));
                }
            }
            if (largest <= SMALLEST_CHANGE) {
                break;
            }
        }
        return direction;
    }

    private double change(int j, double value, double slope, double curvature) {
        boolean intercept = j == features;
        double l2 = intercept ? 0 : penalties.l2();
        double l1 = intercept ? 0 : penalties.l1();
        double bend = curvature + l2 + DAMPING;
        double target = bend * value - slope - l2 * value;
        double shrunk = Math.signum(target) * Math.max(0, Math.abs(target) - l1) / bend;
        return shrunk - value;
    }
}
