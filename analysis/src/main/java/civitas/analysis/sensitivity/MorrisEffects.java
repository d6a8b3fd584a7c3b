package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Elementary effects of all inputs from the outputs of {@link MorrisTrajectories}. The step of a trajectory from x to x'
 * in which input i moves gives
 * <pre>
 *   EE_i = (y(x') - y(x)) / (x'_i - x_i)
 * </pre>
 * one per input and trajectory. Sources: Morris, Technometrics 1991; Campolongo, Cariboni and Saltelli, Environmental
 * Modelling and Software 2007 (mu*). Trajectories are independent, so standard errors and intervals are those of a plain
 * sample. Cost: O(r d^2).
 */
public final class MorrisEffects {
    private MorrisEffects() {}

    /**
     * Effects from the outputs of the first trajectories, or all.
     *
     * @param design what was run
     * @param outputs one finite output per point, in the order of the design, whole trajectories; not modified
     * @return one result per input
     * @throws IllegalArgumentException if a trajectory is cut off or an output is not finite
     */
    public static List<ElementaryEffect> of(MorrisTrajectories design, double[] outputs) {
        return of(design, OutputBlock.split(outputs, design.pointsPerTrajectory()));
    }

    /**
     * Effects from some of the trajectories.
     *
     * @param design what was run
     * @param trajectories at least one, numbered as in the design, complete; each at most once
     * @return one result per input
     * @throws IllegalArgumentException if there is none, a number is not in the design, or an output is not finite
     */
    public static List<ElementaryEffect> of(MorrisTrajectories design, List<OutputBlock> trajectories) {
        Require.between("number of trajectories", trajectories.size(), 1, design.trajectories());
        double[][] effects = new double[design.dimensions()][trajectories.size()];
        for (int t = 0; t < trajectories.size(); t++) {
            OutputBlock trajectory = trajectories.get(t);
            Require.between("trajectory", trajectory.number(), 0, design.trajectories() - 1);
            trajectory.requireComplete(design.pointsPerTrajectory());
            addEffects(points(design, trajectory.number()), trajectory.outputs(), effects, t);
        }
        return IntStream.range(0, effects.length)
                .mapToObj(i -> ElementaryEffect.of(effects[i]))
                .toList();
    }

    private static double[][] points(MorrisTrajectories design, long trajectory) {
        double[][] points = new double[design.pointsPerTrajectory()][];
        for (int k = 0; k < points.length; k++) {
            points[k] = design.at(trajectory * points.length + k);
        }
        return points;
    }

    /** Fills column t of effects (input, trajectory) from a trajectory in which successive points differ in one input. */
    static void addEffects(double[][] points, double[] outputs, double[][] effects, int t) {
        for (int k = 1; k < points.length; k++) {
            int moved = firstDifference(points[k - 1], points[k]);
            effects[moved][t] = (outputs[k] - outputs[k - 1]) / (points[k][moved] - points[k - 1][moved]);
        }
    }

    private static int firstDifference(double[] before, double[] after) {
        return IntStream.range(0, before.length)
                .filter(i -> before[i] != after[i])
                .findFirst()
                .orElseThrow();
    }
}
