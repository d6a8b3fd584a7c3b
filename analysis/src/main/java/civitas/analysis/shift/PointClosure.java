package civitas.analysis.shift;

/**
 * Everybody at one point y, without noise: dy/dt = s grad f1(y, x) - k (y - m_tilde). State: y.
 * What is lost is the spread of people; Conger et al. 2023 argue that it may decide where models end.
 */
public record PointClosure(ShiftModel model) implements Closure {
    @Override
    public int size() {
        return model.dimensions();
    }

    @Override
    public void rate(double[] state, double[] x, double[] rate) {
        model.drift(state, x, rate);
    }

    @Override
    public WeightedPoints points(double[] state) {
        double[][] z = new double[state.length][];
        for (int i = 0; i < z.length; i++) {
            z[i] = new double[] {state[i]};
        }
        return new WeightedPoints(z, new double[] {1});
    }
}
