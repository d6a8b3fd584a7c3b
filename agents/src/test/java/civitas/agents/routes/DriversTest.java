package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DriversTest {
    private static final int CAPACITY = 5;

    private static Drivers drivers(int[] perGroup) {
        return new Drivers(new ChoiceSets(perGroup.length, CAPACITY), perGroup);
    }

    @Property(tries = 100, seed = "2")
    void countsAreThoseOfANaiveCountHoweverBlocksAreCut(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 30) Integer> sizes, @ForAll long seed) {
        int[] perGroup = sizes.stream().mapToInt(Integer::intValue).toArray();
        Drivers drivers = drivers(perGroup);
        SplittableRandom random = new SplittableRandom(seed);
        int[] expected = new int[perGroup.length * CAPACITY];
        int driver = 0;
        for (int group = 0; group < perGroup.length; group++) {
            assertEquals(driver, drivers.firstDriver(group));
            assertEquals(perGroup[group], drivers.size(group));
            for (int i = 0; i < perGroup[group]; i++, driver++) {
                int route = random.nextInt(CAPACITY);
                assertEquals(group, drivers.group(driver));
                drivers.setRoute(driver, route);
                assertEquals(route, drivers.route(driver));
                expected[group * CAPACITY + route]++;
            }
        }
        assertEquals(driver, drivers.size());
        drivers.recount();
        assertCounts(expected, drivers);

        int cut = random.nextInt(driver + 1);
        int[][] partials = new int[2][expected.length];
        drivers.addCounts(0, cut, partials[0]);
        drivers.addCounts(cut, driver, partials[1]);
        drivers.setCounts(partials);
        assertCounts(expected, drivers);
    }

    private static void assertCounts(int[] expected, Drivers drivers) {
        for (int index = 0; index < expected.length; index++) {
            assertEquals(expected[index], drivers.count(index), "index " + index);
        }
    }

    @Test
    void everybodyStartsOnRouteZeroAndCountsFollowOnlyARecount() {
        Drivers drivers = drivers(new int[] {2, 3});
        assertEquals(3, drivers.count(CAPACITY));
        drivers.setRoute(2, 4);
        assertEquals(0, drivers.count(CAPACITY + 4));
        drivers.recount();
        assertEquals(1, drivers.count(CAPACITY + 4));
    }

    @Test
    void blocksMustCountEverybody() {
        Drivers drivers = drivers(new int[] {2, 3});
        int[] partial = new int[2 * CAPACITY];
        drivers.addCounts(0, 4, partial);
        assertEquals(
                "drivers counted = 4, must be all 5",
                assertThrows(IllegalArgumentException.class, () -> drivers.setCounts(partial))
                        .getMessage());
        assertEquals(2, drivers.count(0));
    }

    @Test
    void illegalPopulationsAreNamed() {
        ChoiceSets sets = new ChoiceSets(2, 1);
        assertEquals(
                "driversPerGroup has length 1, expected 2 (one per group)",
                assertThrows(IllegalArgumentException.class, () -> new Drivers(sets, new int[1]))
                        .getMessage());
        assertEquals(
                "driversPerGroup[1] = -1, must be at least 0",
                assertThrows(IllegalArgumentException.class, () -> new Drivers(sets, new int[] {3, -1}))
                        .getMessage());
    }

    @Test
    void restoresRoutesAndCounts() throws IOException {
        Drivers drivers = drivers(new int[] {2, 3});
        drivers.setRoute(4, 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        drivers.save(new DataOutputStream(bytes));
        Drivers same = drivers(new int[] {2, 3});
        same.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(2, same.route(4));
        assertEquals(1, same.count(CAPACITY + 2));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(
                "saved are 5 drivers, expected 4",
                assertThrows(IOException.class, () -> drivers(new int[] {4}).restore(in))
                        .getMessage());
    }
}
