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
    public void on(int first, int count, double[][] here, double[][] drift) {
        if (score == Score.PRODUCT) {
            products(first, count, here, drift);
        } else {
            for (int axis = 0; axis < drift.length; axis++) {
                coordinate(first, count, axis, here[axis], drift[axis]);
            }
        }
        crowd.add(count, here, drift);
    }

    private void coordinate(int first, int count, int axis, double[] z, double[] drift) {
        boolean difference = score == Score.DIFFERENCE;
        double x = difference ? seen[axis] : 0;
        curve.slopes(z, x, drift, count);
        gradients[axis][first / LangevinPopulation.CHUNK] = difference ? -Sums.of(drift, 0, count) : 0;
        goHome(count, sign, drift, z, centre[axis], drift);
    }

    /** drift = factor slopes - k (z - m_tilde). */
    private void goHome(int count, double factor, double[] slopes, double[] z, double home, double[] drift) {
        double back = pull;
        for (int i = 0; i < count; i++) {
            drift[i] = factor * slopes[i] - back * (z[i] - home);
        }
    }

    /** The scores, then their slopes, use the drift of the first axis until it is set last. */
    private void products(int first, int count, double[][] here, double[][] drift) {
        double[] slopes = drift[0];
        scores(count, here, slopes);
        curve.slopes(slopes, 0, slopes, count);
        for (int axis = drift.length - 1; axis >= 0; axis--) {
            gradients[axis][first / LangevinPopulation.CHUNK] = Sums.ofProducts(slopes, here[axis], count);
            goHome(count, sign * seen[axis], slopes, here[axis], centre[axis], drift[axis]);
        }
    }

    private void scores(int count, double[][] here, double[] scores) {
        double weight = seen[0];
        double[] z = here[0];
        for (int i = 0; i < count; i++) {
            scores[i] = weight * z[i];
        }
        for (int axis = 1; axis < here.length; axis++) {
            addScores(count, seen[axis], here[axis], scores);
        }
    }

    private static void addScores(int count, double weight, double[] z, double[] scores) {
        for (int i = 0; i < count; i++) {
            scores[i] += weight * z[i];
        }
    }
}
