package civitas.analysis.shift;

import java.util.Optional;

/** The configurations that tests share. */
final class Problems {
    static final Kernel NONE = new Kernels.None();
    /** Everything in closed form. */
    static final LinearQuadratic C0 = new LinearQuadratic(1, 0.5, 1, 0.5, 1, 0.25, 0, 1, 2, 0);

    private Problems() {}

    static ShiftModel of(LinearQuadratic q) {
        return new ShiftModel(
                q.sign() > 0,
                Loss.quadratic(q.a(), q.b()),
                new Kernels.Quadratic(q.kappa()),
                Optional.of(Gaussian.of(q.referenceMean(), StrictMath.sqrt(q.referenceVariance()))),
                Optional.of(Gaussian.of(q.fixedMean(), 1)),
                q.alpha(),
                q.beta(),
                new double[] {q.anchor()});
    }

    static LinearQuadratic aligned(LinearQuadratic q) {
        return new LinearQuadratic(
                -1,
                q.a(),
                q.b(),
                q.beta(),
                q.alpha(),
                q.kappa(),
                q.referenceMean(),
                q.referenceVariance(),
                q.fixedMean(),
                q.anchor());
    }

    /** Convex logistic costs, to which the theorems apply. */
    static ShiftModel convexLogistic(boolean competing, double kappa) {
        return oneDimensional(competing, Loss.logistic(), kappa, 0.5);
    }

    /** Bounded logistic costs, under which people polarise. */
    static ShiftModel boundedLogistic(double kappa) {
        return oneDimensional(true, Loss.boundedLogistic(0.5, 5), kappa, 1);
    }

    private static ShiftModel oneDimensional(boolean competing, Loss loss, double kappa, double beta) {
        return new ShiftModel(
                competing,
                loss,
                kappa == 0 ? NONE : new Kernels.Quadratic(kappa),
                Optional.of(Gaussian.of(-1, 1)),
                Optional.of(Gaussian.of(1, 1)),
                0.5,
                beta,
                new double[] {0});
    }

    /** Two features and a classifier through the origin. */
    static ShiftModel plane(double x0) {
        return new ShiftModel(
                true,
                Loss.innerProduct(0.5),
                NONE,
                Optional.of(new Gaussian(new double[] {-1, 0}, 1)),
                Optional.of(new Gaussian(new double[] {1, 0.5}, 1)),
                0.5,
                1,
                new double[] {x0, 0});
    }
}
