package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialExplorationTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 4e-6, 1, 700})
    void firstChoiceIsAlwaysRandom(double decay) {
        assertEquals(1, new ExponentialExploration(decay).probability(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 173_287, 1_000_000_000})
    void halvesEveryHalfLife(long halfLife) {
        ExponentialExploration exploration = new ExponentialExploration(StrictMath.log(2) / halfLife);
        assertEquals(0.5, exploration.probability(halfLife), 1e-15);
        assertEquals(0.25, exploration.probability(2 * halfLife), 1e-15);
        assertEquals(0x1p-10, exploration.probability(10 * halfLife), 1e-17);
    }

    /** 1/e after 100,000 periods at 1e-5; that both of two firms explore has probability 1/e^2, the article's 14%. */
    @Test
    void decayOfTheArticle() {
        double probability = new ExponentialExploration(1e-5).probability(100_000);
        assertEquals(0.36787944117144233, probability, 1e-15);
        assertEquals(0.135, probability * probability, 5e-4);
    }

    @Test
    void withoutDecayItExploresForEver() {
        assertEquals(1, new ExponentialExploration(0).probability(Long.MAX_VALUE));
        assertEquals(1, new ExponentialExploration(0).factor());
    }

    @Test
    void vanishesInTheEnd() {
        assertEquals(0, new ExponentialExploration(1).probability(1_000));
        assertEquals(0, new ExponentialExploration(1e-300).probability(Long.MAX_VALUE) - 1, 1e-15);
    }

    @Property(tries = 200, seed = "1")
    void fallsByTheSameFactorEveryChoice(
            @ForAll @DoubleRange(min = 0, max = 1) double decay, @ForAll @LongRange(max = 500) long choices) {
        ExponentialExploration exploration = new ExponentialExploration(decay);
        double expected = exploration.probability(choices) * exploration.factor();
        assertEquals(expected, exploration.probability(choices + 1), 1e-12 * expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void decayMustBeFiniteAndAtLeastZero(double decay) {
        assertEquals(
                "decay = " + decay + ", must be finite and at least 0",
                assertThrows(IllegalArgumentException.class, () -> new ExponentialExploration(decay))
                        .getMessage());
    }
}
