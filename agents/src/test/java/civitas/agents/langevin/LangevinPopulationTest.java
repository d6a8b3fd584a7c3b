package civitas.agents.langevin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.agents.routes.CounterRandom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LangevinPopulationTest {
    private static final CounterRandom RANDOM = new CounterRandom(11);

    /** -pull z along every axis. */
    private static Push spring(double pull) {
        return (first, count, here, drift) -> {
            for (int axis = 0; axis < here.length; axis++) {
                for (int i = 0; i < count; i++) {
                    drift[axis][i] = -pull * here[axis][i];
                }
            }
        };
    }

    private static LangevinPopulation played(int size, int steps, int... cuts) {
        LangevinPopulation people = new LangevinPopulation(2, size);
        people.put(0, size, new GaussianPlacement(new double[] {1, -2}, 0.5, RANDOM.key(-1)));
        Push push = spring(1);
        for (int step = 0; step < steps; step++) {
            int from = 0;
            for (int cut : cuts) {
                people.move(from, cut, push, 0.05, Math.sqrt(0.1), RANDOM.key(step));
                from = cut;
            }
            people.move(from, size, push, 0.05, Math.sqrt(0.1), RANDOM.key(step));
        }
        return people;
    }

    @Test
    void aSpringBringsPeopleToItsGaussian() {
        int size = 200_000;
        LangevinPopulation people = played(size, 200);
        for (int axis = 0; axis < 2; axis++) {
            double square = 0;
            for (double z : people.coordinates(axis)) {
                square += z * z / size;
            }
            // alpha/k with alpha = k = 1; Euler's steps multiply it by 1/(1 - k dt/2)
            assertEquals(1 / (1 - 0.025), square, 5 * 1.5 / Math.sqrt(size));
            assertEquals(0, people.mean(axis), 5 / Math.sqrt(size));
        }
    }

    @Test
    void howAgentsAreCutIntoBlocksChangesNothing() {
        LangevinPopulation whole = played(5000, 20);
        LangevinPopulation cut = played(5000, 20, 1024, 4096);
        for (int axis = 0; axis < 2; axis++) {
            assertArrayEquals(whole.coordinates(axis), cut.coordinates(axis));
            assertEquals(whole.mean(axis), cut.mean(axis));
        }
    }

    @Test
    void savedPeopleComeBack() throws IOException {
        LangevinPopulation people = played(3000, 3);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        people.save(new DataOutputStream(saved));
        LangevinPopulation back = new LangevinPopulation(2, 3000);
        back.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertArrayEquals(people.coordinates(1), back.coordinates(1));
        assertEquals(people.mean(0), back.mean(0));
        assertEquals(3, back.chunks());
    }

    @Test
    void peopleAreAtDifferentNormalPlaces() {
        int size = 100_000;
        LangevinPopulation people = new LangevinPopulation(2, size);
        people.put(0, size, new GaussianPlacement(new double[] {3, -1}, 2, RANDOM.key(0)));
        for (int axis = 0; axis < 2; axis++) {
            double[] z = people.coordinates(axis);
            double mean = axis == 0 ? 3 : -1;
            assertEquals(mean, people.mean(axis), 4 * 2 / Math.sqrt(size));
            double square = 0;
            for (double position : z) {
                square += (position - mean) * (position - mean) / size;
            }
            assertEquals(4, square, 4 * 4 * Math.sqrt(2.0 / size));
            assertEquals(size, Arrays.stream(z).distinct().count());
        }
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LangevinPopulation(3, 10));
        assertThrows(IllegalArgumentException.class, () -> new LangevinPopulation(1, 0));
    }
}
