package civitas.scenarios.shift;

import civitas.analysis.shift.Closure;
import civitas.analysis.shift.CoupledFlow;
import civitas.analysis.shift.Gaussian;
import civitas.analysis.shift.GaussianClosure;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Measure;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.PointClosure;
import civitas.analysis.shift.ShiftModel;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** People reduced to a Gaussian or to one point, moved with a method of fourth order. */
final class ClosurePopulation implements Population {
    private final boolean point;
    private final Grid grid;
    private final double step;
    private final double[] state;
    private final int dimensions;
    private Closure closure;
    private CoupledFlow flow;

    ClosurePopulation(ShiftProblem problem, boolean point, double step) {
        this.point = point;
        this.step = step;
        grid = problem.grid();
        dimensions = problem.model().dimensions();
        state = point ? problem.start().mean() : new GaussianClosure(problem.model()).state(problem.start());
        retune(problem.model());
    }

    @Override
    public void retune(ShiftModel model) {
        closure = point ? new PointClosure(model) : new GaussianClosure(model);
        flow = new CoupledFlow(closure, model.risk());
    }

    @Override
    public Measure measure() {
        return closure.points(state);
    }

    @Override
    public void advance(double[] seen) {
        flow.advance(state, seen.clone(), 0, step);
    }

    /** Moves people and the model they see at once, both to fourth order. */
    void advanceTogether(double[] x, double tau) {
        flow.advance(state, x, tau, step);
    }

    @Override
    public void rest(double[] seen) {
        flow.rest(state, seen);
    }

    @Override
    public double mean(int axis) {
        return state[axis];
    }

    @Override
    public double variance(int axis) {
        return point ? 0 : state[dimensions + 2 * axis];
    }

    /** For a point all in one cell. A correlation in two dimensions is not drawn. */
    @Override
    public double[] densityOn(Grid other) {
        if (outside() > 1 - 1e-9) {
            return new double[other.size()];
        }
        if (point) {
            double[] density = new double[other.size()];
            int k = other.cell(state[0]) + (dimensions == 2 ? other.cells() * other.cell(state[1]) : 0);
            density[k] = 1 / other.volume();
            return density;
        }
        if (dimensions == 1) {
            return Gaussian.of(state[0], StrictMath.sqrt(state[1])).on(other);
        }
        double[] first = Gaussian.of(state[0], StrictMath.sqrt(variance(0))).on(other.line());
        double[] second = Gaussian.of(state[1], StrictMath.sqrt(variance(1))).on(other.line());
        double[] density = new double[other.size()];
        for (int k = 0; k < density.length; k++) {
            density[k] = first[k % other.cells()] * second[k / other.cells()];
        }
        return density;
    }

    @Override
    public double outside() {
        double inside = 1;
        for (int axis = 0; axis < dimensions; axis++) {
            double sd = StrictMath.sqrt(variance(axis));
            boolean within = state[axis] >= grid.low() && state[axis] <= grid.high();
            inside *=
                    point ? (within ? 1 : 0) : 1 - Gaussian.of(state[axis], sd).massOutside(grid.low(), grid.high());
        }
        return 1 - inside;
    }

    @Override
    public double edge() {
        return outside();
    }

    @Override
    public List<Modes.Mode> modes() {
        double height = point ? Double.NaN : 1 / StrictMath.sqrt(2 * StrictMath.PI * variance(0));
        return List.of(new Modes.Mode(state[0], height));
    }

    @Override
    public double share(Decision decision) {
        double second = dimensions == 2 ? state[1] : 0;
        if (point) {
            return decision.of(state[0], second) ? 1 : 0;
        }
        double reach = 8 * StrictMath.sqrt(Math.max(variance(0), dimensions == 2 ? variance(1) : 0));
        double away = Math.max(Math.abs(state[0]), Math.abs(second)) + reach;
        Grid grid = new Grid(dimensions, -away, away, dimensions == 1 ? 4000 : 400);
        return CellShares.of(densityOn(grid), grid, decision);
    }

    @Override
    public long hash(long before) {
        return TrajectoryHash.mix(before, state);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (double value : state) {
            out.writeDouble(value);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        for (int i = 0; i < state.length; i++) {
            state[i] = in.readDouble();
        }
    }
}
