package civitas.analysis.persuasion;

import static civitas.analysis.persuasion.SchemeTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderGameTest {
    private static final double[] PRIOR = {0.7, 0.3};

    private static SenderGame prosecutor() {
        return threshold(0.3, 0.5, 1);
    }

    private static SenderGame threshold(double prior, double threshold, double interest) {
        double[][] payoffs = {{0, 0}, {interest, interest}};
        return new SenderGame(new double[] {1 - prior, prior}, Receiver.threshold(2, threshold), payoffs);
    }

    private static SenderGame random(SplittableRandom random, int states, int actions) {
        double[][] payoffs = new double[actions][states];
        double[][] wanted = new double[actions][states];
        for (int action = 0; action < actions; action++) {
            for (int state = 0; state < states; state++) {
                payoffs[action][state] = random.nextInt(-5, 6);
                wanted[action][state] = random.nextInt(-5, 6);
            }
        }
        double[] prior = SchemeTest.distribution(random, states);
        return new SenderGame(prior, new Receiver(payoffs, wanted), wanted);
    }

    /** Kamenica and Gentzkow's prosecutor: 0.6 against 0 and 0.3. */
    @Test
    void theProsecutorConvictsSixtyPerCent() {
        SenderGame game = prosecutor();
        Scheme optimal = game.optimal();
        assertEquals(0.6, game.optimum(), 1e-15);
        assertEquals(0.6, game.payoff(optimal), 1e-12);
        assertEquals(3.0 / 7, optimal.probability(0, 1), 1e-12);
        assertEquals(1, optimal.probability(1, 1), 1e-12);
        assertEquals(0.5, optimal.posterior(PRIOR, 1)[1], 1e-12);
        assertEquals(0, game.payoff(Scheme.none(2)));
        assertEquals(0.3, game.payoff(Scheme.full(2)), 1e-15);
        assertEquals(0, optimal.plausibilityError(PRIOR), 1e-12);
    }

    @Property(tries = 200, seed = "1")
    void closedFormsHoldForAnyPriorAndThreshold(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double prior,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double threshold) {
        SenderGame game = threshold(prior, threshold, 1);
        assertEquals(ThresholdForms.optimum(prior, threshold), game.optimum(), 1e-12);
        assertEquals(game.optimum(), game.payoff(game.optimal()), 1e-9);
        if (prior < threshold - 1e-9) {
            assertEquals(ThresholdForms.lie(prior, threshold), game.optimal().probability(0, 1), 1e-9);
        }
    }

    /** The hull over a plain grid of posteriors, as a naive program would have it. */
    @Test
    void theHullOfAGridOfPosteriorsAgrees() {
        Receiver receiver = Receiver.threshold(2, 0.5);
        List<ConcaveClosure.Point> points = new ArrayList<>();
        for (int i = 0; i <= 1000; i++) {
            double belief = i / 1000.0;
            points.add(new ConcaveClosure.Point(belief, receiver.best(new double[] {1 - belief, belief})));
        }
        ConcaveClosure closure = ConcaveClosure.of(points);
        assertEquals(0.6, closure.at(0.3), 1e-9);
        assertEquals(3, closure.corners().size());
        assertEquals(1, closure.at(1));
        assertRefused("must be at most 1.0", () -> closure.at(1.1));
        assertRefused("must be at least 0.0", () -> closure.at(-0.1));
    }

    /** Two roads to the same optimum: concave closure and linear programme. */
    @Property(tries = 150, seed = "1")
    void theLinearProgrammeFindsTheClosure(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int actions) {
        SenderGame game = random(new SplittableRandom(seed), 2, actions);
        double programme = game.payoff(game.byProgramme(0).orElseThrow());
        assertEquals(game.optimum(), programme, 1e-6);
        assertEquals(game.optimum(), game.optimumByProgramme(), 1e-6);
        assertEquals(game.optimum(), game.payoff(game.optimal()), 1e-6);
    }

    /** The same for somebody whom ties do not please; with numbers so few that many actions are alike, or best at ties only. */
    @Property(tries = 150, seed = "1")
    void theLinearProgrammeFindsTheClosureAgainstTies(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int actions) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] payoffs = table(random, actions, 2);
        double[][] favours = table(random, actions, 2);
        SenderGame game =
                new SenderGame(SchemeTest.distribution(random, 2), new Receiver(payoffs, favours), scaled(favours, -1));
        assertEquals(game.optimum(), game.optimumByProgramme(), 1e-6);
        assertTrue(game.payoff(game.optimal()) <= game.optimum() + 1e-6);
    }

    private static double[][] table(SplittableRandom random, int actions, int states) {
        double[][] table = new double[actions][states];
        Arrays.stream(table).forEach(row -> Arrays.setAll(row, state -> random.nextInt(-1, 2)));
        return table;
    }

    private static double[][] scaled(double[][] table, double factor) {
        return Arrays.stream(table)
                .map(row -> Arrays.stream(row).map(each -> factor * each).toArray())
                .toArray(double[][]::new);
    }

    /** Actions 1 and 2 are the same to the receiver, who takes 2; action 0 is worth avoiding them, at most for 0.4 of all. */
    @Test
    void actionsThatTheReceiverCannotTellApartAreNotTheSendersChoice() {
        double[][] payoffs = {{1, 0, 0}, {0, 1, 1}, {0, 1, 1}};
        double[][] favours = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}};
        double[] prior = {0.2, 0.3, 0.5};
        SenderGame opposed = new SenderGame(prior, new Receiver(payoffs, favours), scaled(favours, -1));
        assertEquals(-1.2, opposed.optimum(), 1e-9);
        assertEquals(-1.2, opposed.payoff(opposed.optimal()), 1e-5);
        SenderGame pleased = new SenderGame(prior, new Receiver(payoffs, favours), favours);
        assertEquals(2, pleased.optimum(), 1e-9);
        assertEquals(2, pleased.payoff(pleased.optimal()), 1e-9);
        double[][] none = new double[3][3];
        SenderGame last = new SenderGame(prior, new Receiver(payoffs, none), scaled(favours, -1));
        assertEquals(-1.2, last.optimum(), 1e-9);
        assertEquals(-1.2, last.payoff(last.optimal()), 1e-5);
    }

    /** Nothing fails, and nothing beats the optimum, where payoffs of few different numbers make many ties. */
    @Property(tries = 100, seed = "1")
    void tiesOfAllKindsLeaveTheOptimumABound(@ForAll long seed, @ForAll @IntRange(min = 3, max = 4) int states) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] favours = table(random, 3, states);
        SenderGame game = new SenderGame(
                SchemeTest.distribution(random, states),
                new Receiver(table(random, 3, states), favours),
                scaled(favours, random.nextBoolean() ? 1 : -1));
        double optimum = game.optimum();
        assertEquals(optimum, game.payoff(game.optimal()), 1e-4);
        for (int i = 0; i < 200; i++) {
            assertTrue(game.payoff(SchemeTest.scheme(random, states, 3)) <= optimum + 1e-6);
        }
    }

    /** Actions that differ by less than the margin: there is no strict scheme, and nothing fails. */
    @Test
    void whereNoSchemeKeepsAwayFromTiesOneIsPlayedAllTheSame() {
        double[][] payoffs = {{1, 0, 0}, {0, 1e-7, 0}, {0, 0, 1e-7}};
        double[][] favours = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}};
        SenderGame game =
                new SenderGame(new double[] {0, 0.5, 0.5}, new Receiver(payoffs, favours), scaled(favours, -1));
        assertTrue(game.payoff(game.optimal()) <= game.optimum() + 1e-9);
        assertEquals(-1, game.optimum(), 1e-6);
    }

    /** Prior 0.7, threshold 1/2, in other units, with something added that nobody can help. */
    @ParameterizedTest
    @CsvSource({"1e-5, 1, 0", "1e-12, 1, 0", "1e9, 1, 0", "1, 1, 1e6", "1, 1e-12, 0", "1, 1e9, 0"})
    void optimaDoNotDependOnUnits(double receivers, double senders, double added) {
        double[][] payoffs = {{receivers + added, added}, {added, receivers + added}};
        double[][] favours = {{0, 0}, {senders, senders}};
        for (int states = 2; states <= 3; states++) {
            int width = states;
            Receiver receiver = new Receiver(widened(payoffs, width), widened(favours, width));
            double[] prior = width == 2 ? new double[] {0.3, 0.7} : new double[] {0.3, 0.35, 0.35};
            SenderGame game = new SenderGame(prior, receiver, widened(scaled(favours, -1), width));
            assertEquals(-0.4, game.optimum() / senders, 1e-9);
            assertEquals(-0.4, game.payoff(game.optimal()) / senders, 1e-5);
        }
    }

    /** The last state split into two that are alike. */
    private static double[][] widened(double[][] table, int states) {
        return Arrays.stream(table)
                .map(row -> {
                    double[] wide = Arrays.copyOf(row, states);
                    wide[states - 1] = row[1];
                    return wide;
                })
                .toArray(double[][]::new);
    }

    /** Nothing on a random search beats the linear programme with more states; no information and full are beaten. */
    @Property(tries = 40, seed = "1")
    void noSchemeBeatsTheProgramme(@ForAll long seed, @ForAll @IntRange(min = 3, max = 5) int states) {
        SplittableRandom random = new SplittableRandom(seed);
        SenderGame game = random(random, states, 3);
        double optimum = game.optimum();
        assertTrue(game.payoff(Scheme.none(states)) <= optimum + 1e-7);
        assertTrue(game.payoff(Scheme.full(states)) <= optimum + 1e-7);
        for (int i = 0; i < 300; i++) {
            assertTrue(game.payoff(SchemeTest.scheme(random, states, 3)) <= optimum + 1e-7);
        }
    }

    /** Prior 0.7, threshold 1/2: a defender splits it into 1 and just below 1/2, and loses (0.7 - 0.5) / (1 - 0.5). */
    @Test
    void aDefenderKeepsOutOfTies() {
        SenderGame defender = threshold(0.7, 0.5, -1);
        assertEquals(-0.4, defender.optimum(), 1e-12);
        assertEquals(-0.4, defender.payoff(defender.optimal()), 1e-5);
        assertEquals(0, defender.optimal().plausibilityError(new double[] {0.3, 0.7}), 1e-12);
    }

    /** The optimum is earned, but for a margin, also by a sender whom ties do not please. */
    @Property(tries = 60, seed = "1")
    void aSenderWhomTiesDoNotPleaseComesNearItsOptimum(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int states) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] payoffs = new double[3][];
        double[][] favours = new double[3][];
        double[][] opposed = new double[3][states];
        for (int action = 0; action < 3; action++) {
            payoffs[action] = random.doubles(states, -1, 1).toArray();
            favours[action] = random.doubles(states, -1, 1).toArray();
            for (int state = 0; state < states; state++) {
                opposed[action][state] = -favours[action][state];
            }
        }
        double[] prior = SchemeTest.distribution(random, states);
        SenderGame game = new SenderGame(prior, new Receiver(payoffs, favours), opposed);
        assertEquals(game.optimum(), game.payoff(game.optimal()), 1e-3);
    }

    /** Information never hurts who receives it. */
    @Property(tries = 100, seed = "1")
    void theReceiverGainsByInformation(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int states) {
        SplittableRandom random = new SplittableRandom(seed);
        SenderGame game = random(random, states, 3);
        Scheme scheme = SchemeTest.scheme(random, states, 3);
        double some = game.receiverPayoff(scheme);
        assertTrue(game.receiverPayoff(Scheme.none(states)) <= some + 1e-8);
        assertTrue(some <= game.receiverPayoff(Scheme.full(states)) + 1e-8);
    }

    @Test
    void severalSendersHaveTheKnownEquilibria() {
        Scheme optimal = prosecutor().optimal();
        SenderGame convict = prosecutor();
        SenderGame acquit = threshold(0.3, 0.5, -1);
        for (SenderGame sender : List.of(convict, acquit)) {
            Scheme full = Scheme.full(2);
            double both = sender.payoff(Scheme.joint(List.of(full, full)));
            assertEquals(0.3, Math.abs(both), 1e-15);
            assertEquals(both, sender.bestResponse(full), 1e-12);
            assertEquals(both, sender.bestOnGrid(full, 100), 1e-9);
        }
        assertEquals(0.6, convict.payoff(Scheme.joint(List.of(optimal, Scheme.none(2)))), 1e-12);
        assertEquals(0.6, convict.bestResponse(optimal), 1e-12);
        assertEquals(0.6, convict.bestResponse(Scheme.none(2)), 1e-12);
        assertTrue(acquit.bestResponse(optimal) > -0.3 - 1e-9, "an opponent would tell the truth");
    }

    /** The exact best response is an upper bound of a search on a grid, and not far above it. */
    @Property(tries = 40, seed = "1")
    void theGridComesNearTheBestResponse(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SenderGame game = random(random, 2, 3);
        Scheme others = SchemeTest.scheme(random, 2, 2);
        double exact = game.bestResponse(others);
        double grid = game.bestOnGrid(others, 40);
        assertTrue(grid <= exact + 1e-7, grid + " above " + exact);
        assertTrue(grid >= exact - 1, grid + " far below " + exact);
    }

    @Test
    void badGamesAreRefused() {
        Receiver receiver = Receiver.threshold(2, 0.5);
        assertRefused("prior", () -> new SenderGame(new double[] {0.5, 0.6}, receiver, new double[2][2]));
        assertRefused("one per action", () -> new SenderGame(PRIOR, receiver, new double[3][2]));
        assertRefused("threshold = 0.0", () -> Receiver.threshold(2, 0));
        assertRefused("2 per action", () -> new Receiver(new double[][] {{0, 1}, {1}}, new double[2][2]));
        assertRefused("finite", () -> new Receiver(new double[][] {{0, Double.NaN}}, new double[1][2]));
        assertRefused(
                "spread of receiver's payoffs",
                () -> new Receiver(new double[][] {{1.7e308, 0}, {-1.7e308, 0}}, new double[2][2]));
        assertRefused("at least one", () -> ConcaveClosure.of(List.of()));
    }
}
