package civitas.scenarios.herding;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.SvgPictures;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import civitas.scenarios.measures.BeliefPathsPicture;
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
 * Draws the pictures of {@code docs/herding.md}, from exact laws. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=HerdingPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class HerdingPictures {
    private static final Path FOLDER = Path.of("../docs/images");

    @Test
    void draw() throws IOException {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("all who acted before", "");
        cases.put("the last one", ", \"network\": {\"kind\": \"last\", \"memory\": 1}");
        cases.put("the last four", ", \"network\": {\"kind\": \"last\", \"memory\": 4}");
        cases.put("a sample of four", ", \"network\": {\"kind\": \"sample\", \"size\": 4}");
        cases.put("a royal family of five", ", \"network\": {\"kind\": \"royal_family\", \"family\": 5}");
        cases.put("every second agent sees", ", \"platform\": {\"history\": {\"share\": 0.5}}");
        List<Curve> curves = new ArrayList<>();
        cases.forEach((name, change) -> {
            List<Double> correct = new Laws(parameters(change)).correct();
            List<CurvePoint> points = new ArrayList<>();
            for (int agent = 1; agent <= correct.size(); agent++) {
                points.add(CurvePoint.of(agent, correct.get(agent - 1)));
            }
            curves.add(Curve.line(name, points, Curve.Spread.NONE));
        });
        LineChart chart = new LineChart(
                "Who is right, by whom agents see (Bayesians, accuracy 0.7, exact)",
                Axis.linear("agent", ""),
                Axis.linear("probability of being right", ""),
                curves,
                List.of(),
                List.of(),
                "");
        write("herding-networks.svg", chart);
    }

    @Test
    void drawPaths() throws IOException {
        BeliefPathsPicture paths =
                new BeliefPathsPicture("herding", "agent", 20, "platform.history.noise=0.1", "agents=20");
        write(
                "herding-paths.svg",
                paths.chart("Forty episodes, a tenth of all actions misreported", "agent", "state 1", "1", "0", 0.7));
    }

    private static void write(String name, LineChart chart) throws IOException {
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            Files.writeString(FOLDER.resolve(name), pictures.svg(chart));
        }
    }

    private static HerdingParameters parameters(String change) {
        String text = "{\"scenario\": \"herding\", \"parameters\": {\"agents\": 40" + change + "}}";
        return (HerdingParameters) new ScenarioReader(ScenarioCatalogue.load())
                .read("picture", text, Overrides.none())
                .parameters();
    }
}
