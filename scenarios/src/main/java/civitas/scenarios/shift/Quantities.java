package civitas.scenarios.shift;

import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the study reports. */
final class Quantities {
    private Quantities() {}

    static List<Quantity> series(ShiftParameters p) {
        List<Quantity> series = new ArrayList<>(moments(p));
        series.add(Quantity.of("mass_beyond_x", "1", "Share of people decided positively by the model in force."));
        series.add(Quantity.of("risk", "1", "The platform's risk."));
        series.add(
                Quantity.of("energy", "1", "G of the theorems: what people and platform descend, or contend about."));
        series.add(Quantity.of("kl", "1", "Divergence of people from the reference density."));
        series.add(Quantity.of("w1_steady", "1", "Wasserstein-1 distance of the first feature from the steady state."));
        return List.copyOf(series);
    }

    private static List<Quantity> moments(ShiftParameters p) {
        List<Quantity> moments = new ArrayList<>();
        for (int axis = 1; axis <= p.dimensions(); axis++) {
            String suffix = axis == 1 ? "" : "_2";
            String which = axis == 1 ? "first" : "second";
            moments.add(Quantity.of("x" + suffix, "1", "Model in force: " + which + " coordinate."));
            moments.add(Quantity.of("mean" + suffix, "1", "Mean of people's " + which + " feature."));
            moments.add(Quantity.of("variance" + suffix, "1", "Variance of people's " + which + " feature."));
        }
        return moments;
    }

    static List<Quantity> outcomes(ShiftParameters p) {
        List<Quantity> outcomes = new ArrayList<>(series(p));
        outcomes.add(Quantity.of(
                "average_risk", "1", "The platform's risk, mean over time; of agents 65,536 at most are asked."));
        outcomes.add(
                Quantity.of("w2_steady", "1", "Wasserstein-2 distance of the first feature from the steady state."));
        outcomes.add(
                Quantity.of("distance_to_stable", "1", "Distance of the model from the performatively stable one."));
        outcomes.add(Quantity.of(
                "distance_to_optimum", "1", "Distance of the model from the best one once people have responded."));
        outcomes.add(Quantity.of(
                "subsidy_paid", "1", "What the platform pays for moving, subsidy times alpha KL; risks leave it out."));
        outcomes.add(Quantity.of("crossings", "times", "How often the model passed the stable one."));
        outcomes.add(Quantity.of(
                "modes",
                "modes",
                "Peaks of the first feature's density; in histograms those that stand out from noise."));
        for (int mode = 1; mode <= 2; mode++) {
            String which = mode == 1 ? "leftmost" : "next";
            outcomes.add(Quantity.of("mode_" + mode, "1", "Place of the " + which + " peak."));
            outcomes.add(Quantity.detail("mode_" + mode + "_height", "1", "Density at the " + which + " peak."));
        }
        addRetraining(outcomes);
        addSchemes(outcomes);
        if (p.representation() instanceof Representation.Agents agents && agents.besideDensity()) {
            outcomes.add(
                    Quantity.of("w1_density", "1", "Wasserstein-1 distance of agents from the density beside them."));
            outcomes.add(
                    Quantity.of("w2_density", "1", "Wasserstein-2 distance of agents from the density beside them."));
            outcomes.add(Quantity.detail("density_x", "1", "Model of the density, first coordinate."));
            outcomes.add(Quantity.detail("density_mean", "1", "Mean of the density's first feature."));
        }
        if (p.loss() instanceof LossPart.Threshold) {
            outcomes.add(Quantity.of("mass_below_cutoff", "1", "Share of people below the cut-off."));
            outcomes.add(
                    Quantity.of("log_jump", "1", "Fall of the log density at the cut-off, the McCrary statistic."));
        }
        return List.copyOf(outcomes);
    }

    private static void addRetraining(List<Quantity> outcomes) {
        outcomes.add(Quantity.of("churn", "1", "Share of people whom the latest retraining decided differently."));
        outcomes.add(Quantity.of("churn_total", "1", "Sum of that over all retrainings."));
        outcomes.add(Quantity.detail(
                "retraining_ratio", "1", "Latest change of the model by retraining over the one before."));
    }

    private static void addSchemes(List<Quantity> outcomes) {
        outcomes.add(Quantity.detail("mass_error", "1", "Density: largest distance of its mass from 1."));
        outcomes.add(Quantity.detail(
                "energy_increase",
                "1",
                "Density: largest increase of its free energy in a step, under the model seen."));
        outcomes.add(Quantity.detail("least_density", "1", "Density: least value, 0 if none was negative."));
        outcomes.add(Quantity.detail(
                "outside_grid", "1", "Share of people outside the grid, of a density in its outermost cells."));
        outcomes.add(Quantity.detail("gap_exponent", "1/time", "Density: rate at which the energy's gap last fell."));
        outcomes.add(Quantity.detail("least_gap_exponent", "1/time", "Density: least such rate during the run."));
    }
}
