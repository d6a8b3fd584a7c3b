package civitas.scenarios.tolls.console;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class TollDisplaysTest {
    private static void picture(String name, String parameters, String rest, long days) {
        Shown shown = new Shown("{\"scenario\": \"tolls\", \"parameters\": {" + parameters + "}" + rest + "}");
        List<WorldDisplay> displays = new TollDisplays().displays(shown.gui());
        shown.play(days, 5, displays);
        TollPictures.save(displays, shown, name);
        if (displays.get(1) instanceof DistributionDisplay distributions) {
            for (TripDistribution.Quantity quantity : TripDistribution.Quantity.values()) {
                Shown.onSwing(() -> distributions.box().setSelectedItem(quantity));
                Shown.paint(distributions.component(), "tolls-" + name + "-Distributions-" + quantity.name());
            }
        }
    }

    @Test
    void pictures() {
        picture("braess-none", "\"network\": \"braess\"", "", 200);
        picture("braess-optimum", "\"network\": \"braess\", \"toll_policy\": \"system_optimum\"", "", 200);
        picture("pigou", "\"network\": \"pigou-2\", \"toll_policy\": \"marginal_cost\"", "", 100);
        picture("parallel", "\"network\": \"parallel-3\"", "", 100);
        String city =
                "\"network\": \"ring-radial-5x8\", \"demand_scale\": 2.7, \"drivers\": 20000, \"value_of_time\": {\"kind\": \"classes\", \"values\": [0.5, 1, 2]}";
        picture("city-none", city, "", 60);
        picture(
                "city-adaptive",
                city,
                ", \"interventions\": [{\"at\": 61, \"set\": {\"toll_policy\": \"adaptive\"}}]",
                200);
        picture(
                "grid",
                "\"network\": \"grid-10x10\", \"demand_scale\": 2, \"population\": \"continuum\", \"learner\": \"logit\"",
                "",
                30);
    }
}
