package civitas.scenarios.tolls;

import civitas.data.network.RoadNetworkData;
import civitas.data.network.ShippedNetworks;
import civitas.kernel.OutputTable;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Draws {@code docs/images/tolls-map.svg}: a synthetic city without tolls and under adaptive tolls. It takes part in no
 * normal build; to draw the picture again:
 * <pre>  mvn -pl scenarios -am test -Dtest=TollMapPicture -Dsurefire.failIfNoSpecifiedTests=false -Dpicture=write</pre>
 */
@EnabledIfSystemProperty(named = "picture", matches = "write")
class TollMapPicture {
    private static final String CITY = "ring-radial-5x8";
    private static final Path PICTURE = Path.of("../docs/images/tolls-map.svg");

    @Test
    void draw() throws IOException {
        RoadNetworkData roads = ShippedNetworks.find(CITY).network();
        String svg = NetworkMap.svg(
                "The same drivers in the same city, before and after tolls that learn",
                "vehicles per hour",
                "minutes",
                roads.coordinates().orElseThrow(),
                roads.links(),
                List.of(panel("No tolls", "none"), panel("Adaptive tolls", "adaptive")));
        Files.createDirectories(PICTURE.getParent());
        Files.writeString(PICTURE, svg);
    }

    private static NetworkMap.Panel panel(String title, String policy) throws IOException {
        String text =
                """
                {"scenario": "tolls", "parameters": {
                  "network": "%s", "demand_scale": 2.7, "drivers": 50000, "days": 300, "measured_days": 50,
                  "toll_policy": {"kind": "%s"}}}"""
                        .formatted(CITY, policy);
        Run<?> run = Run.of(new ScenarioReader(ScenarioCatalogue.load()).read("picture", text, Overrides.none()), 0);
        RunResult result = run.play((round, name, value) -> {}, Checkpoints.NONE);
        OutputTable links = run.tables().get(0);
        double excess = result.outcomes().get("price_of_anarchy") - 1;
        String subtitle = String.format(
                Locale.ROOT,
                "%.2f minutes per trip, %.1f%% more than at the social optimum",
                result.outcomes().get("average_time"),
                100 * Math.max(0, excess));
        return new NetworkMap.Panel(title, subtitle, column(links, "flow"), column(links, "toll"));
    }

    private static double[] column(OutputTable table, String name) throws IOException {
        int column = table.columns().indexOf(name);
        double[] values = new double[1_000];
        int[] rows = new int[1];
        table.content().writeTo(row -> values[rows[0]++] = (double) row[column]);
        return Arrays.copyOf(values, rows[0]);
    }
}
