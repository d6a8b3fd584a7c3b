package civitas.scenarios.steering.console;

import civitas.scenarios.steering.SteeringView;
import java.util.Arrays;

/**
 * The planner's policy over public beliefs, and the beliefs of some episodes. Copied from the world, immutable.
 *
 * @param precision {@code double[belief]}, in the good state if the planner knows the state
 * @param ifBad the same in the bad state; empty if it does not know the state
 */
@SuppressWarnings("ArrayRecordComponent")
record PolicyMap(
        double[] belief,
        double[] precision,
        double[] ifBad,
        double[] least,
        double baseline,
        double[][] paths,
        boolean[] right) {
    private static final int POINTS = 400;

    static PolicyMap of(SteeringView view) {
        double[] belief = new double[POINTS + 1];
        double[] precision = new double[POINTS + 1];
        double[] ifBad = new double[view.knowsState() ? POINTS + 1 : 0];
        double[] least = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            belief[i] = (double) i / POINTS;
            precision[i] = view.precision(belief[i], true);
            least[i] = Math.max(belief[i], 1 - belief[i]);
        }
        Arrays.setAll(ifBad, i -> view.precision(belief[i], false));
        int episodes = view.beliefs(0).length;
        double[][] paths = new double[episodes][view.agents() + 1];
        boolean[] right = new boolean[episodes];
        for (int episode = 0; episode < episodes; episode++) {
            for (int agents = 0; agents <= view.agents(); agents++) {
                paths[episode][agents] = view.beliefs(agents)[episode];
            }
            right[episode] = paths[episode][view.agents()] > 0.5 == view.isGood(episode);
        }
        return new PolicyMap(belief, precision, ifBad, least, view.baseline(), paths, right);
    }

    /** Precisions (first) and beliefs at which the agent follows its signal, or herds: {@code double[2][]}. */
    double[][] points(boolean follows) {
        int count = 0;
        for (int i = 0; i < belief.length; i++) {
            count += follows(i) == follows ? 1 : 0;
        }
        double[][] points = new double[2][count];
        for (int i = belief.length - 1; i >= 0; i--) {
            if (follows(i) == follows) {
                points[0][--count] = precision[i];
                points[1][count] = belief[i];
            }
        }
        return points;
    }

    /** Precisions (first) and beliefs in the bad state, {@code double[2][]}; empty if the planner does not know the state. */
    double[][] pointsIfBad() {
        return new double[][] {ifBad, Arrays.copyOf(belief, ifBad.length)};
    }

    private boolean follows(int i) {
        return precision[i] >= least[i] - 1e-10;
    }
}
