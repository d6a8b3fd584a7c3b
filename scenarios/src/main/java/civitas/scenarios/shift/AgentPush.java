package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;
import civitas.agents.langevin.Push;
import civitas.agents.langevin.Sums;
import civitas.analysis.shift.Curve;
import civitas.analysis.shift.Score;
import civitas.analysis.shift.ShiftModel;

/**
 * Drift of agents: s grad f1(z, x) - k (z - m_tilde) less what the crowd does; and on the way, chunk by chunk, the sums of the gradient of f1 in x.
 */
final class AgentPush implements Push {
    private final LangevinPopulation people;
    private final Crowd crowd;
    private final Curve curve;
    private final Score score;
    private final double sign;
    private final double pull;
    private final double[] centre;
    private final double[][] gradients;
    private double[] seen;

    AgentPush(LangevinPopulation people, ShiftModel model, Crowd crowd) {
        this.people = people;
        this.crowd = crowd;
        curve = model.loss().strategic();
        score = model.loss().score();
        sign = model.sign();
        pull = model.pull();
        centre = model.reference().isPresent() ? model.reference().get().mean() : new double[people.dimensions()];
        gradients = new double[people.dimensions()][people.chunks()];
    }

    /** Before agents move: the model they see. */
    void announce(double[] model) {
        seen = model.clone();
        crowd.look(people);
    }

    /** Mean over all agents of the gradient of f1 in x, x being the model they saw when they moved. */
    double[] gradient() {
        double[] gradient = new double[gradients.length];
        for (int axis = 0; axis < gradient.length; axis++) {
            for (double part : gradients[axis]) {
                gradient[axis] += part;
            }
            gradient[axis] /= people.size();
        }
        return gradient;
    }

    @Override
    public void on(int from, int to, double[][] drift) {
        if (score == Score.PRODUCT) {
            products(from, to - from, drift);
        } else {
            for (int axis = 0; axis < drift.length; axis++) {
                coordinate(from, to - from, axis, drift[axis]);
            }
        }
        crowd.add(from, to, drift);
    }

    private void coordinate(int from, int count, int axis, double[] drift) {
        double[] z = people.coordinates(axis);
        boolean difference = score == Score.DIFFERENCE;
        double x = difference ? seen[axis] : 0;
        for (int i = 0; i < count; i++) {
            drift[i] = z[from + i] - x;
        }
        curve.slopes(drift, drift, count);
        gradients[axis][from / LangevinPopulation.CHUNK] = difference ? -Sums.of(drift, 0, count) : 0;
        double home = centre[axis];
        for (int i = 0; i < count; i++) {
            drift[i] = sign * drift[i] - pull * (z[from + i] - home);
        }
    }

    /** The scores, then their slopes, use the drift of the first axis until it is set last. */
    private void products(int from, int count, double[][] drift) {
        double[] slopes = drift[0];
        for (int i = 0; i < count; i++) {
            double score = 0;
            for (int axis = 0; axis < drift.length; axis++) {
                score += seen[axis] * people.coordinates(axis)[from + i];
            }
            slopes[i] = score;
        }
        curve.slopes(slopes, slopes, count);
        for (int axis = drift.length - 1; axis >= 0; axis--) {
            double[] z = people.coordinates(axis);
            double[] own = drift[axis];
            double factor = sign * seen[axis];
            double home = centre[axis];
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += slopes[i] * z[from + i];
                own[i] = factor * slopes[i] - pull * (z[from + i] - home);
            }
            gradients[axis][from / LangevinPopulation.CHUNK] = sum;
        }
    }
}
