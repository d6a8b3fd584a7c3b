package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.sensitivity.Bisection.Scale;
import civitas.analysis.sensitivity.Bisection.State;
import civitas.analysis.statistics.Interval;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BisectionTest {
    private static final Bisection UNIT = new Bisection(Scale.LINEAR, 0, 1, 0.25);

    @Test
    void bothEndsComeFirstThenMiddles() {
        Bisection search = UNIT;
        double[] expected = {0, 1, 0.5, 0.75};
        boolean[] answers = {false, true, false, true};
        for (int i = 0; i < 4; i++) {
            assertEquals(State.SEARCHING, search.state());
            assertEquals(OptionalDouble.of(expected[i]), search.next());
            search = search.answer(answers[i]);
        }
        assertEquals(State.FOUND, search.state());
        assertEquals(OptionalDouble.empty(), search.next());
        assertEquals(new Interval(0.5, 0.75), search.bracket());
    }

    @Test
    void theLogarithmicScaleTakesGeometricMiddles() {
        Bisection search =
                new Bisection(Scale.LOGARITHMIC, 1, 10_000, 9).answer(false).answer(true);
        assertEquals(100, search.next().orElseThrow(), 1e-12);
        search = search.answer(true);
        assertEquals(10, search.next().orElseThrow(), 1e-13);
        search = search.answer(false);
        // 100 is at most 10 times the lower end.
        assertEquals(State.FOUND, search.state());
    }

    @Test
    void crossingsOutsideAreReported() {
        Bisection below = UNIT.answer(true);
        assertEquals(State.BELOW_LOW, below.state());
        assertEquals(new Interval(Double.NEGATIVE_INFINITY, 0), below.bracket());
        Bisection above = UNIT.answer(false).answer(false);
        assertEquals(State.ABOVE_HIGH, above.state());
        assertEquals(new Interval(1, Double.POSITIVE_INFINITY), above.bracket());
        assertFalse(below.next().isPresent() || above.next().isPresent());
    }

    @Test
    void aSearchIsItsAnswers() {
        Bisection search = solve(new Bisection(Scale.LINEAR, 0, 1, 1e-6), x -> x >= 0.3);
        Bisection replayed = new Bisection(Scale.LINEAR, 0, 1, 1e-6, search.answers());
        assertEquals(search, replayed);
        assertEquals(search.bracket(), replayed.bracket());
        // 2 ends, then 20 halvings: 2^-20 < 1e-6 < 2^-19
        assertEquals(22, search.answers().size());
        assertEquals(0, UNIT.answers().size());
    }

    @Property(tries = 500, seed = "1")
    void theBracketAlwaysHoldsTheCrossing(
            @ForAll @DoubleRange(min = -100, max = 100) double low,
            @ForAll @DoubleRange(min = 0.01, max = 100) double width,
            @ForAll @DoubleRange(min = -0.5, max = 1.5) double place,
            @ForAll @IntRange(min = 0, max = 12) int digits) {
        double high = low + width;
        double crossing = low + place * width;
        double tolerance = StrictMath.pow(10, -digits);
        Bisection start = new Bisection(Scale.LINEAR, low, high, tolerance);
        Bisection end = solve(start, x -> x >= crossing, crossing);
        assertEquals(expected(low, high, crossing), end.state());
        if (end.state() == State.FOUND) {
            assertTrue(end.bracket().width() <= tolerance);
            assertTrue(end.answers().size() <= steps(width / tolerance));
        }
    }

    @Property(tries = 500, seed = "2")
    void soItDoesOnTheLogarithmicScale(
            @ForAll @DoubleRange(min = 0.01, max = 100) double low,
            @ForAll @DoubleRange(min = 1.01, max = 1e6) double ratio,
            @ForAll @DoubleRange(min = -0.5, max = 1.5) double place,
            @ForAll @IntRange(min = 0, max = 12) int digits) {
        double high = low * ratio;
        double tolerance = StrictMath.pow(10, -digits);
        double crossing = low * StrictMath.pow(ratio, place);
        Bisection start = new Bisection(Scale.LOGARITHMIC, low, high, tolerance);
        Bisection end = solve(start, x -> x >= crossing, crossing);
        assertEquals(expected(low, high, crossing), end.state());
        if (end.state() == State.FOUND) {
            assertTrue(end.bracket().upper() / end.bracket().lower() - 1 <= tolerance);
            assertTrue(end.answers().size() <= steps(StrictMath.log(ratio) / StrictMath.log1p(tolerance)));
        }
    }

    private static State expected(double low, double high, double crossing) {
        if (crossing <= low) {
            return State.BELOW_LOW;
        }
        return crossing > high ? State.ABOVE_HIGH : State.FOUND;
    }

    /** Both ends, the halvings, and one for rounding where the ratio is near a power of two. */
    private static double steps(double ratio) {
        return 2 + Math.max(0, Math.ceil(StrictMath.log(ratio) / StrictMath.log(2))) + 1;
    }

    @Test
    void aSearchEndsWhereDoublesEnd() {
        Bisection end = solve(new Bisection(Scale.LINEAR, 1, 2, Double.MIN_VALUE), x -> x >= StrictMath.sqrt(2));
        assertEquals(new Interval(Math.nextDown(StrictMath.sqrt(2)), StrictMath.sqrt(2)), end.bracket());
        Bisection widest = new Bisection(Scale.LINEAR, -Double.MAX_VALUE, Double.MAX_VALUE, 1);
        assertTrue(solve(widest, x -> x >= 3).bracket().contains(3));
        Bisection positive = new Bisection(Scale.LOGARITHMIC, Double.MIN_VALUE, Double.MAX_VALUE, 1e-300);
        assertEquals(3, solve(positive, x -> x >= 3).bracket().upper(), 1e-14);
    }

    private static Bisection solve(Bisection start, DoublePredicate reached) {
        Bisection search = start;
        while (search.next().isPresent()) {
            search = search.answer(reached.test(search.next().getAsDouble()));
        }
        return search;
    }

    private static Bisection solve(Bisection start, DoublePredicate reached, double crossing) {
        Bisection search = start;
        while (search.next().isPresent()) {
            assertTrue(search.bracket().contains(crossing));
            search = search.answer(reached.test(search.next().getAsDouble()));
        }
        assertTrue(search.bracket().contains(crossing));
        return search;
    }

    @Test
    void badInputIsNamed() {
        assertMessage("low = 1.0, must be below high = 1.0", () -> new Bisection(Scale.LINEAR, 1, 1, 1));
        assertMessage("low = NaN, must be finite", () -> new Bisection(Scale.LINEAR, Double.NaN, 1, 1));
        assertMessage("high = Infinity, must be finite", () -> new Bisection(Scale.LINEAR, 0, 1 / 0.0, 1));
        assertMessage("tolerance = 0.0, must be above 0", () -> new Bisection(Scale.LINEAR, 0, 1, 0));
        assertMessage(
                "low = 0.0, must be above 0 on a logarithmic scale", () -> new Bisection(Scale.LOGARITHMIC, 0, 1, 0.1));
        assertMessage(
                "answers has length 2, expected at most 1 (the search ends there)",
                () -> new Bisection(Scale.LINEAR, 0, 1, 0.1, List.of(true, true)));
        assertMessage("answers has length 2, expected at most 1 (the search ends there)", () -> UNIT.answer(true)
                .answer(true));
    }
}
