package civitas.scenarios.steering;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.Reference;
import civitas.analysis.plot.SvgPictures;
import civitas.analysis.steering.Knowledge;
import civitas.analysis.steering.Objective;
import civitas.analysis.steering.SteeringGame;
import civitas.analysis.steering.SteeringProgramme;
import civitas.scenarios.measures.BeliefPathsPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the pictures of {@code docs/steering.md}. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=SteeringPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class SteeringPictures {
    private static final Path FOLDER = Path.of("../docs/images");

    @Test
    void draw() throws IOException {
        SteeringGame altruistic = SteeringGame.published(Objective.ALTRUISTIC, 0.7, 8, 0.95);
        SteeringGame biased = SteeringGame.published(Objective.BIASED, 0.7, 2, 0.9);
        List<CurvePoint> least = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            double belief = i / 200.0;
            least.add(CurvePoint.of(belief, Math.max(belief, 1 - belief)));
        }
        LineChart chart = new LineChart(
                "Optimal precision by public belief",
                Axis.linear("public belief in the good state", ""),
                Axis.linear("precision", ""),
                List.of(
                        Curve.dots("altruistic, k = 8, delta = 0.95", policy(altruistic), Curve.Spread.NONE),
                        Curve.dots("biased, k = 2, delta = 0.9", policy(biased), Curve.Spread.NONE),
                        Curve.line("least precision that informs", least, Curve.Spread.NONE)),
                List.of(new Reference("baseline", 0.7)),
                List.of(),
                "");
        write("steering-policies.svg", chart);
    }

    /** A biased planner of the default file: obfuscation ends many paths on its side, some escape to the other. */
    @Test
    void drawPaths() throws IOException {
        BeliefPathsPicture paths = new BeliefPathsPicture("steering", "agents", 12);
        write(
                "steering-paths.svg",
                paths.chart(
                        "Forty episodes under a biased planner; shaded: herds if it did nothing",
                        "agents who acted",
                        "the good state",
                        "good",
                        "bad",
                        0.7));
    }

    private static void write(String name, LineChart chart) throws IOException {
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            Files.writeString(FOLDER.resolve(name), pictures.svg(chart));
        }
    }

    private static List<CurvePoint> policy(SteeringGame game) {
        SteeringProgramme programme = SteeringProgramme.solve(game, Knowledge.PUBLIC, 4001, 101);
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            points.add(CurvePoint.of(i / 200.0, programme.precision(i / 200.0)));
        }
        return points;
    }
}
