package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;

/** Quadratic interaction: -kappa (z_i - mean). */
final class MeanCrowd implements Crowd {
    private final double strength;
    private final double[] mean;

    MeanCrowd(double strength, int dimensions) {
        this.strength = strength;
        mean = new double[dimensions];
    }

    @Override
    public void look(LangevinPopulation crowd) {
        for (int axis = 0; axis < mean.length; axis++) {
            mean[axis] = crowd.mean(axis);
        }
    }

    @Override
    public void add(int count, double[][] here, double[][] drift) {
        for (int axis = 0; axis < mean.length; axis++) {
            pull(count, here[axis], mean[axis], drift[axis]);
        }
    }

    private void pull(int count, double[] z, double centre, double[] drift) {
        double kappa = strength;
        for (int i = 0; i < count; i++) {
            drift[i] -= kappa * (z[i] - centre);
        }
    }
}
