package civitas.analysis.recourse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecourseTest {
    private static final double EVERYTHING = Double.POSITIVE_INFINITY;

    /** One person against one classifier on small grids, drawn at random; brute force can try every action. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Case(ActionSet actions, LinearClassifier classifier, double[] x) {
        static Case draw(long seed) {
            Random random = new Random(seed);
            int d = 1 + random.nextInt(4);
            List<ActionableFeature> features = new ArrayList<>();
            double[] weights = new double[d];
            double[] x = new double[d];
            for (int j = 0; j < d; j++) {
                double[] grid = new double[2 + random.nextInt(4)];
                for (int k = 0; k < grid.length; k++) {
                    grid[k] = (k == 0 ? random.nextInt(3) : grid[k - 1]) + 1 + random.nextInt(3);
                }
                double[] observed = random.doubles(20, 0, 12).map(Math::rint).toArray();
                Direction direction = Direction.values()[random.nextInt(4)];
                features.add(ActionableFeature.onGrid(
                        "f" + j, grid, Percentiles.ofKernelDensity(observed, grid), direction));
                weights[j] = random.nextInt(5) == 0 ? 0 : Math.rint(random.nextGaussian() * 4) / 4;
                x[j] = random.nextInt(12);
            }
            double score = new LinearClassifier(weights, 0).score(x);
            double gap = random.nextDouble() * 5;
            return new Case(new ActionSet(features), new LinearClassifier(weights, -score - gap), x);
        }

        /** Least cost of an action that is approved and does not change all of a set of earlier ones. */
        double enumerate(CostFunction cost, List<BitSet> earlier) {
            return enumerate(cost, earlier, 0, x.clone());
        }

        private double enumerate(CostFunction cost, List<BitSet> earlier, int j, double[] target) {
            if (j == x.length) {
                Action action = new Action(x, target, 0);
                boolean repeats = earlier.stream().anyMatch(set -> {
                    BitSet left = (BitSet) set.clone();
                    left.andNot(action.changed());
                    return left.isEmpty();
                });
                return classifier.approves(target) && !repeats
                        ? cost.of(actions.features(), x, target)
                        : Double.POSITIVE_INFINITY;
            }
            double least = enumerate(cost, earlier, j + 1, target);
            for (int sign : new int[] {-1, 1}) {
                if (actions.features().get(j).direction().allows(sign)) {
                    for (double value : actions.features().get(j).targets(x[j], sign)) {
                        target[j] = value;
                        least = Math.min(least, enumerate(cost, earlier, j + 1, target));
                    }
                }
            }
            target[j] = x[j];
            return least;
        }
    }

    @Property(tries = 300, seed = "1")
    void solversAgreeWithEnumeration(@ForAll @IntRange(min = 0) int seed) {
        Case drawn = Case.draw(seed);
        for (CostFunction cost : CostFunction.values()) {
            double least = drawn.enumerate(cost, List.of());
            for (boolean reduces : new boolean[] {false, true}) {
                Recourse programme = new FlipsetProgramme(cost, drawn.actions(), drawn.classifier(), reduces);
                assertCheapest(drawn, cost, least, programme);
            }
            assertCheapest(drawn, cost, least, Recourse.of(cost, drawn.actions(), drawn.classifier()));
        }
    }

    private static void assertCheapest(Case drawn, CostFunction cost, double least, Recourse recourse) {
        assertEquals(least, recourse.cost(drawn.x()), 1e-9);
        Optional<Action> action = recourse.cheapest(drawn.x());
        assertEquals(least < EVERYTHING, action.isPresent());
        action.ifPresent(found -> {
            assertTrue(drawn.classifier().approves(found.target()));
            assertEquals(least, found.cost(), 1e-9);
            assertEquals(found.cost(), cost.of(drawn.actions().features(), drawn.x(), found.target()));
        });
    }

    @Property(tries = 300, seed = "1")
    void thereIsNoRecourseIfAndOnlyIfTheBestGainIsTooSmall(@ForAll @IntRange(min = 0) int seed) {
        Case drawn = Case.draw(seed);
        double gap = -drawn.classifier().score(drawn.x());
        boolean enough = drawn.actions().bestGain(drawn.classifier(), drawn.x()) >= gap - 1e-10;
        for (CostFunction cost : CostFunction.values()) {
            assertEquals(enough, drawn.enumerate(cost, List.of()) < EVERYTHING);
            assertEquals(
                    enough,
                    Recourse.of(cost, drawn.actions(), drawn.classifier()).cost(drawn.x()) < EVERYTHING);
        }
    }

    @Property(tries = 150, seed = "1")
    void everyItemOfAFlipsetIsTheCheapestThatIsLeft(@ForAll @IntRange(min = 0) int seed) {
        Case drawn = Case.draw(seed);
        for (CostFunction cost : CostFunction.values()) {
            List<Action> flipset =
                    new FlipsetProgramme(cost, drawn.actions(), drawn.classifier()).flipset(drawn.x(), 4);
            List<BitSet> earlier = new ArrayList<>();
            for (Action item : flipset) {
                assertEquals(drawn.enumerate(cost, earlier), item.cost(), 1e-9);
                earlier.add(item.changed());
            }
            if (flipset.size() < 4) {
                assertEquals(EVERYTHING, drawn.enumerate(cost, earlier));
            }
            Set<BitSet> different = new HashSet<>(earlier);
            assertEquals(flipset.size(), different.size());
        }
    }

    @Property(tries = 100, seed = "1")
    void continuousFeaturesCostNoMoreThanAnyGridWithinThem(@ForAll @IntRange(min = 0) int seed) {
        Case drawn = Case.draw(seed);
        ActionSet free = new ActionSet(drawn.actions().features().stream()
                .map(ActionableFeature::withoutSteps)
                .toList());
        LargestShift recourse = new LargestShift(free, drawn.classifier());
        double onGrid = new LargestShift(drawn.actions(), drawn.classifier()).cost(drawn.x());
        assertTrue(recourse.cost(drawn.x()) <= onGrid + 1e-9);
        recourse.cheapest(drawn.x())
                .ifPresent(action -> assertTrue(drawn.classifier().approves(action.target())));
    }

    private static ActionSet unitFeatures(Direction second) {
        List<ActionableFeature> features = new ArrayList<>();
        for (int j = 0; j < 3; j++) {
            features.add(ActionableFeature.continuous(
                    "f" + j, 0, 1, Percentiles.uniform(0, 1), j == 1 ? second : Direction.BOTH));
        }
        return new ActionSet(features);
    }

    /** Closed form: all three move by c, 4 c = 2.1. */
    @Test
    void evenlySpreadFeaturesHaveACostInClosedForm() {
        LinearClassifier classifier = new LinearClassifier(new double[] {1, 2, 1}, -3);
        double[] x = {0.2, 0.3, 0.1};
        assertEquals(-2.1, classifier.score(x), 1e-15);
        assertEquals(0.525, new LargestShift(unitFeatures(Direction.BOTH), classifier).cost(x), 1e-10);
        ActionSet immutable = unitFeatures(Direction.NONE);
        assertEquals(1.7, immutable.bestGain(classifier, x), 1e-15);
        assertEquals(EVERYTHING, new LargestShift(immutable, classifier).cost(x));
        assertTrue(new LargestShift(immutable, classifier).cheapest(x).isEmpty());
        ActionSet down = unitFeatures(Direction.DOWN);
        assertEquals(EVERYTHING, new LargestShift(down, classifier).cost(x));
    }

    @Test
    void whoeverIsApprovedNeedsNothing() {
        LinearClassifier classifier = new LinearClassifier(new double[] {1, 2, 1}, 0);
        double[] x = {0.2, 0.3, 0.1};
        LargestShift recourse = new LargestShift(unitFeatures(Direction.BOTH), classifier);
        assertEquals(0, recourse.cost(x));
        assertTrue(recourse.cheapest(x).orElseThrow().changed().isEmpty());
    }

    /** 1 - F halves on the way up: each of the moves costs log 2. */
    @Test
    void theTotalCostIsASumOfLogarithms() {
        ActionableFeature feature =
                ActionableFeature.onGrid("f", new double[] {0, 0.5, 0.75}, Percentiles.uniform(0, 1), Direction.BOTH);
        ActionSet actions = new ActionSet(List.of(feature, feature));
        LinearClassifier classifier = new LinearClassifier(new double[] {1, 1}, -0.75);
        Recourse recourse = Recourse.of(CostFunction.TOTAL_LOG_PERCENTILE, actions, classifier);
        // One feature to 0.75 costs log 4, both to 0.5 cost 2 log 2: the same.
        assertEquals(Math.log(4), recourse.cost(new double[] {0, 0}), 1e-12);
        assertEquals(
                0.75,
                Recourse.of(CostFunction.MAX_PERCENTILE_SHIFT, actions, new LinearClassifier(new double[] {1, 0}, -0.6))
                        .cost(new double[] {0, 0}),
                1e-12);
        assertEquals(
                0.5,
                Recourse.of(CostFunction.MAX_PERCENTILE_SHIFT, actions, classifier)
                        .cost(new double[] {0, 0}),
                1e-12);
        // Down: from 1 - F = 1/4 to 1/2.
        double[] high = {0.75, 0.75};
        assertEquals(
                Math.log(2),
                Recourse.of(CostFunction.TOTAL_LOG_PERCENTILE, actions, new LinearClassifier(new double[] {-1, 0}, 0.5))
                        .cost(high),
                1e-12);
    }

    @Test
    void mistakesAreNamed() {
        LinearClassifier two = new LinearClassifier(new double[] {1, 1}, 0);
        ActionSet three = unitFeatures(Direction.BOTH);
        assertMessage("number of weights = 2, must be 3, one per feature", () -> new LargestShift(three, two));
        assertMessage(
                "feature = f0, must be on a grid for an integer programme",
                () -> new FlipsetProgramme(
                        CostFunction.MAX_PERCENTILE_SHIFT, three, new LinearClassifier(new double[3], 0)));
        assertMessage("probability = 1.0, must be in (0, 1)", () -> two.withThreshold(1));
        assertMessage("weights[1] = NaN, must be finite", () -> new LinearClassifier(new double[] {0, Double.NaN}, 0));
    }

    private static void assertMessage(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
