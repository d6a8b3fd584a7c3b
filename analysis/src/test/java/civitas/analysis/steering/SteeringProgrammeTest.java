package civitas.analysis.steering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteeringProgrammeTest {
    private static SteeringGame altruistic(double k, double p, double delta) {
        return SteeringGame.published(Objective.ALTRUISTIC, p, k, delta);
    }

    private static SteeringGame biased(double k, double p, double delta) {
        return SteeringGame.published(Objective.BIASED, p, k, delta);
    }

    private static SteeringProgramme solve(SteeringGame game) {
        return SteeringProgramme.solve(game, Knowledge.PUBLIC, 2001, 51);
    }

    /** Values by an independent program on 4,001 beliefs. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6, 0, -0.2, -0.2, -0.2, -0.2, -0.1",
        "1, 0.7, 0.9, -0.3, -0.3, -0.3, -0.3, -0.3",
        "6, 0.6, 0.9, -2.4, -2.4, -2.4, -2.0, -1.0",
        "8, 0.7, 0.95, -2.4, -2.4, -2.4, -2.4, -2.0",
        "10, 0.7, 0.9, -1.96878, -2.22229, -1.85420, -2.0, -1.0",
        "20, 0.7, 0.9, -1.96878, -2.33956, -1.85420, -2.0, -1.0"
    })
    void altruisticValues(double k, double p, double delta, double v5, double v4, double v3, double v2, double v1) {
        SteeringProgramme programme = solve(altruistic(k, p, delta));
        double[] expected = {v1, v2, v3, v4, v5};
        for (int i = 0; i < 5; i++) {
            double belief = (i + 1) / 10.0;
            assertEquals(expected[i], programme.value(belief), 5e-5, "V(" + belief + ")");
            assertEquals(expected[i], programme.value(1 - belief), 5e-5, "V is symmetric");
        }
        assertTrue(programme.errorBound() < 0.02, "error at most " + programme.errorBound());
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6, 0, 0.2, 0.2",
        "1, 0.7, 0.9, 0.03, 0.03",
        "6, 0.6, 0.9, 0.24, 0.24",
        "8, 0.7, 0.95, 0.11554, 0.168975"
    })
    void altruisticPhases(double k, double p, double delta, double herd, double perfect) {
        SteeringProgramme programme = solve(altruistic(k, p, delta));
        Phases phases = Phases.of(programme);
        AltruisticForms forms = new AltruisticForms(altruistic(k, p, delta));
        assertTrue(forms.hold(programme.value(0.5)));
        assertEquals(herd, forms.herdBelow(), 1e-5);
        assertEquals(perfect, forms.perfectFrom(), 1e-6);
        assertEquals(herd, phases.herdBelow(), programme.step());
        assertEquals(perfect, phases.perfectFrom(), programme.step());
        double between = (herd + perfect) / 2;
        if (perfect > herd + 0.01) {
            assertEquals(1 - between, programme.precision(between), 1e-12, "the least precision that informs");
        }
    }

    @Test
    void whereThePerfectSignalIsTooDearTheFormsDoNotHold() {
        assertFalse(new AltruisticForms(altruistic(20, 0.7, 0.9))
                .hold(solve(altruistic(20, 0.7, 0.9)).value(0.5)));
        assertEquals(0.5, new AltruisticForms(altruistic(20, 0.7, 0)).myopicThreshold());
    }

    /** Values by an independent program on 4,001 beliefs and 801 precisions; "-" where it does not obfuscate all the way. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.7, 0, 0.1077, 0.5, -0.1, -0.54, -0.58, -0.78",
        "1, 0.7, 0.9, 0.018, 0.5, -1.0, -3.969, -5.427, -7.072",
        "2, 0.7, 0.9, 0.039, 0.581, -2.0, -4.879, -6.210, -7.767",
        "5, 0.7, 0.9, 0.085, 0.659, -2.501, -5.370, -6.534, -8.291"
    })
    void biasedValues(
            double k, double p, double delta, double escape, double from, double v6, double v4, double v3, double v2) {
        SteeringProgramme programme = SteeringProgramme.solve(biased(k, p, delta), Knowledge.PUBLIC, 4001, 201);
        assertEquals(v6, programme.value(0.6), 0.005);
        assertEquals(v4, programme.value(0.4), 0.005);
        assertEquals(v3, programme.value(0.3), 0.005);
        assertEquals(v2, programme.value(0.2), 0.005);
        Phases phases = Phases.of(programme);
        assertEquals(escape, phases.herdBelow(), 0.001);
        assertEquals(from, phases.obfuscateFrom(), 0.003);
        assertEquals(p, phases.obfuscateTo(), 1e-9);
        double inside = (from + p) / 2;
        assertTrue(programme.precision(inside) < inside && programme.precision(inside) < p);
        assertEquals(-k * (p - inside) / (1 - delta), programme.value(inside), 1e-6, "closed form");
        assertEquals(0, programme.value(0.9), 1e-12);
    }

    /** k(1-b-p) = 2b(1-b), where escaping the bad herd just pays for this agent. */
    @Property(tries = 10, seed = "1")
    void theMyopicBiasedPlannerEscapesWhereItPays(
            @ForAll @DoubleRange(min = 0.3, max = 5) double k, @ForAll @DoubleRange(min = 0.55, max = 0.9) double p) {
        double low = 0;
        double high = 1 - p;
        for (int i = 0; i < 60; i++) {
            double b = (low + high) / 2;
            boolean pays = k * (1 - b - p) < 2 * b * (1 - b);
            low = pays ? low : b;
            high = pays ? b : high;
        }
        SteeringProgramme programme = solve(biased(k, p, 0));
        assertEquals(low, Phases.of(programme).herdBelow(), programme.step());
    }

    @Test
    void theValueIsConvexWhereAPerfectSignalIsCheapAndNotElsewhere() {
        assertTrue(solve(altruistic(6, 0.6, 0.9)).leastSecondDifference() > -5e-6);
        SteeringProgramme middle = SteeringProgramme.solve(altruistic(8, 0.7, 0.95), Knowledge.PUBLIC, 4001, 51);
        assertTrue(middle.leastSecondDifference() > -5e-6);
        SteeringProgramme dear = solve(altruistic(20, 0.7, 0.9));
        assertEquals(0.3708, dear.value(0.5) - dear.value(0.4), 5e-4);
        assertTrue(dear.leastSecondDifference() < -1e-4);
    }

    /**
     * Where the perfect signal is dear, the altruistic planner gains by a precision below the free one: from 0.4 precision 0.6
     * leads to 1/2, from where the free one leads to the better borders. By hand, one step of it at 0.4 and at 0.3077.
     */
    @Test
    void lessPrecisionThanIsFreeCanBeUseful() {
        SteeringGame free = new SteeringGame(Objective.ALTRUISTIC, 0.7, 0.5, 20, 1, 1, 0.9);
        SteeringProgramme programme = solve(free);
        double byHand = -0.4 + 0.9 * (0.48 * -1.96878 + 0.52 * (-0.3077 + 0.9 * (0.426 * -1.96878 + 0.574 * -1.6496)));
        assertTrue(programme.value(0.4) >= byHand - 1e-3, programme.value(0.4) + " against " + byHand);
        assertTrue(programme.value(0.4) > solve(altruistic(20, 0.7, 0.9)).value(0.4) + 0.15);
        assertEquals(-1.96878, programme.value(0.5), 1e-4);
        assertEquals(-2.129594, programme.value(0.4), 1e-4, "an independent program");
        double best = programme.precision(0.4);
        assertEquals(0.6086957, best, 1e-6);
        assertEquals(0.3, SteeringGame.down(0.4, best), 1e-9, "not to 1/2 but to the border");
    }

    /** By hand: the free baseline reaches other borders from 0.5 than from 0.4. */
    @Test
    void fiveAgentsSufficeToSeeThat() {
        double[] values = SteeringProgramme.finite(altruistic(4, 0.7, 0.9), 4001, 51, 5, 0.4, 0.5, 0.6);
        assertEquals(-1.0373, values[0], 5e-5);
        assertEquals(-1.0210, values[1], 5e-5);
        assertEquals(-1.0373, values[2], 5e-5);
    }

    /** The exact value of the computed policy is the optimal value, and no other policy has more. */
    @Property(tries = 8, seed = "1")
    void thePolicyIsWorthItsValue(
            @ForAll Objective objective,
            @ForAll @DoubleRange(min = 0.2, max = 9) double k,
            @ForAll @DoubleRange(min = 0.55, max = 0.85) double p) {
        SteeringGame game = new SteeringGame(objective, p, 0.5, k, 1, 2, 0.8);
        SteeringProgramme programme = solve(game);
        PolicyValue exact = PolicyValue.ofReward(game, programme, 2001);
        PolicyValue none = PolicyValue.ofReward(game, belief -> p, 2001);
        PolicyValue myopic = PolicyValue.ofReward(game, SteeringProgramme.myopic(game, Knowledge.PUBLIC, 51), 2001);
        for (double belief = 0.05; belief < 1; belief += 0.1) {
            assertEquals(programme.value(belief), exact.at(belief), 2 * programme.errorBound() + 1e-6);
            assertTrue(programme.value(belief) >= none.at(belief) - 1e-3);
            assertTrue(programme.value(belief) >= myopic.at(belief) - 1e-3);
        }
    }

    /** Brute force: value iteration by the definition on a coarse grid without any of the special options. */
    @Test
    void aPlainValueIterationAgrees() {
        SteeringGame game = altruistic(3, 0.65, 0.7);
        int n = 801;
        double[] values = new double[n];
        for (int sweep = 0; sweep < 60; sweep++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double b = i / (n - 1.0);
                next[i] = Double.NEGATIVE_INFINITY;
                for (int j = 0; j <= 200; j++) {
                    double q = 0.5 + j / 400.0;
                    double worth;
                    if (1 - q <= b + 1e-12 && b <= q + 1e-12) {
                        double y = q * b + (1 - q) * (1 - b);
                        double high = y == 0 ? 0 : q * b / y;
                        double low = y == 1 ? 0 : (1 - q) * b / (1 - y);
                        worth = -3 * Math.max(0, q - 0.65)
                                - (1 - q)
                                + 0.7 * (y * line(values, high) + (1 - y) * line(values, low));
                    } else {
                        worth = -3 * Math.max(0, q - 0.65) - Math.min(b, 1 - b) + 0.7 * values[i];
                    }
                    next[i] = Math.max(next[i], worth);
                }
            }
            values = next;
        }
        SteeringProgramme programme = solve(game);
        for (int i = 0; i < n; i += 50) {
            assertEquals(values[i], programme.value(i / (n - 1.0)), 0.004);
        }
    }

    private static double line(double[] values, double b) {
        double x = b * (values.length - 1);
        int i = Math.min((int) x, values.length - 2);
        return values[i] + (x - i) * (values[i + 1] - values[i]);
    }

    /** Without control the share of wrong actions is known from cascades of Bayesians who follow their own signal. */
    @Test
    void errorsWithoutControl() {
        SteeringGame game = biased(1, 0.7, 0.9);
        PolicyValue ifBad = PolicyValue.ofErrors(game, belief -> 0.7, Knowledge.BAD, 4001);
        PolicyValue ifGood = PolicyValue.ofErrors(game, belief -> 0.7, Knowledge.GOOD, 4001);
        assertEquals(0.1969, ifBad.at(0.5), 2e-4);
        assertEquals(0.1969, ifGood.at(0.5), 2e-4);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.823, 0.071", "2, 0.420, 0.052", "5, 0.420, 0.064"})
    void errorsUnderABiasedPlanner(double k, double ifBad, double ifGood) {
        SteeringGame game = biased(k, 0.7, 0.9);
        SteeringProgramme programme = SteeringProgramme.solve(game, Knowledge.PUBLIC, 4001, 201);
        assertEquals(
                ifBad,
                PolicyValue.ofErrors(game, programme, Knowledge.BAD, 4001).at(0.5),
                0.01);
        assertEquals(
                ifGood,
                PolicyValue.ofErrors(game, programme, Knowledge.GOOD, 4001).at(0.5),
                0.01);
    }

    /** Who knows the state can do better, for itself. */
    @Test
    void knowingTheStateHelpsThePlanner() {
        SteeringGame game = biased(1, 0.7, 0.9);
        double open = solve(game).value(0.5);
        double good = SteeringProgramme.solve(game, Knowledge.GOOD, 2001, 51).value(0.5);
        double bad = SteeringProgramme.solve(game, Knowledge.BAD, 2001, 51).value(0.5);
        assertTrue((good + bad) / 2 >= open - 1e-6, good + " and " + bad + " against " + open);
    }

    /** Values by an independent program, with beliefs 1e-7 on either side of p and 1-p on its grid. */
    @ParameterizedTest
    @CsvSource({
        "2, 0.7, 1, 0.9, -3.2943, -4.8790, -2.5330, -9.1337",
        "1, 0.7, 1, 0.9, -3.2280, -4.6792, -2.4502, -8.8909",
        "1.5, 0.75, 2, 0.85, -4.8803, -6.7016, -3.9083, -11.9050"
    })
    void whereObfuscationIsForbiddenTheValueJumpsAtTheBaseline(
            double k, double p, double errorCost, double delta, double v5, double v4, double v6, double v1) {
        SteeringGame game = new SteeringGame(Objective.BIASED, p, p, k, 1, errorCost, delta);
        SteeringProgramme programme = SteeringProgramme.solve(game, Knowledge.PUBLIC, 2001, 101);
        assertEquals(v5, programme.value(0.5), 2e-4);
        assertEquals(v4, programme.value(0.4), 2e-4);
        assertEquals(v6, programme.value(0.6), 2e-4);
        assertEquals(v1, programme.value(0.1), 2e-4);
        assertTrue(programme.value(p) < -0.5, "at p agents still follow");
        assertEquals(0, programme.value(p + 1e-6), 1e-4, "just above they herd");
        assertTrue(programme.errorBound() < 0.1, "error at most " + programme.errorBound());
    }

    /** Values on two grids differ by no more than their bounds allow, and the policy is worth what the programme says. */
    @Property(tries = 24, seed = "1")
    void errorsAreBoundedInEveryMode(
            @ForAll Objective objective,
            @ForAll Knowledge knowledge,
            @ForAll @IntRange(max = 2) int mode,
            @ForAll @DoubleRange(min = 0.5, max = 6) double k,
            @ForAll @DoubleRange(min = 0.55, max = 0.9) double p,
            @ForAll @DoubleRange(max = 0.92) double delta) {
        double lowest = new double[] {0.5, p, (0.5 + p) / 2}[mode];
        SteeringGame game = new SteeringGame(objective, p, lowest, k, 1, 1, delta);
        SteeringProgramme programme = SteeringProgramme.solve(game, knowledge, 501, 51);
        SteeringProgramme finer = SteeringProgramme.solve(game, knowledge, 2001, 101);
        assertTrue(finer.errorBound() <= programme.errorBound() + 1e-6, "a finer grid is no worse");
        double allowed = programme.errorBound() + finer.errorBound();
        for (double belief = 0.0005; belief < 1; belief += 0.0007) {
            assertEquals(finer.value(belief), programme.value(belief), allowed, "V(" + belief + ")");
        }
        if (knowledge == Knowledge.PUBLIC) {
            PolicyValue exact = PolicyValue.ofReward(game, finer, 2001);
            for (double belief = 0.02; belief < 1; belief += 0.04) {
                assertEquals(finer.value(belief), exact.at(belief), finer.errorBound() + 1e-3, "V(" + belief + ")");
            }
        }
    }

    /** Beliefs of runs miss 1/2, p and 1-p by rounding. */
    @Test
    void roundingDoesNotMoveABeliefAcrossAJump() {
        SteeringGame forbidden = new SteeringGame(Objective.BIASED, 0.7, 0.7, 2, 1, 1, 0.9);
        for (SteeringGame game : new SteeringGame[] {forbidden, biased(2, 0.7, 0.9)}) {
            for (Policy policy : new Policy[] {solve(game), SteeringProgramme.myopic(game, Knowledge.PUBLIC, 51)}) {
                for (double belief : new double[] {0.3, 0.5, 0.7}) {
                    assertEquals(policy.precision(belief), policy.precision(belief + 2e-15), 1e-12, "at " + belief);
                    assertEquals(policy.precision(belief), policy.precision(belief - 2e-15), 1e-12, "at " + belief);
                }
            }
        }
    }

    /** A value that jumps has three places at the jump: two limits and itself. */
    @Test
    void gridsKeepWhatIsOnEitherSideOfAJump() {
        BeliefGrid grid = new BeliefGrid(11, 0.75, 0.25, 0.3);
        assertEquals(11 + 2 * 4 + 2, grid.size(), "0.5 and 0.3 are on the grid, 0.25 and 0.75 are not");
        double[] values = new double[grid.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = grid.belief(place) + 10 * (grid.limit(place) > 0 || grid.belief(place) > 0.75 ? 1 : 0);
        }
        assertEquals(0.75, grid.value(values, 0.75));
        assertEquals(0.7499, grid.value(values, 0.7499), 1e-12);
        assertEquals(10.7501, grid.value(values, 0.7501), 1e-12);
        assertEquals(0.3, grid.value(values, 0.3 + 1e-16));
        assertEquals(10.3, BeliefGrid.at(values, grid.position(0.3, 1)), 1e-12);
        assertEquals(1, grid.limit((int) grid.position(0.5, 1)));
        assertEquals(-1, grid.limit((int) grid.position(0.5, -1)));
        assertEquals(11, grid.value(values, 1), 1e-12);
        assertEquals(0, grid.value(values, 0));
    }

    @Property(tries = 200, seed = "1")
    void beliefsAreAMartingale(
            @ForAll @DoubleRange(max = 1) double belief, @ForAll @DoubleRange(min = 0.5, max = 1) double precision) {
        double yes = SteeringGame.goodSignal(belief, precision);
        double mean = yes * SteeringGame.up(belief, precision) + (1 - yes) * SteeringGame.down(belief, precision);
        assertEquals(belief, mean, 1e-12);
    }

    @Test
    void mistakesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> altruistic(1, 1, 0.9));
        assertThrows(IllegalArgumentException.class, () -> altruistic(-1, 0.7, 0.9));
        assertThrows(IllegalArgumentException.class, () -> altruistic(1, 0.7, 1));
        assertThrows(IllegalArgumentException.class, () -> new AltruisticForms(biased(1, 0.7, 0.9)));
        assertEquals(
                "beliefs = 100, must be odd and at least 3",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SteeringProgramme.solve(altruistic(1, 0.7, 0.9), Knowledge.PUBLIC, 100, 11))
                        .getMessage());
    }
}
