package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.inference.OneWayAnova;
import org.junit.jupiter.api.Test;

class MainEffectsTest {
    private static final List<String> DEMAND = List.of("low", "low", "low", "high", "high", "high");
    private static final List<String> RULE = List.of("a", "b", "c", "a", "b", "c");

    @Test
    void anAdditiveGridByHand() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        levels.put("demand", DEMAND);
        levels.put("rule", RULE);
        List<MainEffect> effects = MainEffects.of(levels, new double[] {1, 2, 3, 5, 6, 7});

        // Sums of squares about the mean 4: total 28, between demands 2 * 3 * 4 = 24, between rules 2 * (1 + 0 + 1) = 4
        MainEffect demand = effects.get(0);
        assertEquals("demand", demand.factor());
        assertEquals(24 / 28.0, demand.etaSquared(), 1e-15);
        assertEquals(
                new LevelMean("low", Summary.of(new double[] {1, 2, 3})),
                demand.levels().get(0));
        assertEquals(
                new LevelMean("high", Summary.of(new double[] {5, 6, 7})),
                demand.levels().get(1));
        assertEquals(1 / StrictMath.sqrt(3), demand.levels().get(0).outputs().se(), 1e-15);

        MainEffect rule = effects.get(1);
        assertEquals(4 / 28.0, rule.etaSquared(), 1e-15);
        assertEquals(
                List.of("a", "b", "c"),
                rule.levels().stream().map(LevelMean::level).toList());
        assertEquals(5, rule.levels().get(2).outputs().mean());
    }

    @Test
    void pureInteractionIsNoMainEffect() {
        List<String> left = List.of("0", "0", "1", "1");
        MainEffect effect = MainEffect.of("left", left, new double[] {0, 1, 1, 0});
        assertEquals(0, effect.etaSquared());
    }

    @Test
    void aFactorThatSaysEverythingExplainsAll() {
        MainEffect effect = MainEffect.of("x", List.of("a", "b", "c"), new double[] {0.1, 0.7, 0.3});
        assertEquals(1, effect.etaSquared(), 1e-15);
        assertTrue(effect.etaSquared() <= 1);
        assertTrue(Double.isNaN(effect.levels().get(0).outputs().se()));
    }

    @Test
    void equalOutputsLeaveNothingToExplain() {
        assertTrue(Double.isNaN(
                MainEffect.of("x", List.of("a", "b"), new double[] {0.1, 0.1}).etaSquared()));
    }

    @Property(tries = 200, seed = "1")
    void shareFollowsFromTheTestStatistic(@ForAll @Size(12) List<@DoubleRange(min = -5, max = 5) Double> outputs) {
        List<String> levels = new ArrayList<>();
        List<double[]> groups = List.of(new double[2], new double[4], new double[6]);
        int point = 0;
        for (double[] group : groups) {
            for (int i = 0; i < group.length; i++) {
                // Tilted, so that there is variance within and between.
                group[i] = outputs.get(point++) + i + group.length;
                levels.add("of " + group.length);
            }
        }
        double[] all = groups.stream().flatMapToDouble(Arrays::stream).toArray();
        double statistic = new OneWayAnova().anovaFValue(groups);
        // F = (between / 2) / (within / 9)
        double between = statistic * 2 / 9;
        assertEquals(between / (1 + between), MainEffect.of("size", levels, all).etaSquared(), 1e-10);
    }

    @Test
    void badInputIsNamed() {
        assertMessage(
                "levels of factor 'rule' has length 6, expected 5 (one per output)",
                () -> MainEffect.of("rule", RULE, new double[5]));
        assertMessage(
                "outputs[1] = NaN, must be finite",
                () -> MainEffect.of("rule", List.of("a", "b"), new double[] {1, Double.NaN}));
        assertMessage(
                "number of outputs = 0, must be in 1..2147483647",
                () -> MainEffect.of("rule", List.of(), new double[0]));
    }
}
