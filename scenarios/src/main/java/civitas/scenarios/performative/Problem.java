package civitas.scenarios.performative;

import civitas.kernel.Streams;
import civitas.scenario.Benchmark;
import java.util.List;
import java.util.Optional;

/** The exact side of an environment under certain levers: its stable point, its optimum, what theory says. Immutable. */
interface Problem {
    /** Number of coordinates of a model; with several platforms, one of each. */
    int dimension();

    /** Number of platforms. */
    default int platforms() {
        return 1;
    }

    /** What stays under retraining, if anything. */
    Optional<double[]> stablePoint();

    /** What has the least performative risk, the Nash equilibrium of several platforms; empty where it is not known. */
    Optional<double[]> optimalPoint();

    /** Expected loss of each platform on the data that the model brings about once people have adapted. */
    double[] performativeRisks(double[] model);

    /** What theory says beside points and risks. */
    List<Benchmark> theory(PerformativeParameters parameters);

    /** The people of a run. */
    People people(PerformativeParameters parameters, Streams streams);

    /** The problem at these parameters. */
    static Problem of(PerformativeParameters parameters) {
        return Problems.of(parameters);
    }

    /** Mean over platforms. */
    static double mean(double[] risks) {
        double sum = 0;
        for (double risk : risks) {
            sum += risk;
        }
        return sum / risks.length;
    }
}
