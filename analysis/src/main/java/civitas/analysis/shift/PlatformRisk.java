package civitas.analysis.shift;

import civitas.analysis.Require;

/**
 * The platform's risk L(rho, x) = integral f1(z, x) rho + integral f2(z, x) rho_bar + (beta/2)|x - x0|^2.
 * <p>Source: Conger et al. 2023, section 2. Not thread-safe.
 */
public final class PlatformRisk {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 60;
    private static final double SMALL_GRADIENT = 1e-13;

    private final Loss loss;
    private final Measure fixed;
    private final double beta;
    private final double[] anchor;

    /**
     * @param loss f1 and f2
     * @param fixed rho_bar, people who cannot change
     * @param beta price of moving the model away from x0, at least 0
     * @param anchor x0, {@code double[coordinate]}, copied
     */
    public PlatformRisk(Loss loss, Measure fixed, double beta, double[] anchor) {
        Require.that(beta >= 0 && Double.isFinite(beta), "beta", beta, "finite and >= 0");
        this.loss = loss;
        this.fixed = fixed;
        this.beta = beta;
        this.anchor = anchor.clone();
    }

    /** Number of coordinates of a model. */
    public int dimensions() {
        return anchor.length;
    }

    /**
     * L and its derivatives in x.
     *
     * @param people rho
     * @param x {@code double[coordinate]}, not modified
     */
    public RiskSums at(Measure people, double[] x) {
        RiskSums sums = new RiskSums(anchor.length);
        people.add(loss.score(), loss.strategic(), x, sums);
        addOwn(x, sums);
        return sums;
    }

    /** L alone; parameters as for {@link #at}. */
    public double value(Measure people, double[] x) {
        double sum = people.value(loss.score(), loss.strategic(), x) + fixed.value(loss.score(), loss.fixed(), x);
        for (int i = 0; i < anchor.length; i++) {
            sum += 0.5 * beta * (x[i] - anchor[i]) * (x[i] - anchor[i]);
        }
        return sum;
    }

    /** The gradient of L in x alone; parameters as for {@link #at}. */
    public double[] gradient(Measure people, double[] x) {
        double[] gradient = new double[anchor.length];
        people.addGradient(loss.score(), loss.strategic(), x, gradient);
        addOwnGradient(x, gradient);
        return gradient;
    }

    /** Adds the part of the gradient that does not depend on rho to {@code gradient}, which is <b>modified</b>. */
    public void addOwnGradient(double[] x, double[] gradient) {
        fixed.addGradient(loss.score(), loss.fixed(), x, gradient);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += beta * (x[i] - anchor[i]);
        }
    }

    /** The terms of L that do not depend on rho, added to {@code sums}. */
    private void addOwn(double[] x, RiskSums sums) {
        fixed.add(loss.score(), loss.fixed(), x, sums);
        for (int i = 0; i < anchor.length; i++) {
            double away = x[i] - anchor[i];
            sums.value += 0.5 * beta * away * away;
            sums.gradient[i] += beta * away;
            sums.hessian[i][i] += beta;
        }
    }

    /**
     * b(rho), the model of least risk, by Newton's method from {@code start}: a local minimiser where the risk is not
     * convex. Steps that do not lower the risk are halved; where curvature is not positive it goes downhill by gradients.
     * Stops where the gradient is at most 1e-13, or as small as rounding allows.
     *
     * @param start {@code double[coordinate]}, not modified
     */
    public double[] minimiser(Measure people, double[] start) {
        double[] x = start.clone();
        RiskSums now = at(people, x);
        for (int step = 0; step < MOST_STEPS && now.slope() > SMALL_GRADIENT; step++) {
            double[] direction = direction(now);
            double length = 1;
            RiskSums next = null;
            double[] trial = x;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                trial = moved(x, direction, length);
                next = at(people, trial);
                if (next.value < now.value || next.slope() < 0.5 * now.slope()) {
                    break;
                }
                next = null;
                length /= 2;
            }
            if (next == null) {
                break;
            }
            x = trial;
            now = next;
        }
        return x;
    }

    private static double[] moved(double[] x, double[] direction, double length) {
        double[] moved = x.clone();
        for (int i = 0; i < x.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    private static double[] direction(RiskSums sums) {
        double[] g = sums.gradient;
        double[][] h = sums.hessian;
        if (g.length == 1) {
            return new double[] {h[0][0] > 0 ? -g[0] / h[0][0] : -g[0]};
        }
        double determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
        boolean convex = h[0][0] > 0 && determinant > 1e-14 * h[0][0] * h[0][0];
        return convex
                ? new double[] {
                    -(h[1][1] * g[0] - h[0][1] * g[1]) / determinant, -(h[0][0] * g[1] - h[1][0] * g[0]) / determinant
                }
                : new double[] {-g[0], -g[1]};
    }
}
