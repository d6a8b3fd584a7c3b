package civitas.scenarios.opinion;

import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the study reports. */
final class Quantities {
    private static final int MOST_NAMED = 8;

    private Quantities() {}

    /** Agents whose opinions are outcomes of their own. */
    static int named(OpinionParameters p) {
        return p.agents() <= MOST_NAMED ? p.agents() : 0;
    }

    /** Whether it is known whom people meet. */
    static boolean tellsExposure(OpinionParameters p) {
        return p.update().inPairs() || !(p.platform().feed() instanceof Feed.All);
    }

    static List<Quantity> series(OpinionParameters p) {
        List<Quantity> series = new ArrayList<>();
        series.add(Quantity.of("mean_opinion", "1", "Mean opinion; of voters the share who hold 1."));
        series.add(Quantity.of("variance", "1", "Variance of opinions."));
        series.add(Quantity.of("spread", "1", "Highest less lowest opinion."));
        if (tellsExposure(p)) {
            series.add(Quantity.of(
                    "exposure", "1", "Mean distance between one's opinion and those one was shown, latest round."));
        }
        return List.copyOf(series);
    }

    static List<Quantity> outcomes(OpinionParameters p) {
        List<Quantity> outcomes = new ArrayList<>(series(p));
        outcomes.add(Quantity.of("clusters", "clusters", "Groups of opinions that gaps separate."));
        outcomes.add(Quantity.of("major_clusters", "clusters", "Such groups that are not minor ones."));
        outcomes.add(Quantity.of("largest_cluster", "1", "Share of agents in the largest one."));
        outcomes.add(Quantity.of("consensus", "1", "1 if all opinions are one cluster, else 0."));
        outcomes.add(Quantity.of(
                "rest_time",
                "rounds",
                "Rounds until rest, of voters until consensus to the single update; if it came."));
        outcomes.add(Quantity.detail("start_mean", "1", "Mean opinion at the start."));
        outcomes.add(Quantity.of("mean_drift", "1", "Mean opinion at the end less that at the start."));
        outcomes.add(
                Quantity.of(
                        "predicted_mean",
                        "1",
                        "What theory says the mean opinion goes to in this run: exact limit, conserved mean, or probability that 1 wins."));
        outcomes.add(Quantity.of("prediction_error", "1", "Largest distance of an opinion from its exact limit."));
        outcomes.add(Quantity.of(
                "decay_rate",
                "1/round",
                "Factor per round by which disagreement decays under DeGroot's rule, rounds 10 to 30."));
        outcomes.add(
                Quantity.of("second_eigenvalue", "1", "Second largest modulus of an eigenvalue of this run's trust."));
        outcomes.add(Quantity.detail("mean_degree", "links", "Neighbours per agent, mean."));
        Persuasion persuasion = p.platform().persuasion();
        int elites =
                persuasion instanceof Persuasion.RivalCampaigns ? 2 : persuasion instanceof Persuasion.Campaign ? 1 : 0;
        for (int i = 1; i <= elites; i++) {
            outcomes.add(Quantity.of("contacts_" + i, "contacts", "Contacts that elite " + i + " has paid for."));
        }
        for (int i = 1; i <= named(p); i++) {
            outcomes.add(Quantity.of("opinion_" + i, "1", "Opinion of agent " + i + "."));
        }
        return List.copyOf(outcomes);
    }
}
