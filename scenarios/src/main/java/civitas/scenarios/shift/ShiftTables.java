package civitas.scenarios.shift;

import civitas.analysis.shift.Grid;
import civitas.analysis.shift.SteadyState;
import civitas.kernel.OutputTable;
import java.util.List;
import java.util.Optional;

/** Densities as tables. */
final class ShiftTables {
    private ShiftTables() {}

    /** The table {@code density}: the first feature at the end, on the bins, beside the steady state, or NaN, and the start. */
    static OutputTable density(ShiftProblem problem, Population people, Optional<SteadyState> steady) {
        return new OutputTable("density", List.of("z", "density", "steady", "start"), rows -> {
            Grid bins = problem.bins();
            double[] now = bins.marginal(people.densityOn(bins));
            double[] start = bins.marginal(problem.start().on(bins));
            double[] rest = steady.map(state -> bins.marginal(Rebinning.of(state.density(), problem.grid(), bins)))
                    .orElse(null);
            for (int k = 0; k < now.length; k++) {
                rows.row(bins.centre(k), now[k], rest == null ? Double.NaN : rest[k], start[k]);
            }
        });
    }

    /** The table {@code density_over_time}: the density of the first feature at evenly spaced times. */
    static OutputTable overTime(ShiftProblem problem, List<History.Picture> pictures) {
        return new OutputTable("density_over_time", List.of("time", "z", "density"), rows -> {
            for (History.Picture picture : pictures) {
                for (int k = 0; k < picture.density().length; k++) {
                    rows.row(picture.time(), problem.bins().centre(k), picture.density()[k]);
                }
            }
        });
    }
}
