package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final int ROUNDS = 2000;
    private static final int PEOPLE = 50;

    private static double[] means(Population population, int first) {
        double[] means = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            RandomGenerator generator = population.generator(first + round);
            for (int i = 0; i < PEOPLE; i++) {
                means[round] += generator.nextDouble() / PEOPLE;
            }
        }
        return means;
    }

    /** Sample means of successive rounds are uncorrelated, within four standard errors, and of the right size. */
    @Test
    void newPeopleHaveNothingToDoWithThoseBefore() {
        Population fresh = new Population(PEOPLE, true, 7);
        double[] means = means(fresh, 1);
        for (int lag = 1; lag <= 3; lag++) {
            double correlation = new PearsonsCorrelation().correlation(means, means(fresh, 1 + lag));
            assertEquals(0, correlation, 4 / Math.sqrt(ROUNDS), "lag " + lag);
        }
        double sum = 0;
        for (double mean : means) {
            sum += mean / ROUNDS;
        }
        assertEquals(0.5, sum, 4 * Math.sqrt(1.0 / 12 / PEOPLE / ROUNDS));
    }

    @Test
    void otherwiseTheSamePeopleStay() {
        Population same = new Population(PEOPLE, false, 7);
        assertArrayEquals(means(same, 1), means(same, 2));
    }
}
