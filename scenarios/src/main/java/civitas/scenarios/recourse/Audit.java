package civitas.scenarios.recourse;

import civitas.analysis.recourse.LinearClassifier;
import civitas.analysis.recourse.Recourse;
import civitas.analysis.statistics.Median;
import java.util.Arrays;

/** Who is denied, and what each denied person's recourse costs. */
final class Audit {
    private final boolean[] denied;
    private final double[] costs;

    /** An audit of that many persons, all approved as yet. */
    Audit(int persons) {
        denied = new boolean[persons];
        costs = new double[persons];
    }

    /** Looks at one person again. */
    void look(int person, double[] features, LinearClassifier classifier, Recourse recourse) {
        denied[person] = !classifier.approves(features);
        costs[person] = denied[person] ? recourse.cost(features) : Double.NaN;
    }

    /** Looks at all persons. */
    void look(double[][] persons, LinearClassifier classifier, Recourse recourse) {
        for (int i = 0; i < persons.length; i++) {
            look(i, persons[i], classifier, recourse);
        }
    }

    boolean denied(int person) {
        return denied[person];
    }

    /** Cost of a denied person's recourse, {@code POSITIVE_INFINITY} if there is none; NaN of an approved one. */
    double cost(int person) {
        return costs[person];
    }

    int deniedPersons() {
        int count = 0;
        for (boolean one : denied) {
            count += one ? 1 : 0;
        }
        return count;
    }

    int withRecourse() {
        return finite().length;
    }

    private double[] finite() {
        return Arrays.stream(costs).filter(Double::isFinite).toArray();
    }

    double deniedShare() {
        return (double) deniedPersons() / denied.length;
    }

    /** Of denied persons; 1 if nobody is denied. */
    double shareWithRecourse() {
        int all = deniedPersons();
        return all == 0 ? 1 : (double) withRecourse() / all;
    }

    double medianCost() {
        return Median.of(finite());
    }

    double meanCost() {
        return Arrays.stream(finite()).average().orElse(Double.NaN);
    }

    /** NaN if nobody is denied. */
    double firstCost() {
        for (int i = 0; i < denied.length; i++) {
            if (denied[i]) {
                return costs[i];
            }
        }
        return Double.NaN;
    }

    /** Share of persons approved who do not repay, or denied who do. */
    double error(boolean[] repaid) {
        int wrong = 0;
        for (int i = 0; i < denied.length; i++) {
            wrong += denied[i] == repaid[i] ? 1 : 0;
        }
        return (double) wrong / denied.length;
    }
}
