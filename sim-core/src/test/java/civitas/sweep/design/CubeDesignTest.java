package civitas.sweep.design;

import static civitas.sweep.ToySweeps.design;
import static civitas.sweep.ToySweeps.designOf;
import static civitas.sweep.ToySweeps.file;
import static civitas.sweep.ToySweeps.points;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.sensitivity.LatinHypercube;
import civitas.analysis.sensitivity.MorrisTrajectories;
import civitas.analysis.sensitivity.RandomDesign;
import civitas.analysis.sensitivity.SaltelliDesign;
import civitas.analysis.sensitivity.SobolDesign;
import civitas.analysis.sensitivity.UnitDesign;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CubeDesignTest {
    private static final String AXES = "'axes': {'learning_rate': {'from': 0.25, 'to': 0.75}, 'firms':"
            + " {'from': 2, 'to': 5}, 'market': ['logit', 'winner_takes_all']}";

    static Stream<Arguments> designs() {
        return Stream.of(
                Arguments.of("'design': 'random', 'points': 40, 'seed': 3,", new RandomDesign(3, 40, 3)),
                Arguments.of("'design': 'latin_hypercube', 'points': 40, 'seed': 3,", new LatinHypercube(3, 40, 3)),
                Arguments.of("'design': 'sobol', 'points': 40, 'seed': 3,", new SobolDesign(3, 40, 3)),
                Arguments.of(
                        "'design': 'morris', 'trajectories': 10, 'levels': 6, 'seed': 3,",
                        new MorrisTrajectories(3, 10, 6, 3)),
                Arguments.of("'design': 'saltelli', 'base_points': 8, 'seed': 3,", new SaltelliDesign(3, 8, 3)));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void eachDimensionOfTheCubeIsAnAxis(String keys, UnitDesign unit) {
        Design design = design(keys + AXES);
        assertEquals(unit.points(), design.candidates());
        for (long i = 0; i < unit.points(); i++) {
            double[] u = unit.at(i);
            Map<String, JsonNode> point = design.at(i).orElseThrow().values();
            assertEquals(0.25 + 0.5 * u[0], point.get("learning_rate").doubleValue(), 1e-15);
            assertEquals(Math.min(5, 2 + (int) (4 * u[1])), point.get("firms").intValue());
            String market = u[2] < 0.5 ? "logit" : "winner_takes_all";
            assertEquals(market, point.get("market").textValue());
        }
    }

    @Test
    void theSeedOfTheFileIsTheDefault() {
        String sweep = "'sweep': {'design': 'random', 'points': 5, " + AXES;
        assertEquals(
                points(designOf(file("'seed': 9, " + sweep + "}"))),
                points(designOf(file("'seed': 1, " + sweep + ", 'seed': 9}"))));
        assertNotEquals(
                points(designOf(file("'seed': 9, " + sweep + "}"))),
                points(designOf(file("'seed': 8, " + sweep + "}"))));
    }

    @Test
    void aLatinHypercubeGivesIntegersEqualWeight() {
        Map<String, Integer> counts = new TreeMap<>();
        points(design("'design': 'latin_hypercube', 'points': 40, 'axes': {'firms': {'from': 2, 'to': 5}}"))
                .forEach(point -> counts.merge(point, 1, Integer::sum));
        assertEquals("{{'firms':2}=10, {'firms':3}=10, {'firms':4}=10, {'firms':5}=10}", counts.toString());
    }

    @Test
    void aSampleOfAnySizeOpensAtOnce() {
        Design design = design("'design': 'latin_hypercube', 'points': 1000000000000,"
                + " 'axes': {'learning_rate': {'from': 0.25, 'to': 0.75}}");
        assertEquals(1_000_000_000_000L, design.candidates());
        assertTrue(design.at(999_999_999_999L).isPresent());
    }
}
