package civitas.scenarios.decongestion;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Curve;
import civitas.analysis.plot.CurvePoint;
import civitas.analysis.plot.LineChart;
import civitas.analysis.plot.SvgPictures;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws the picture of {@code docs/decongestion.md}. It takes part in no normal build; to draw it again:
 * <pre>  mvn -pl scenarios -am test -Dtest=DecongestionPictures -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class DecongestionPictures {
    private static final Path FOLDER = Path.of("../docs/images");
    private static final int MARKETS = 40;

    @Test
    void draw() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("assignment_welfare", "best assignment");
        names.put("oracle_welfare", "best mask");
        names.put("decongestion_welfare", "least congested masks");
        names.put("proxy_welfare", "best by choices and prices");
        names.put("selection_welfare", "best choices, queues ignored");
        names.put("mean_mask_welfare", "all masks");
        Map<String, List<CurvePoint>> points = new LinkedHashMap<>();
        names.keySet().forEach(name -> points.put(name, new ArrayList<>()));
        for (double alike : new double[] {0, 0.15, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1}) {
            Map<String, Double> means = means(alike);
            points.forEach((name, list) -> list.add(CurvePoint.of(alike, means.get(name))));
        }
        List<Curve> curves = new ArrayList<>();
        names.forEach((name, words) -> curves.add(Curve.line(words, points.get(name), Curve.Spread.NONE)));
        LineChart chart = new LineChart(
                "Welfare by how alike tastes are (8 users, 6 of 14 features shown, means of 40 markets)",
                Axis.linear("how alike tastes are", ""),
                Axis.linear("expected welfare", ""),
                curves,
                List.of(),
                List.of(),
                "");
        Files.createDirectories(FOLDER);
        try (SvgPictures pictures = new SvgPictures()) {
            Files.writeString(FOLDER.resolve("decongestion.svg"), pictures.svg(chart));
        }
    }

    private static Map<String, Double> means(double alike) {
        String text = String.format(
                Locale.ROOT,
                "{\"scenario\": \"decongestion\", \"seed\": 1, \"parameters\": {\"alike\": %s, \"rounds\": 1,"
                        + " \"measured_rounds\": 1, \"platform\": {\"representation\": \"random\"}}}",
                alike);
        ScenarioFile<?> file = new ScenarioReader(ScenarioCatalogue.load()).read("picture", text, Overrides.none());
        Map<String, Double> means = new LinkedHashMap<>();
        for (int market = 0; market < MARKETS; market++) {
            Run.of(file, market)
                    .play((round, name, value) -> {}, Checkpoints.NONE)
                    .outcomes()
                    .forEach((name, value) -> means.merge(name, value / MARKETS, Double::sum));
        }
        return means;
    }
}
