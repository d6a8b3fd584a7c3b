package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link RouteLearner} promises. A learner's test extends this class, says how to make the learner and adds
 * what is its own. Pick settings that suit costs between 1 and 9 and with which drivers still move after ten days.
 */
public abstract class RouteLearnerContractTest {
    private static final int[] GROUPS = {40, 0, 1, 60, 7};
    private static final int CAPACITY = 6;
    private static final int DAYS = 12;

    /** A new learner, the same at every call with the same arguments. */
    protected abstract RouteLearner learner(Drivers drivers, CounterRandom random);

    /** A population whose choice sets grow, and costs of congestion plus noise of the day. */
    private final class World {
        final ChoiceSets sets = new ChoiceSets(GROUPS.length, CAPACITY);
        final Drivers drivers = new Drivers(sets, GROUPS);
        final RouteLearner learner;
        int day;

        World(long seed) {
            learner = learner(drivers, new CounterRandom(seed));
            for (int group = 0; group < GROUPS.length; group++) {
                for (int route = 0; route <= 1 + group % 2; route++) {
                    grow(group);
                }
            }
        }

        void grow(int group) {
            if (!sets.isFull(group)) {
                learner.routeAdded(group, sets.add(group), 2 + group);
            }
        }

        /** Entries of routes that do not exist are NaN. */
        double[] costs() {
            SplittableRandom noise = new SplittableRandom(day);
            double[] costs = new double[sets.indices()];
            Arrays.setAll(costs, index -> noise.nextDouble(1, 5));
            for (int group = 0; group < sets.groups(); group++) {
                for (int route = 0; route < CAPACITY; route++) {
                    int index = sets.index(group, route);
                    double load = drivers.count(index) / (1.0 + drivers.size(group));
                    costs[index] = route < sets.size(group) ? costs[index] + 4 * load : Double.NaN;
                }
            }
            return costs;
        }

        void playDay(int block, boolean ownEntriesOnly) {
            int size = drivers.size();
            int blocks = (size + block - 1) / block;
            learner.prepare(day);
            // backwards, so that an order of drivers cannot hide
            for (int b = blocks - 1; b >= 0; b--) {
                learner.choose(day, b * block, Math.min(size, (b + 1) * block));
            }
            drivers.recount();
            double[] costs = costs();
            learner.learnGroups(day, ownEntriesOnly ? new double[0] : costs);
            for (int b = blocks - 1; b >= 0; b--) {
                int from = b * block;
                learner.learnDrivers(
                        day, ownEntriesOnly ? onlyEntryOf(from, costs) : costs, from, Math.min(size, from + block));
            }
            if (day % 3 == 1) {
                grow(day % GROUPS.length);
            }
            day++;
        }

        private double[] onlyEntryOf(int driver, double[] costs) {
            double[] visible = new double[costs.length];
            Arrays.fill(visible, Double.NaN);
            int own = sets.index(drivers.group(driver), drivers.route(driver));
            visible[own] = costs[own];
            return visible;
        }

        World play(int days, int block) {
            for (int i = 0; i < days; i++) {
                playDay(block, false);
            }
            return this;
        }

        byte[] saved() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            sets.save(out);
            drivers.save(out);
            learner.save(out);
            return bytes.toByteArray();
        }

        World restore(byte[] saved) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved));
            sets.restore(in);
            drivers.restore(in);
            learner.restore(in);
            assertEquals(-1, in.read());
            return this;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 41, 108})
    void blocksChangeNothing(int block) throws IOException {
        byte[] whole = new World(5).play(DAYS, 1000).saved();
        assertArrayEquals(whole, new World(5).play(DAYS, block).saved());
    }

    @Test
    void threadsChangeNothing() throws IOException {
        World world = new World(5);
        for (int i = 0; i < DAYS; i++) {
            int day = world.day;
            world.learner.prepare(day);
            IntStream.range(0, 12).parallel().forEach(b -> world.learner.choose(day, b * 9, b * 9 + 9));
            world.drivers.recount();
            double[] costs = world.costs();
            world.learner.learnGroups(day, costs);
            IntStream.range(0, 12).parallel().forEach(b -> world.learner.learnDrivers(day, costs, b * 9, b * 9 + 9));
            if (day % 3 == 1) {
                world.grow(day % GROUPS.length);
            }
            world.day++;
        }
        assertArrayEquals(new World(5).play(DAYS, 1000).saved(), world.saved());
    }

    @Test
    void sameSeedSameChoicesOtherSeedOthers() throws IOException {
        byte[] first = new World(5).play(DAYS, 20).saved();
        assertArrayEquals(first, new World(5).play(DAYS, 20).saved());
        assertFalse(Arrays.equals(first, new World(6).play(DAYS, 20).saved()));
    }

    @Test
    void choicesAreRoutesOfTheGroupAndDriversStillMove() {
        World world = new World(5);
        int moves = 0;
        for (int i = 0; i < 2 * DAYS; i++) {
            int[] before = IntStream.range(0, 108).map(world.drivers::route).toArray();
            world.playDay(20, false);
            for (int driver = 0; driver < 108; driver++) {
                int route = world.drivers.route(driver);
                assertTrue(route >= 0 && route < CAPACITY, "route " + route);
                moves += i >= 10 && route != before[driver] ? 1 : 0;
            }
            for (int group = 0; group < GROUPS.length; group++) {
                for (int route = world.sets.size(group); route < CAPACITY; route++) {
                    assertEquals(0, world.drivers.count(world.sets.index(group, route)));
                }
            }
        }
        assertTrue(moves > 0);
    }

    @Test
    void continuesFromASaveAsIfNothingHappened() throws IOException {
        World original = new World(5).play(DAYS, 20);
        World copy = new World(5).restore(original.saved());
        copy.day = original.day;
        assertArrayEquals(original.saved(), copy.saved());
        assertArrayEquals(original.play(DAYS, 20).saved(), copy.play(DAYS, 20).saved());
    }

    @Test
    void refusesASaveOfAnotherShape() throws IOException {
        RouteLearner small = learner(Days.oneGroup(3, 2), new CounterRandom(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        small.save(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        String message = assertThrows(IOException.class, () -> new World(5).learner.restore(in))
                .getMessage();
        assertTrue(message.startsWith("saved array has length "), message);
    }

    @Test
    void ownRouteLearnersReadNothingElse() throws IOException {
        World sees = new World(5);
        assumeTrue(sees.learner.feedback() == Feedback.OWN_ROUTE);
        World blind = new World(5);
        for (int i = 0; i < DAYS; i++) {
            sees.playDay(1, false);
            blind.playDay(1, true);
        }
        assertArrayEquals(sees.saved(), blind.saved());
    }

    @Test
    void fullInformationLearnersKeepNothingPerDriver() throws IOException {
        World world = new World(5);
        assumeTrue(world.learner.feedback() == Feedback.ALL_ROUTES);
        world.play(DAYS, 20);
        byte[] before = world.saved();
        world.learner.learnDrivers(world.day, new double[0], 0, world.drivers.size());
        assertArrayEquals(before, world.saved());
    }

    @Test
    void aBlockOutsideThePopulationIsRefused() {
        World world = new World(5);
        world.learner.prepare(0);
        assertThrows(IndexOutOfBoundsException.class, () -> world.learner.choose(0, 0, 109));
        world.learner.choose(0, 108, 108);
    }
}
