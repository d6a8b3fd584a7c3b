package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every design promises. */
class UnitDesignTest {
    static Stream<LongFunction<UnitDesign>> seeded() {
        return Stream.of(
                seed -> new RandomDesign(5, 60, seed),
                seed -> new LatinHypercube(5, 60, seed),
                seed -> new SobolDesign(5, 60, seed),
                seed -> new SaltelliDesign(5, 60, seed),
                seed -> new MorrisTrajectories(5, 10, 4, seed));
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void aPointDependsOnTheSeedAndItsIndexOnly(LongFunction<UnitDesign> make) {
        List<double[]> forwards = points(make.apply(7), false);
        List<double[]> backwards = points(make.apply(7), true);
        assertArrayEquals(forwards.toArray(), backwards.toArray());
        assertFalse(Arrays.deepEquals(
                forwards.toArray(), points(make.apply(8), false).toArray()));
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void threadsShareADesign(LongFunction<UnitDesign> make) {
        UnitDesign shared = make.apply(7);
        Object[] parallel = LongStream.range(0, shared.points())
                .parallel()
                .mapToObj(shared::at)
                .toArray();
        assertArrayEquals(points(shared, false).toArray(), parallel);
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void pointsLieInTheCube(LongFunction<UnitDesign> make) {
        UnitDesign design = make.apply(7);
        double top = design instanceof MorrisTrajectories ? 1 : Math.nextDown(1.0);
        for (double[] point : points(design, false)) {
            assertEquals(5, point.length);
            assertTrue(Arrays.stream(point).allMatch(x -> x >= 0 && x <= top), () -> Arrays.toString(point));
        }
        assertNotSame(design.at(0), design.at(0));
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void thereIsNoPointBeyondTheLast(LongFunction<UnitDesign> make) {
        UnitDesign design = make.apply(7);
        long last = design.points() - 1;
        assertMessage("index = -1, must be in 0.." + last, () -> design.at(-1));
        assertMessage("index = " + (last + 1) + ", must be in 0.." + last, () -> design.at(last + 1));
    }

    private static List<double[]> points(UnitDesign design, boolean backwards) {
        double[][] points = new double[(int) design.points()][];
        for (int i = 0; i < points.length; i++) {
            int index = backwards ? points.length - 1 - i : i;
            points[index] = design.at(index);
        }
        return List.of(points);
    }
}
