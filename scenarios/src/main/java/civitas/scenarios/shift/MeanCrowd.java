package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;

/** Quadratic interaction: -kappa (z_i - mean). */
final class MeanCrowd implements Crowd {
    private final double strength;
    private final double[] mean;
    private LangevinPopulation people;

    MeanCrowd(double strength, int dimensions) {
        this.strength = strength;
        mean = new double[dimensions];
    }

    @Override
    public void look(LangevinPopulation crowd) {
        people = crowd;
        for (int axis = 0; axis < mean.length; axis++) {
            mean[axis] = crowd.mean(axis);
        }
    }

    @Override
    public void add(int from, int to, double[][] drift) {
        for (int axis = 0; axis < mean.length; axis++) {
            double[] z = people.coordinates(axis);
            double centre = mean[axis];
            double[] own = drift[axis];
            for (int i = 0; i < to - from; i++) {
                own[i] -= strength * (z[from + i] - centre);
            }
        }
    }
}
