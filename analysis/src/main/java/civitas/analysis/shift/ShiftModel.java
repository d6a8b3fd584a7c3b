package civitas.analysis.shift;

import civitas.analysis.Require;
import java.util.Optional;

/**
 * A population and a platform that react to each other.
 * <pre>
 *   d rho/dt = div( rho grad[ -s f1(z,x) + alpha log(rho/rho_tilde) + W * rho ] ),   s = 1 competing, -1 aligned
 *   dx/dt    = -tau grad_x L(rho, x)
 * </pre>
 * Source: Conger, Hoffmann, Mazumdar, Ratliff, NeurIPS 2023, sections 2 and 3; the factor tau is not in the article, which
 * treats its extremes.
 *
 * @param competing whether people seek what the platform tries to deny (they ascend f1) or both want the same
 * @param loss f1 and f2
 * @param kernel W
 * @param reference rho_tilde, where people would stay; empty for a flat one, from which no place is better than another
 * @param fixed rho_bar, people who cannot change; empty for none
 * @param alpha price of deviating from the reference, and diffusion; at least 0
 * @param beta price of moving the model away from x0, at least 0
 * @param anchor x0, {@code double[coordinate]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShiftModel(
        boolean competing,
        Loss loss,
        Kernel kernel,
        Optional<Gaussian> reference,
        Optional<Gaussian> fixed,
        double alpha,
        double beta,
        double[] anchor) {
    /** Copies the anchor and checks the numbers. */
    public ShiftModel {
        Require.that(alpha >= 0 && Double.isFinite(alpha), "alpha", alpha, "finite and >= 0");
        Require.that(anchor.length == 1 || anchor.length == 2, "anchor length", anchor.length, "1 or 2");
        anchor = anchor.clone();
    }

    @Override
    public double[] anchor() {
        return anchor.clone();
    }

    /** 1 or 2. */
    public int dimensions() {
        return anchor.length;
    }

    /** s: 1 for competing, -1 for aligned objectives. */
    public double sign() {
        return competing ? 1 : -1;
    }

    /** k = alpha / variance of the reference: how strongly people are pulled back; 0 for a flat reference. */
    public double pull() {
        return reference.map(density -> alpha / (density.sd() * density.sd())).orElse(0.0);
    }

    /** The platform's risk. */
    public PlatformRisk risk() {
        Measure people = fixed.map(Gaussian::points).orElseGet(() -> WeightedPoints.none(dimensions()));
        return new PlatformRisk(loss, people, beta, anchor);
    }

    /** Logarithm of the reference at the centres of a grid; 0 for a flat one. */
    public double[] logReference(Grid grid) {
        return reference.map(density -> density.logOn(grid)).orElseGet(() -> new double[grid.size()]);
    }

    /**
     * -s f1(z, x) - alpha log rho_tilde(z) at the centres of a grid: the potential of the population's flow without
     * entropy and interaction.
     *
     * @param x model people react to, not modified
     * @param logReference as from {@link #logReference}, not modified
     * @param potential {@code double[cell]}, <b>modified</b>: set
     */
    public void potential(double[] x, Grid grid, double[] logReference, double[] potential) {
        double[] z = new double[grid.dimensions()];
        for (int k = 0; k < potential.length; k++) {
            for (int axis = 0; axis < z.length; axis++) {
                z[axis] = grid.coordinate(k, axis);
            }
            potential[k] = -sign() * loss.strategicValue(z, x) - alpha * logReference[k];
        }
    }

    /**
     * What drives a person at z without noise and without others: s grad f1 - k (z - m_tilde).
     *
     * @param z {@code double[coordinate]}, not modified
     * @param x model people react to, not modified
     * @param drift {@code double[coordinate]}, <b>modified</b>: set
     */
    public void drift(double[] z, double[] x, double[] drift) {
        loss.strategicGradient(z, x, drift);
        double pull = pull();
        for (int i = 0; i < z.length; i++) {
            double centre = reference.isPresent() ? reference.get().mean()[i] : 0;
            drift[i] = sign() * drift[i] - pull * (z[i] - centre);
        }
    }
}
