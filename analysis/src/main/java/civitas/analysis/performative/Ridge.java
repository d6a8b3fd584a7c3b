package civitas.analysis.performative;

/**
 * An objective with the penalty (lambda/2) |w|^2 on all coordinates but the last, the bias, or on that one too.
 *
 * @param risk the objective without penalty
 * @param penalty lambda, at least 0
 * @param onBias whether the bias is penalised, too
 */
public record Ridge(Objective risk, double penalty, boolean onBias) implements Objective {
    /** Checks the penalty. */
    public Ridge {
        if (!(penalty >= 0 && Double.isFinite(penalty))) {
            throw new IllegalArgumentException("penalty = " + penalty + ", must be finite and >= 0");
        }
    }

    private int penalised() {
        return onBias ? dimension() : dimension() - 1;
    }

    @Override
    public int dimension() {
        return risk.dimension();
    }

    @Override
    public double value(double[] model) {
        double squares = 0;
        for (int i = 0; i < penalised(); i++) {
            squares += model[i] * model[i];
        }
        return risk.value(model) + penalty / 2 * squares;
    }

    @Override
    public void gradient(double[] model, double[] gradient) {
        risk.gradient(model, gradient);
        for (int i = 0; i < penalised(); i++) {
            gradient[i] += penalty * model[i];
        }
    }

    @Override
    public void hessian(double[] model, double[][] hessian) {
        risk.hessian(model, hessian);
        for (int i = 0; i < penalised(); i++) {
            hessian[i][i] += penalty;
        }
    }

    @Override
    public double smoothness() {
        return risk.smoothness() + penalty;
    }
}
