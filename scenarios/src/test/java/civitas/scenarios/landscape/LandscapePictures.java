package civitas.scenarios.landscape;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.SvgPictures;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the picture of {@code docs/social-learning-strategies.md}. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=LandscapePictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class LandscapePictures {
    private static final Path FOLDER = Path.of("../docs/images");

    @Test
    void draw() throws IOException {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("best", "{\"kind\": \"follow_best\", \"alone\": \"none\"}");
        cases.put("best, else one locus", "{\"kind\": \"follow_best\", \"alone\": \"flip_one\"}");
        cases.put("best, else a random state", "{\"kind\": \"follow_best\", \"alone\": \"fresh\"}");
        cases.put("most frequent, else one locus", "{\"kind\": \"follow_major\", \"alone\": \"flip_one\"}");
        cases.put("alone", "\"individual\"");
        cases.put("threshold", "\"threshold\"");
        cases.put("learned", "\"learned\"");
        List<Curve> curves = new ArrayList<>();
        for (Map.Entry<String, String> each : cases.entrySet()) {
            curves.add(Curve.line(each.getKey(), points(each.getValue()), Curve.Spread.NONE));
        }
        LineChart chart = new LineChart(
                "Payoff over the global maximum, by strategy (means of 100 landscapes)",
                Axis.linear("period", ""),
                Axis.linear("mean payoff", ""),
                curves,
                List.of(),
                List.of(),
                "");
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            Files.writeString(FOLDER.resolve("social-learning-strategies.svg"), pictures.svg(chart));
        }
    }

    private static List<CurvePoint> points(String strategy) {
        String text =
                "{\"scenario\": \"social-learning-strategies\", \"seed\": 1, \"parameters\": {\"landscapes\": 100,"
                        + " \"strategy\": " + strategy + "}}";
        Map<String, Double> outcomes = Run.of(
                        new ScenarioReader(ScenarioCatalogue.load()).read("picture", text, Overrides.none()), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
        List<CurvePoint> points = new ArrayList<>();
        for (int period : new int[] {0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200}) {
            points.add(CurvePoint.of(period, outcomes.get("payoff_" + period)));
        }
        return points;
    }
}
