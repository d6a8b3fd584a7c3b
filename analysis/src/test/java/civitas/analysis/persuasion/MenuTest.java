package civitas.analysis.persuasion;

import static civitas.analysis.persuasion.SchemeTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTest {
    private static final BuyerTypes UNIFORM = BuyerTypes.continuous(belief -> belief);

    private static BuyerTypes mixture() {
        BetaDistribution low = new BetaDistribution(8, 30);
        BetaDistribution high = new BetaDistribution(60, 30);
        return BuyerTypes.continuous(at -> (low.cumulativeProbability(at) + high.cumulativeProbability(at)) / 2);
    }

    /** A menu that discriminates, against closed forms. */
    @ParameterizedTest
    @CsvSource({"0.7,0.2,0.5,0.23,0.8,0.16", "0.7,0.1,0.5,0.183333,0.666667,0.066667", "0.6,0.2,0.6,0.28,0.5,0.10"})
    void twoTypesAreToldApart(double high, double low, double share, double revenue, double x, double price) {
        BuyerTypes types = BuyerTypes.finite(new double[] {low, high}, new double[] {1 - share, share});
        TwoTypeForms forms = new TwoTypeForms(high, low, share);
        Menu menu = OptimalMenu.of(types, 2);
        assertEquals(revenue, forms.revenue(), 1e-6);
        assertEquals(revenue, menu.revenue(types), 1e-6);
        assertEquals(2, menu.items().size());
        Experiment partial = menu.items().get(0);
        assertEquals(x, partial.x(), 1e-6);
        assertEquals(1, partial.y(), 1e-9);
        assertEquals(price, partial.price(), 1e-6);
        assertEquals(x, forms.partialX(), 1e-6);
        assertEquals(new Experiment(1, 1, 1 - high).price(), menu.items().get(1).price(), 1e-9);
        assertTrue(menu.items().get(1).isFull());
    }

    @Test
    void oneFlatPriceIsBestForUniformTypes() {
        assertEquals(0.25, OptimalMenu.flatPrice(UNIFORM), 1e-3);
        assertEquals(0.125, Menu.flat(0.25).revenue(UNIFORM), 1e-12);
        Menu menu = OptimalMenu.of(UNIFORM, 60);
        assertEquals(0.125, menu.revenue(UNIFORM), 1e-3);
        assertTrue(menu.items().stream().anyMatch(Experiment::isFull));
    }

    /** Figures of a program of its own: 0.1673 with two items, 0.1547 with one price of 0.2235. */
    @Test
    void aMixtureOfTwoCrowdsIsSoldTwoItems() {
        BuyerTypes types = mixture();
        assertEquals(0.2235, OptimalMenu.flatPrice(types), 1e-3);
        assertEquals(0.1547, Menu.flat(OptimalMenu.flatPrice(types)).revenue(types), 1e-4);
        Menu two = new Menu(List.of(new Experiment(0.783, 1, 0.136), Experiment.full(0.256)));
        assertEquals(0.1673, two.revenue(types), 1e-4);
        assertEquals(
                0.1671,
                new Menu(List.of(new Experiment(0.772, 1, 0.134), Experiment.full(0.2556))).revenue(types),
                1e-4);
        Menu menu = OptimalMenu.of(types, 120);
        assertEquals(0.1673, menu.revenue(types), 1e-3);
        assertTrue(menu.items().stream().anyMatch(Experiment::isFull));
    }

    /** No menu of a random search earns more; the fully informative experiment is always offered (their Lemma 1). */
    @Property(tries = 40, seed = "1")
    void noMenuBeatsTheProgramme(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int size) {
        SplittableRandom random = new SplittableRandom(seed);
        BuyerTypes types = random(random, size);
        Menu optimal = OptimalMenu.of(types, size);
        double most = optimal.revenue(types);
        assertTrue(optimal.items().stream().anyMatch(Experiment::isFull), optimal.toString());
        assertTrue(Menu.flat(OptimalMenu.flatPrice(types)).revenue(types) <= most + 1e-6);
        for (int i = 0; i < 300; i++) {
            Menu menu = new Menu(List.of(item(random), item(random), Experiment.full(random.nextDouble() / 2)));
            assertTrue(menu.revenue(types) <= most + 1e-6, menu + " beats " + optimal);
        }
    }

    /** The programme looks at neighbours only, and yet no type would rather have any other item. */
    @Property(tries = 40, seed = "1")
    void everyTypeKeepsToItsOwnItem(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        BuyerTypes types = random(new SplittableRandom(seed), size);
        OptimalMenu.Solution solution = OptimalMenu.solve(types, size);
        assertEquals(solution.revenue(), solution.menu().revenue(types), 1e-6);
    }

    private static Experiment item(SplittableRandom random) {
        boolean first = random.nextBoolean();
        double part = random.nextDouble();
        return new Experiment(first ? 1 : part, first ? part : 1, random.nextDouble() / 2);
    }

    private static BuyerTypes random(SplittableRandom random, int size) {
        double[] beliefs = random.doubles(size, 0.02, 0.98).sorted().toArray();
        double[] weights = random.doubles(size, 0.1, 1).toArray();
        double sum = Arrays.stream(weights).sum();
        return BuyerTypes.finite(
                beliefs, Arrays.stream(weights).map(each -> each / sum).toArray());
    }

    @Test
    void quantilesAndMeansBelongToTheDistribution() {
        assertEquals(0.25, UNIFORM.mean(belief -> Math.min(belief, 1 - belief)), 1e-8);
        assertEquals(0.3, UNIFORM.quantile(0.3), 1e-12);
        BuyerTypes middle = BuyerTypes.continuous(at -> Math.max(0, Math.min(1, 2 * at - 0.5)));
        assertEquals(0.25, middle.quantile(0), 1e-4, "never where there is no mass");
        assertEquals(0.5, middle.quantile(0.5), 1e-12);
        BuyerTypes two = BuyerTypes.finite(new double[] {0.2, 0.7}, new double[] {0.4, 0.6});
        assertEquals(0.2, two.quantile(0.39));
        assertEquals(0.7, two.quantile(0.41));
        assertEquals(0.5, two.mean(belief -> belief), 1e-12);
    }

    @Test
    void noiseMakesExperimentsWorthLess() {
        Experiment full = Experiment.full(0.1);
        assertEquals(0.9, full.flipped(0.1).right(0.5), 1e-12);
        assertEquals(0.95, full.flipped(0.1).right(0.95), 1e-12, "whoever knows better does not listen");
        assertEquals(0.9, full.flipped(0.9).right(0.5), 1e-12, "the opposite tells as much");
        assertEquals(Menu.NOTHING, Menu.flat(0.45).flipped(0.1).choice(0.5));
        assertEquals(0, Menu.flat(0.45).choice(0.5));
        assertEquals(0, Menu.flat(0).choice(0.5), "what is free is taken");
        assertEquals(Menu.NOTHING, Menu.flat(0).choice(1), "unless it tells nothing");
    }

    @Test
    void badInputIsRefused() {
        assertRefused("x = 1.5", () -> new Experiment(1.5, 1, 0));
        assertRefused("price = -1.0", () -> Experiment.full(-1));
        assertRefused("increasing", () -> BuyerTypes.finite(new double[] {0.7, 0.2}, new double[] {0.5, 0.5}));
        assertRefused("weights", () -> BuyerTypes.finite(new double[] {0.2, 0.7}, new double[] {0.5, 0.6}));
        assertRefused("F(1)", () -> BuyerTypes.continuous(at -> at / 2));
        assertRefused("increasing", () -> BuyerTypes.continuous(at -> at * (2 - 1.5 * at)));
        assertRefused("low = 0.4", () -> new TwoTypeForms(0.7, 0.4, 0.5));
    }
}
