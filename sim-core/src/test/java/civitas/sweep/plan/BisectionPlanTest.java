package civitas.sweep.plan;

import static civitas.sweep.ToySweeps.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.statistics.Interval;
import civitas.sweep.design.Point;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BisectionPlanTest {
    private static final String KEYS = "'design': 'bisection', 'outcome': 'price_mean', ";

    @Test
    void theSmallestValueThatReachesTheTargetIsBracketed() {
        BisectionPlan plan = plan("'axis': 'learning_rate', 'from': 0.1, 'to': 0.9, 'tolerance': 0.01, 'at_least': 0.5,"
                + " 'replicates': 2");
        FakeJournal journal = new FakeJournal((point, replicate) -> rate(point) + (replicate - 0.5) * 0.1, 1);
        List<List<String>> waves = journal.play(plan);
        assertEquals(List.of("{'learning_rate':0.1}#0", "{'learning_rate':0.1}#1"), waves.get(0));
        assertEquals(List.of("{'learning_rate':0.9}#0", "{'learning_rate':0.9}#1"), waves.get(1));
        assertEquals(List.of("{'learning_rate':0.5}#0", "{'learning_rate':0.5}#1"), waves.get(2));
        Threshold threshold = plan.thresholds().get(0);
        assertEquals(Threshold.State.FOUND, threshold.state());
        Interval bracket = threshold.bracket();
        assertTrue(bracket.lower() < 0.5 && bracket.upper() >= 0.5, bracket.toString());
        assertTrue(bracket.upper() - bracket.lower() <= 0.01, bracket.toString());
        // 2 ends and ceil(log2(0.8 / 0.01)) = 7 middles.
        assertEquals(9, waves.size());
        assertEquals(18, journal.size());
        assertTrue(plan.planned() >= 18 && plan.planned() <= 20, "" + plan.planned());
        assertFalse(plan.exact());
    }

    @Property(tries = 50, seed = "1")
    void anIntegerIsFoundExactly(@ForAll @IntRange(min = 1, max = 1_000) int target) {
        BisectionPlan plan = plan("'axis': 'periods', 'from': 1, 'to': 1000, 'tolerance': 1, 'at_most': " + -target);
        new FakeJournal((point, replicate) -> -point.values().get("periods").doubleValue(), 1).play(plan);
        Threshold threshold = plan.thresholds().get(0);
        if (target == 1) {
            assertEquals(Threshold.State.BELOW, threshold.state());
            assertEquals(new Interval(Double.NEGATIVE_INFINITY, 1), threshold.bracket());
        } else {
            assertEquals(Threshold.State.FOUND, threshold.state());
            assertEquals(new Interval(target - 1, target), threshold.bracket());
        }
    }

    @Test
    void thereIsOneSearchForEachPointOfTheOtherAxes() {
        BisectionPlan plan = plan("'axis': 'learning_rate', 'from': 0.001, 'to': 1, 'scale': 'logarithmic',"
                + " 'tolerance': 0.1, 'at_least': 0, 'for': {'axes': {'firms': [1, 2, 3, 4]}}");
        // Thresholds at 0.01 and 0.1; always; never.
        double[] thresholds = {0.01, 0.1, 0.0001, 10};
        FakeJournal journal = new FakeJournal(
                (point, replicate) ->
                        rate(point) - thresholds[point.values().get("firms").intValue() - 1],
                1);
        List<List<String>> waves = journal.play(plan);
        assertEquals(4, waves.get(0).size());
        assertEquals(3, waves.get(1).size());
        assertEquals(2, waves.get(2).size());
        List<Threshold> found = plan.thresholds();
        assertEquals(
                List.of(Threshold.State.FOUND, Threshold.State.FOUND, Threshold.State.BELOW, Threshold.State.ABOVE),
                found.stream().map(Threshold::state).toList());
        assertEquals("{\"firms\":2}", found.get(1).others().json());
        for (int i = 0; i < 2; i++) {
            Interval bracket = found.get(i).bracket();
            assertTrue(bracket.lower() < thresholds[i] && thresholds[i] <= bracket.upper(), bracket.toString());
            assertTrue(bracket.upper() / bracket.lower() <= 1.1, bracket.toString());
        }
    }

    @Test
    void aSearchWithoutMeasurementsEnds() {
        BisectionPlan plan =
                plan("'axis': 'learning_rate', 'from': 0.1, 'to': 0.9, 'tolerance': 0.01, 'at_least': 0.5");
        FakeJournal journal = new FakeJournal((point, replicate) -> rate(point) == 0.5 ? Double.NaN : rate(point), 1);
        assertEquals(3, journal.play(plan).size());
        assertEquals(Threshold.State.UNMEASURED, plan.thresholds().get(0).state());
        assertEquals(new Interval(0.1, 0.9), plan.thresholds().get(0).bracket());
    }

    @Test
    void aStepCanHaveAsManyReplicatesAsItNeeds() {
        String sweep =
                "'axis': 'learning_rate', 'from': 0.1, 'to': 0.9, 'tolerance': 0.3, 'at_least': 0.6, 'replicates':"
                        + " {'until_half_width': 1, 'of': 'profit_gain', 'at_least': 2, 'step': 2, 'at_most': 4}";
        BisectionPlan plan = plan(sweep);
        // At the ends replicates differ widely, in the middle they do not.
        FakeJournal.Formula formula = (point, replicate) ->
                rate(point) + (Math.abs(rate(point) - 0.5) > 0.3 ? (replicate % 2 - 0.5) * 100 : 0);
        FakeJournal journal = new FakeJournal(formula, 1);
        List<List<String>> waves = journal.play(plan);
        assertEquals(List.of(2, 2, 2, 2, 2, 2), waves.stream().map(List::size).toList());
        assertEquals("{'learning_rate':0.1}#3", waves.get(1).get(1));
        assertEquals("{'learning_rate':0.5}#0", waves.get(4).get(0));
        assertEquals(new Interval(0.5, 0.7), plan.thresholds().get(0).bracket());
        assertEquals(waves, journal.play(plan(sweep)), "played again over the same journal");
    }

    private static BisectionPlan plan(String sweep) {
        return (BisectionPlan) Plans.of(file("'sweep': {" + KEYS + sweep + "}"));
    }

    private static double rate(Point point) {
        return point.values().get("learning_rate").doubleValue();
    }
}
