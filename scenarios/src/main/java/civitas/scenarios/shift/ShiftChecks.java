package civitas.scenarios.shift;

import civitas.analysis.shift.GibbsResponse;
import civitas.analysis.shift.ShiftModel;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Contradictions between parameters. */
final class ShiftChecks {
    private static final double MOST_MASS_OUTSIDE = 1e-6;
    private static final double MOST_MASS_AT_THE_EDGE = 1e-4;
    private static final int MOST_CELLS_IN_A_PLANE = 1024;

    private final ShiftParameters p;
    private final List<Violation> violations = new ArrayList<>();

    private ShiftChecks(ShiftParameters parameters) {
        p = parameters;
    }

    static List<Violation> of(ShiftParameters parameters) {
        ShiftChecks checks = new ShiftChecks(parameters);
        checks.grid();
        checks.times();
        checks.parts();
        if (checks.violations.isEmpty()) {
            checks.mathematics();
        }
        return checks.violations;
    }

    private void refuse(String place, String message) {
        violations.add(new Violation(place, message));
    }

    private void grid() {
        if (!(p.grid().low() < p.grid().high())) {
            refuse(
                    "grid.low",
                    "is " + p.grid().low() + ", must be below high = "
                            + p.grid().high());
        }
        if (p.dimensions() == 2 && p.grid().cells() > MOST_CELLS_IN_A_PLANE) {
            refuse(
                    "grid.cells",
                    "is " + p.grid().cells() + ", must be at most " + MOST_CELLS_IN_A_PLANE + " in two dimensions");
        }
    }

    private void times() {
        double steps = p.time() / p.step();
        if (steps < 1 - 1e-9 || Math.abs(steps - Math.rint(steps)) > 1e-6 * Math.max(1, steps)) {
            refuse("time", "is " + p.time() + ", must be a multiple of step = " + p.step());
        }
        if (p.platform().training() instanceof Training.Retraining retraining) {
            multiple("platform.training.interval", retraining.interval());
        }
        if (p.platform().disclosure() instanceof Disclosure.Delayed delayed) {
            multiple("platform.disclosure.delay", delayed.delay());
        }
        if (p.platform().disclosure() instanceof Disclosure.Noisy noisy) {
            multiple("platform.disclosure.every", noisy.every());
        }
    }

    private void multiple(String place, double duration) {
        double steps = duration / p.step();
        if (steps < 1 - 1e-9 || Math.abs(steps - Math.rint(steps)) > 1e-6 * steps || steps > Integer.MAX_VALUE) {
            refuse(place, "is " + duration + ", must be a multiple of step = " + p.step());
        }
    }

    private void parts() {
        boolean implicit = p.representation() instanceof Representation.Density density
                && density.scheme() == Representation.Scheme.SCHARFETTER_GUMMEL;
        if (p.reference() instanceof ReferencePart.Flat && p.start() instanceof StartPart.Reference) {
            refuse("start", "is reference, which is flat; set start to gaussian");
        }
        if (implicit && p.dimensions() == 2) {
            refuse("representation.scheme", "scharfetter_gummel is for one dimension; set it to finite_volume");
        }
        if (implicit && p.alpha() == 0) {
            refuse("alpha", "is 0, must be > 0 for scharfetter_gummel; set representation.scheme to finite_volume");
        }
        double width = (p.grid().high() - p.grid().low()) / p.grid().cells();
        if (p.interaction() instanceof InteractionPart.Bell bell && bell.range() < 2 * width) {
            refuse(
                    "interaction.range",
                    "is " + bell.range() + ", must be at least two cells of the grid, " + (float) (2 * width)
                            + "; raise it or grid.cells");
        }
        if (p.response() == Response.IMMEDIATE && p.alpha() == 0) {
            refuse("response", "immediate needs alpha > 0, found alpha = 0");
        }
    }

    private void mathematics() {
        ShiftProblem problem = ShiftProblem.of(p);
        double outside = problem.start().massOutside(p.grid().low(), p.grid().high());
        if (outside > MOST_MASS_OUTSIDE) {
            refuse(
                    "grid",
                    String.format(
                            Locale.ROOT,
                            "leaves out %.2g of the people at the start, may leave out 1e-6; widen it",
                            outside));
        }
        linearQuadratic(problem.model());
        repulsion(problem.model());
        Stability.exceeded(p, problem).ifPresent(limit -> refuse("step", limit.words(p.step())));
        if (violations.isEmpty() && problem.model().alpha() > 0) {
            rest(problem);
        }
    }

    /** Losses that grow no faster than |z| hold nobody together. */
    private void repulsion(ShiftModel model) {
        boolean slow = !(p.loss() instanceof LossPart.Quadratic || p.loss() instanceof LossPart.DoubleWell);
        if (slow
                && p.reference() instanceof ReferencePart.Gaussian
                && p.interaction() instanceof InteractionPart.Quadratic kernel
                && model.pull() + kernel.strength() <= 0) {
            refuse(
                    "interaction.strength",
                    "alpha/sd^2 + strength = " + (float) (model.pull() + kernel.strength())
                            + ", must be > 0: people would run away from each other for ever; raise alpha or strength");
        }
    }

    /** With quadratic losses densities at rest are Gaussians, if they exist. */
    private void linearQuadratic(ShiftModel model) {
        if (!(p.loss() instanceof LossPart.Quadratic loss)) {
            return;
        }
        double q = model.pull() - model.sign() * loss.strategicWeight();
        double kappa = p.interaction() instanceof InteractionPart.Quadratic kernel ? kernel.strength() : 0;
        if (model.alpha() > 0 && q <= 0) {
            refuse(
                    "alpha",
                    "q = alpha/sd^2 - strategic_weight = " + (float) q
                            + ", must be > 0: people would run away from the model for ever; raise alpha or lower loss.strategic_weight");
        } else if (model.alpha() > 0 && q + kappa <= 0) {
            refuse(
                    "interaction.strength",
                    "q + strength = " + (float) (q + kappa)
                            + ", must be > 0: people would run away from each other for ever; raise alpha or strength");
        }
    }

    /** People at rest under the first model must fit on the grid. */
    private void rest(ShiftProblem problem) {
        double edge;
        try {
            double[] start = problem.start().on(problem.grid());
            double[] density = new GibbsResponse(problem.model(), problem.grid())
                    .to(problem.model().anchor(), start);
            edge = problem.grid().edgeMass(density);
        } catch (ArithmeticException e) {
            refuse("interaction", e.getMessage());
            return;
        } catch (IllegalArgumentException e) {
            refuse("reference", "has " + e.getMessage());
            return;
        }
        if (edge > MOST_MASS_AT_THE_EDGE) {
            boolean flat = p.reference() instanceof ReferencePart.Flat;
            refuse(
                    flat ? "reference" : "grid",
                    String.format(
                            Locale.ROOT,
                            "holds too few: %.2g of the people at rest are in its outermost cells, may be 1e-4; %s",
                            edge,
                            flat
                                    ? "a flat reference has a density at rest only if loss and interaction hold people together"
                                    : "widen it"));
        }
    }
}
