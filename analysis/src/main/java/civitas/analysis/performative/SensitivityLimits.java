package civitas.analysis.performative;

/**
 * Sensitivities epsilon below which theory guarantees that retraining converges, whatever the loss and the distribution map,
 * for gamma-strongly convex losses whose gradients are beta-Lipschitz.
 * <p>Source: Perdomo, Zrnic, Mendler-Dünner, Hardt, ICML 2020.
 */
public final class SensitivityLimits {
    private SensitivityLimits() {}

    /** gamma/beta: repeated risk minimisation contracts with factor epsilon beta/gamma; no larger limit holds in general. */
    public static double ofRiskMinimisation(double gamma, double beta) {
        return gamma / beta;
    }

    /** gamma/((beta + gamma)(1 + 1.5 eta beta)): repeated gradient descent with step eta at most 2/(beta + gamma). */
    public static double ofGradientDescent(double gamma, double beta, double eta) {
        return gamma / ((beta + gamma) * (1 + 1.5 * eta * beta));
    }
}
