package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Expected steps against hand-computed shares and against what many drivers do on average. */
class MeanFieldTest {
    private static final List<ShareStep> STEPS = List.of(
            new BestResponseStep(SwitchingProbability.decaying(0.7)),
            new LogitStep(0.5),
            new WeightsStep(WeightsRule.EXPONENTIAL, 0.1, 1e-3),
            new ReplicatorShares(0.05, 0.1),
            new SwapStep(0.05));

    private static double[] step(ShareStep step, long day, double[] shares, double... costs) {
        double[] moved = shares.clone();
        step.apply(day, moved, costs, 0, moved.length);
        return moved;
    }

    @Property(tries = 100, seed = "21")
    void sharesStaySharesUnderEveryRule(
            @ForAll @IntRange(min = 1, max = 6) int routes,
            @ForAll @IntRange(min = 0, max = 4) int rule,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ChoiceSets sets = new ChoiceSets(2, 6);
        MeanField field = new MeanField(sets, 0.5, STEPS.get(rule));
        for (int route = 0; route < routes; route++) {
            for (int group = 0; group < 2; group++) {
                sets.add(group);
                field.routeAdded(group, route, random.nextDouble(10, 100));
            }
            field.move(route);
            field.learn(random.doubles(sets.indices(), 10, 100).toArray());
        }
        for (int group = 0; group < 2; group++) {
            double sum = 0;
            for (int route = 0; route < routes; route++) {
                double share = field.share(sets.index(group, route));
                assertTrue(share >= 0, "share " + share);
                sum += share;
            }
            assertEquals(1, sum, 1e-12);
        }
    }

    @Test
    void bestResponseIsAStepTowardsTheCheapestRoute() {
        ShareStep step = new BestResponseStep(SwitchingProbability.decaying(1));
        assertArrayEquals(new double[] {0, 1, 0}, step(step, 0, new double[] {0.5, 0.2, 0.3}, 3, 1, 2), 1e-15);
        assertArrayEquals(
                new double[] {0.375, 0.4, 0.225}, step(step, 3, new double[] {0.5, 0.2, 0.3}, 3, 1, 2), 1e-15);
    }

    @Test
    void logitForgetsWhatSharesWere() {
        double[] expected = LogitChoice.shares(new double[] {3, 1, 2}, 0.7);
        assertArrayEquals(expected, step(new LogitStep(0.7), 5, new double[] {1, 0, 0}, 3, 1, 2), 1e-15);
    }

    @Test
    void weightsAreThoseOfTheRuleLiftedToTheFloor() {
        double[] shares = {0.5, 0.2, 0.3};
        double[] rule = WeightsRule.EXPONENTIAL.step(shares, new double[] {3, 1, 2}, 0.4);
        double[] expected = Arrays.stream(rule).map(s -> 0.01 + 0.97 * s).toArray();
        assertArrayEquals(
                expected, step(new WeightsStep(WeightsRule.EXPONENTIAL, 0.4, 0.01), 0, shares, 3, 1, 2), 1e-15);
    }

    @Test
    void imitationIsTheReplicatorUnlessADayMovesTooMuch() {
        double[] shares = {0.5, 0.2, 0.3};
        double[] expected = ReplicatorStep.apply(shares, new double[] {3, 1, 2}, 0.4);
        assertArrayEquals(expected, step(new ReplicatorShares(0.4, 0), 0, shares, 3, 1, 2), 1e-15);
        double[] cut = step(new ReplicatorShares(10, 0), 0, shares, 3, 1, 2); // all who meet a better route copy it
        assertArrayEquals(new double[] {0.25, 0.36, 0.39}, cut, 1e-15);
    }

    /** Of half the drivers, half look at each other route; 0.1 per unit saved of them move. */
    @Test
    void swappingMovesInProportionToTheSaving() {
        double[] expected = {0.5 - 0.05 - 0.025, 0.2 + 0.05 + 0.015, 0.3 + 0.025 - 0.015};
        assertArrayEquals(expected, step(new SwapStep(0.1), 0, new double[] {0.5, 0.2, 0.3}, 3, 1, 2), 1e-15);
    }

    /** 30,000 drivers do, within four standard errors, what the expected step says. */
    @Test
    void driversDoOnAverageWhatTheMeanFieldDoes() {
        compare(new Imitation(drivers(), new CounterRandom(1), 0.02), new ReplicatorShares(0.02, 0));
        compare(new ProportionalSwap(drivers(), new CounterRandom(1), 0.02), new SwapStep(0.02));
        SwitchingProbability switching = SwitchingProbability.constant(0.3);
        compare(new BestResponse(drivers(), new CounterRandom(1), switching), new BestResponseStep(switching));
    }

    private static final int COUNT = 30_000;
    private static final double[] COSTS = {30, 10, 20};

    private Drivers crowd;

    private Drivers drivers() {
        ChoiceSets sets = new ChoiceSets(1, 3);
        for (int route = 0; route < 3; route++) {
            sets.add(0);
        }
        crowd = new Drivers(sets, new int[] {COUNT});
        for (int driver = 0; driver < COUNT; driver++) {
            crowd.setRoute(driver, driver % 10 < 5 ? 0 : driver % 10 < 7 ? 1 : 2);
        }
        crowd.recount();
        return crowd;
    }

    private void compare(RouteLearner learner, ShareStep step) {
        for (int route = 0; route < 3; route++) {
            learner.routeAdded(0, route, COSTS[route]);
        }
        learner.prepare(0);
        learner.choose(0, 0, COUNT);
        crowd.recount();
        double[] expected = step(step, 0, new double[] {0.5, 0.2, 0.3}, COSTS);
        for (int route = 0; route < 3; route++) {
            double error = 4 * Math.sqrt(0.25 / COUNT);
            assertEquals(expected[route], crowd.count(route) / (double) COUNT, error, learner + ", route " + route);
        }
    }

    @Test
    void newRoutesTakeWhatTheirRuleGivesThem() {
        ChoiceSets sets = new ChoiceSets(1, 3);
        MeanField field = new MeanField(sets, 1, new ReplicatorShares(0.1, 0.2));
        for (int route = 0; route < 3; route++) {
            sets.add(0);
            field.routeAdded(0, route, 1);
        }
        assertArrayEquals(
                new double[] {0.64, 0.16, 0.2}, new double[] {field.share(0), field.share(1), field.share(2)}, 1e-15);
        assertEquals(0.25, new WeightsStep(WeightsRule.LINEAR, 0.1, 0).newcomer(3));
        assertEquals(0, new SwapStep(0.1).newcomer(3));
    }

    @Test
    void aSavedFieldGoesOnAsIfNothingHadHappened() throws IOException {
        ChoiceSets sets = new ChoiceSets(1, 2);
        MeanField field = new MeanField(sets, 0.3, new LogitStep(0.2));
        sets.add(0);
        field.routeAdded(0, 0, 5);
        sets.add(0);
        field.routeAdded(0, 1, 7);
        field.move(0);
        field.learn(new double[] {9, 4});
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        field.save(new DataOutputStream(saved));
        MeanField copy = new MeanField(sets, 0.3, new LogitStep(0.2));
        copy.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(field.share(1), copy.share(1));
        field.move(1);
        copy.move(1);
        assertEquals(field.share(1), copy.share(1));
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LogitStep(0));
        assertThrows(IllegalArgumentException.class, () -> new SwapStep(-1));
        assertThrows(IllegalArgumentException.class, () -> new ReplicatorShares(1, 1.5));
        assertThrows(IllegalArgumentException.class, () -> new WeightsStep(WeightsRule.LINEAR, 1, -0.1));
    }
}
