package civitas.scenarios.steering;

import civitas.analysis.steering.Policy;
import civitas.kernel.RandomStream;
import java.util.Arrays;

/** Plays given policies; what was looked up last is kept by episode, because beliefs in a herd stay where they are. */
final class KnownPlanner implements Planner {
    private final Policy ifGood;
    private final Policy ifBad;
    private final double[] lastBelief;
    private final boolean[] lastGood;
    private final double[] lastPrecision;

    KnownPlanner(Policy ifGood, Policy ifBad, int episodes) {
        this.ifGood = ifGood;
        this.ifBad = ifBad;
        lastBelief = new double[episodes];
        lastGood = new boolean[episodes];
        lastPrecision = new double[episodes];
        Arrays.fill(lastBelief, Double.NaN);
    }

    @Override
    public boolean isConcurrent() {
        return true;
    }

    @Override
    public double choose(int episode, double belief, boolean good) {
        if (lastBelief[episode] != belief || lastGood[episode] != good) {
            lastBelief[episode] = belief;
            lastGood[episode] = good;
            lastPrecision[episode] = greedy(belief, good);
        }
        return lastPrecision[episode];
    }

    @Override
    public double greedy(double belief, boolean good) {
        return (good ? ifGood : ifBad).precision(belief);
    }

    @Override
    public Planner under(SteeringParameters changed, RandomStream random) {
        return Planner.of(changed, random);
    }
}
