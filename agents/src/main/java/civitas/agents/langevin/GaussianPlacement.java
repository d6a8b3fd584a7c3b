package civitas.agents.langevin;

import civitas.agents.routes.CounterRandom;

/**
 * Independent normal positions by the method of Box and Muller, exact to rounding: unlike with {@link NormalNoise}, no
 * two agents start at the same place, from where some interactions would never part them.
 *
 * @param mean {@code double[axis]}, not modified
 * @param sd standard deviation along each axis, at least 0
 * @param key as from {@link CounterRandom#key}: the same agent gets the same position from the same key
 */
@SuppressWarnings("ArrayRecordComponent")
public record GaussianPlacement(double[] mean, double sd, long key) implements Placement {
    @Override
    public void of(int from, int to, double[][] positions) {
        for (int axis = 0; axis < mean.length; axis++) {
            for (int agent = from; agent < to; agent++) {
                double radius = 1 - CounterRandom.uniform(key, agent, 2 * axis);
                double angle = 2 * StrictMath.PI * CounterRandom.uniform(key, agent, 2 * axis + 1);
                double normal = StrictMath.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(angle);
                positions[axis][agent] = mean[axis] + sd * normal;
            }
        }
    }
}
