package civitas.analysis.shift;

/** (kappa/2) integral |z - y|^2 rho(y) dy, from mass, means and second moments. */
final class QuadraticInteraction implements Interaction {
    private final double strength;
    private final Grid grid;
    private final double[][] z;

    QuadraticInteraction(double strength, Grid grid) {
        this.strength = strength;
        this.grid = grid;
        z = grid.centres();
    }

    @Override
    public void potential(double[] density, double[] potential) {
        double mass = grid.mass(density);
        double constant = 0;
        double[] first = new double[z.length];
        for (int axis = 0; axis < z.length; axis++) {
            for (int k = 0; k < density.length; k++) {
                first[axis] += density[k] * z[axis][k];
                constant += density[k] * z[axis][k] * z[axis][k];
            }
            first[axis] *= grid.volume();
        }
        constant *= grid.volume();
        for (int k = 0; k < potential.length; k++) {
            double sum = constant;
            for (int axis = 0; axis < z.length; axis++) {
                sum += z[axis][k] * (mass * z[axis][k] - 2 * first[axis]);
            }
            potential[k] = 0.5 * strength * sum;
        }
    }
}
