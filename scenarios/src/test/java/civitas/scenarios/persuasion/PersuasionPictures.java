package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.Scheme;
import civitas.analysis.persuasion.TwoRoads;
import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.Reference;
import civitas.analysis.plot.SvgPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the picture of {@code docs/persuasion.md}. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=PersuasionPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class PersuasionPictures {
    private static final Path FOLDER = Path.of("../docs/images");

    @Test
    void draw() throws IOException {
        TwoRoads roads = new TwoRoads(new double[] {-0.6, 0.6}, new double[] {0.5, 0.5}, 1, 1);
        List<CurvePoint> all = new ArrayList<>();
        List<CurvePoint> informed = new ArrayList<>();
        List<CurvePoint> uninformed = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            double share = i / 100.0;
            TwoRoads.Equilibrium found = roads.informed(Scheme.full(2), share);
            all.add(CurvePoint.of(share, found.cost()));
            informed.add(CurvePoint.of(share, found.informed()));
            uninformed.add(CurvePoint.of(share, found.uninformed()));
        }
        List<CurvePoint> learned = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            learned.add(CurvePoint.of(i / 10.0, learned(i / 10.0)));
        }
        LineChart chart = new LineChart(
                "Cost by the share of drivers who are informed, z = +-0.6",
                Axis.linear("share informed", ""),
                Axis.linear("mean cost", ""),
                List.of(
                        Curve.line("all drivers, exact", all, Curve.Spread.NONE),
                        Curve.line("informed, exact", informed, Curve.Spread.NONE),
                        Curve.line("uninformed, exact", uninformed, Curve.Spread.NONE),
                        Curve.dots("all drivers, learned", learned, Curve.Spread.NONE)),
                List.of(new Reference("social optimum", roads.cost(roads.optimumFlows()))),
                List.of(),
                "");
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            Files.writeString(FOLDER.resolve("persuasion-informed.svg"), pictures.svg(chart));
        }
    }

    private static double learned(double share) {
        return PersuasionRuns.outcomes("\"rounds\": 10000, \"measured_share\": 0.2, \"game\": {\"kind\": \"routing\","
                        + " \"differences\": [-0.6, 0.6], \"drivers\": 1000},"
                        + " \"platform\": {\"message\": {\"share\": " + share + "}}")
                .get("mean_cost");
    }
}
