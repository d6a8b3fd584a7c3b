package civitas.scenarios.shift;

import civitas.analysis.shift.Gaussian;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.ShiftModel;
import civitas.scenario.Numbers;
import java.util.Optional;

/**
 * Parameters as mathematics.
 *
 * @param model population and platform
 * @param start where people are at the start
 * @param grid where densities live
 * @param bins the same line or square in the bins of histograms
 */
record ShiftProblem(ShiftModel model, Gaussian start, Grid grid, Grid bins) {
    /** The problem of these parameters; a start that is a flat reference becomes a standard Gaussian, which the check refuses. */
    static ShiftProblem of(ShiftParameters p) {
        Optional<Gaussian> reference = p.reference() instanceof ReferencePart.Gaussian part
                ? Optional.of(gaussian(part.mean(), part.sd(), p.dimensions()))
                : Optional.empty();
        Optional<Gaussian> fixed = p.fixed() instanceof FixedPart.Gaussian part
                ? Optional.of(gaussian(part.mean(), part.sd(), p.dimensions()))
                : Optional.empty();
        Gaussian start = p.start() instanceof StartPart.Gaussian part
                ? gaussian(part.mean(), part.sd(), p.dimensions())
                : reference.orElse(new Gaussian(new double[p.dimensions()], 1));
        ShiftModel model = new ShiftModel(
                p.objective() == Objective.COMPETING,
                p.loss().loss(),
                p.interaction().kernel(),
                reference,
                fixed,
                p.alpha() * (1 - p.platform().subsidy()),
                p.beta(),
                p.initialModel().spread(p.dimensions()));
        GridPart g = p.grid();
        return new ShiftProblem(
                model,
                start,
                new Grid(p.dimensions(), g.low(), g.high(), g.cells()),
                new Grid(p.dimensions(), g.low(), g.high(), g.bins()));
    }

    private static Gaussian gaussian(Numbers mean, double sd, int dimensions) {
        return new Gaussian(mean.spread(dimensions), sd);
    }
}
