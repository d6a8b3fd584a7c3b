package civitas.scenarios.shift;

import civitas.analysis.shift.Densities;
import civitas.analysis.shift.DensityScheme;
import civitas.analysis.shift.Entropy;
import civitas.analysis.shift.FiniteVolume;
import civitas.analysis.shift.FreeEnergy;
import civitas.analysis.shift.GibbsResponse;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Interaction;
import civitas.analysis.shift.Measure;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.ScharfetterGummel;
import civitas.analysis.shift.ShiftModel;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Infinitely many people as a density on a grid. Watches what the scheme promises: mass, energy under the model people
 * see, positivity.
 */
final class DensityPopulation implements Population {
    private final Grid grid;
    private final Representation.Scheme kind;
    private final double step;
    private final double[] density;
    private final double[] potential;
    private ShiftModel model;
    private DensityScheme scheme;
    private FreeEnergy energy;
    private double[] logReference;
    private double massError;
    private double energyIncrease;
    private double least;

    DensityPopulation(ShiftProblem problem, Representation.Scheme kind, double step) {
        this.kind = kind;
        this.step = step;
        grid = problem.grid();
        density = problem.start().on(grid);
        potential = new double[grid.size()];
        retune(problem.model());
    }

    @Override
    public void retune(ShiftModel changed) {
        model = changed;
        Interaction interaction = Interaction.of(model.kernel(), grid);
        Entropy entropy = new Entropy.Boltzmann(model.alpha());
        logReference = model.logReference(grid);
        energy = new FreeEnergy(grid, entropy, interaction);
        scheme = kind == Representation.Scheme.FINITE_VOLUME
                ? new FiniteVolume(grid, entropy, interaction)
                : new ScharfetterGummel(grid, model.alpha(), interaction);
    }

    @Override
    public Measure measure() {
        return Densities.points(density, grid);
    }

    @Override
    public void advance(double[] seen) {
        model.potential(seen, grid, logReference, potential);
        double before = energy.of(density, potential);
        scheme.advance(density, potential, step);
        energyIncrease = Math.max(energyIncrease, energy.of(density, potential) - before);
        watch();
    }

    @Override
    public void rest(double[] seen) {
        double[] rest = new GibbsResponse(model, grid).to(seen, density);
        System.arraycopy(rest, 0, density, 0, density.length);
        watch();
    }

    private void watch() {
        massError = Math.max(massError, Math.abs(grid.mass(density) - 1));
        for (double value : density) {
            least = Math.min(least, value);
        }
    }

    /** Largest distance of the mass from 1 so far. */
    double massError() {
        return massError;
    }

    /** Largest increase of the energy in one step so far, 0 if it never rose. */
    double energyIncrease() {
        return energyIncrease;
    }

    /** The least value so far, 0 if none was negative. */
    double least() {
        return least;
    }

    @Override
    public double mean(int axis) {
        return Densities.mean(density, grid, axis);
    }

    @Override
    public double variance(int axis) {
        return Densities.variance(density, grid, axis);
    }

    @Override
    public double[] densityOn(Grid other) {
        return other.equals(grid) ? density.clone() : Rebinning.of(density, grid, other);
    }

    @Override
    public double outside() {
        return grid.edgeMass(density);
    }

    @Override
    public double edge() {
        return outside();
    }

    @Override
    public List<Modes.Mode> modes() {
        return Modes.of(grid.marginal(density), grid.line());
    }

    @Override
    public double share(Decision decision) {
        return CellShares.of(density, grid, decision);
    }

    @Override
    public long hash(long before) {
        return TrajectoryHash.mix(before, density);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (double value : density) {
            out.writeDouble(value);
        }
        out.writeDouble(massError);
        out.writeDouble(energyIncrease);
        out.writeDouble(least);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        for (int k = 0; k < density.length; k++) {
            density[k] = in.readDouble();
        }
        massError = in.readDouble();
        energyIncrease = in.readDouble();
        least = in.readDouble();
    }
}
