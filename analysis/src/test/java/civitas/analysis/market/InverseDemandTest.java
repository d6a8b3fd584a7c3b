package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.market.InverseDemand.ConcavePower;
import civitas.analysis.market.InverseDemand.Linear;
import civitas.analysis.market.InverseDemand.TruncatedLinear;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InverseDemandTest {
    static Stream<InverseDemand> demands() {
        return Stream.of(
                new Linear(10, 2),
                new TruncatedLinear(10, 2),
                new ConcavePower(10, 2, 1),
                new ConcavePower(10, 2, 1.7),
                new ConcavePower(10, 2, 4));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void slopesAreThoseOfThePrice(InverseDemand demand) {
        double h = 1e-6;
        for (double total : new double[] {0.3, 1, 2.5, 4.9, 5.1, 8}) {
            assertEquals((demand.price(total + h) - demand.price(total - h)) / (2 * h), demand.slope(total), 1e-4);
            assertEquals((demand.slope(total + h) - demand.slope(total - h)) / (2 * h), demand.curvature(total), 1e-4);
        }
    }

    @ParameterizedTest
    @MethodSource("demands")
    void willingnessToPayIsTheAreaBelowThePrice(InverseDemand demand) {
        for (double total : new double[] {0.3, 2.5, 5}) {
            double area = new SimpsonIntegrator(1e-10, 1e-12, 5, 40).integrate(1_000_000, demand::price, 0, total);
            assertEquals(area, demand.willingnessToPay(total), 1e-6 * (1 + Math.abs(area)));
        }
        if (demand instanceof TruncatedLinear) {
            assertEquals(25, demand.willingnessToPay(7)); // nothing more is paid beyond a/b = 5
        }
    }

    @ParameterizedTest
    @MethodSource("demands")
    void quantityAtIsTheInverse(InverseDemand demand) {
        for (double price : new double[] {0, 1, 9.99}) {
            assertEquals(price, demand.price(demand.quantityAt(price)), 1e-12);
        }
        assertEquals(0, demand.quantityAt(10));
        assertEquals(0, demand.quantityAt(12));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void scalingScalesEveryPrice(InverseDemand demand) {
        InverseDemand less = demand.scaled(0.75);
        for (double total : new double[] {0, 1, 3, 6}) {
            assertEquals(0.75 * demand.price(total), less.price(total), 1e-10 * (1 + Math.abs(less.price(total))));
        }
        assertEquals(7.5, less.intercept());
        assertTrue(less.getClass() == demand.getClass());
    }
}
