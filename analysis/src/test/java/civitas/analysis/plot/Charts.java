package civitas.analysis.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One chart of each kind, with names that no markup may swallow. */
final class Charts {
    static final Axis PRICE = Axis.linear("price", "money/unit");

    private Charts() {}

    static LineChart lines() {
        List<CurvePoint> points = List.of(
                new CurvePoint(0, 1.5, 1.25, 1.75), new CurvePoint(10, 2, 1.75, 2.5), new CurvePoint(20, 1.75, 1.5, 2));
        return new LineChart(
                "Prices <over> time",
                Axis.linear("time", "rounds"),
                PRICE,
                List.of(
                        Curve.line("with & without", points, Curve.Spread.BAND),
                        Curve.line("bars", points, Curve.Spread.BARS),
                        Curve.dots("dots", points, Curve.Spread.NONE)),
                List.of(new Reference("nash", 1.375), new Reference("monopoly", 1.875)),
                List.of(new Reference("lever", 5)),
                "10% to 90%");
    }

    static Histogram histogram() {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * i;
        }
        return Histogram.of("Squares", PRICE, "runs", values, List.of(new Reference("nash", 500)));
    }

    static DotPlot dots() {
        return new DotPlot("Dots", PRICE, "run", List.of(1.0, 2.0, 4.0), List.of());
    }

    static IntervalPlot intervals() {
        return new IntervalPlot(
                "Estimates",
                PRICE,
                "95% interval",
                List.of(
                        Estimate.of("first", "mean", 1, 0.5, 1.5),
                        Estimate.of("alone", "mean", 2, Double.NaN, Double.NaN),
                        new Estimate("claimed", "mean", 3, 2.5, 3.5, Optional.of(new Estimate.Published(3.25, 0.5)))),
                List.of(new Reference("nash", 1.25)));
    }

    static HeatMap map() {
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
            for (int row = 0; row < 2; row++) {
                cells.add(new HeatMap.Cell(column, row, column == 1 && row == 1 ? Double.NaN : 10 * column + row));
            }
        }
        return new HeatMap(
                "Plane",
                Axis.linear("rate", "1"),
                List.of("0.1", "0.2", "0.3"),
                Axis.linear("decay", "1/period"),
                List.of("1e-6", "2e-6"),
                PRICE,
                cells);
    }

    static List<Chart> all() {
        return List.of(lines(), histogram(), dots(), intervals(), map());
    }
}
