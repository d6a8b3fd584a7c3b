package civitas.scenarios.shift;

import civitas.analysis.shift.Densities;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Interaction;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.ShiftModel;
import civitas.analysis.shift.SteadyState;
import civitas.analysis.shift.Transport;
import java.util.List;
import java.util.Optional;

/**
 * Measures of a population that need its density: of agents a histogram, which adds about bins/(2 agents) to the
 * divergence.
 */
final class Scorecard {
    /** Share of people outside the grid with whom measures on the grid are still given. */
    private static final double MOST_OUTSIDE = 1e-3;

    private final ShiftProblem problem;
    private final Grid grid;
    private final double[] logReference;
    private final Interaction interaction;
    private final boolean point;

    Scorecard(ShiftProblem problem, Representation representation) {
        this.problem = problem;
        point = representation instanceof Representation.PointMass;
        grid = representation instanceof Representation.Agents ? problem.bins() : problem.grid();
        logReference = problem.model().logReference(grid);
        interaction = Interaction.of(problem.model().kernel(), grid);
    }

    /** Whether people are where densities live; measures of those who are not would be false. */
    private static boolean away(Population people) {
        return people.outside() > MOST_OUTSIDE;
    }

    /** KL(rho | rho_tilde); NaN for a point, and where people are outside the grid. */
    double divergence(Population people) {
        return point || away(people) ? Double.NaN : Densities.divergence(people.densityOn(grid), logReference, grid);
    }

    /** G_a for aligned, G_c for competing objectives; NaN for a point, and where people are outside the grid. */
    double energy(Population people, double risk) {
        if (point || away(people)) {
            return Double.NaN;
        }
        return energy(people.densityOn(grid), risk);
    }

    private double energy(double[] density, double risk) {
        ShiftModel model = problem.model();
        double[] field = new double[density.length];
        interaction.potential(density, field);
        double pairs = 0;
        for (int k = 0; k < field.length; k++) {
            pairs += 0.5 * density[k] * field[k] * grid.volume();
        }
        return risk - model.sign() * (model.alpha() * Densities.divergence(density, logReference, grid) + pairs);
    }

    /** Energy of a steady state on the problem's grid, given its risk. */
    static double energy(ShiftProblem problem, SteadyState steady, double risk) {
        return new Scorecard(problem, new Representation.Moments()).energy(steady.density(), risk);
    }

    /** W1 between the first coordinates of people and of the steady state; NaN without one, and for people outside the grid. */
    double distance(Population people, Optional<SteadyState> steady) {
        return steady.filter(state -> !away(people))
                .map(state -> Transport.first(marginal(people), problem.grid().marginal(state.density()), line()))
                .orElse(Double.NaN);
    }

    /** W2 of the same. */
    double secondDistance(Population people, Optional<SteadyState> steady) {
        return steady.filter(state -> !away(people))
                .map(state -> Transport.second(marginal(people), problem.grid().marginal(state.density()), line()))
                .orElse(Double.NaN);
    }

    /** W1 between the first coordinates of two populations. */
    double distance(Population left, Population right) {
        return Transport.first(marginal(left), marginal(right), line());
    }

    /** W2 of the same. */
    double secondDistance(Population left, Population right) {
        return Transport.second(marginal(left), marginal(right), line());
    }

    private double[] marginal(Population people) {
        return problem.grid().marginal(people.densityOn(problem.grid()));
    }

    private Grid line() {
        return problem.grid().line();
    }

    /** Place of a peak, the leftmost first; NaN if there are fewer. */
    static double mode(List<Modes.Mode> modes, int which) {
        return modes.size() > which ? modes.get(which).at() : Double.NaN;
    }

    /** Height of a peak. */
    static double height(List<Modes.Mode> modes, int which) {
        return modes.size() > which ? modes.get(which).height() : Double.NaN;
    }
}
