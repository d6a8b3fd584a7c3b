package civitas.scenarios.shift;

import civitas.analysis.shift.Bunching;
import civitas.analysis.shift.Gaussian;
import civitas.analysis.shift.LinearQuadratic;
import civitas.analysis.shift.PolarisationWindow;
import civitas.analysis.shift.ShiftModel;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closed forms of configurations that have them: quadratic losses, eligibility below a cut-off, convex logistic costs. */
final class ClosedForms {
    private final ShiftParameters p;
    private final double alpha;
    private final List<Benchmark> all = new ArrayList<>();

    private ClosedForms(ShiftParameters parameters, ShiftModel model) {
        p = parameters;
        alpha = model.alpha();
    }

    /** Those of the parameters' configuration; none if it has none. */
    static List<Benchmark> of(ShiftParameters parameters, ShiftModel model) {
        ClosedForms forms = new ClosedForms(parameters, model);
        if (parameters.dimensions() == 1
                && model.alpha() > 0
                && parameters.reference() instanceof ReferencePart.Gaussian reference) {
            boolean alone = parameters.interaction() instanceof InteractionPart.None;
            if (alone && parameters.objective() == Objective.COMPETING) {
                forms.addBunching(reference);
                forms.addPolarisation(reference);
            }
            forms.linearQuadratic(reference).ifPresent(forms::addExact);
        }
        return forms.all;
    }

    private void add(String name, double value, String unit, String description) {
        if (Double.isFinite(value)) {
            all.add(new Benchmark(name, value, unit, description));
        }
    }

    private void addBunching(ReferencePart.Gaussian reference) {
        if (p.loss() instanceof LossPart.Threshold loss) {
            Bunching exact = Bunching.of(
                    loss.benefit(), loss.cutOff(), alpha, reference.mean().at(0), reference.sd());
            add("sharp_mass_below_cutoff", exact.massBelow(), "1", "Share below a sharp cut-off, closed form.");
            add("sharp_mean", exact.mean(), "1", "Mean for a sharp cut-off, closed form.");
            add("sharp_log_jump", exact.logJump(), "1", "Jump of the log density at a sharp cut-off, B/alpha.");
        }
    }

    /** The window of a reference at 0, moved with the reference: costs depend on z - x alone. */
    private void addPolarisation(ReferencePart.Gaussian reference) {
        double ratio = reference.sd() * reference.sd() / alpha;
        if (p.loss() instanceof LossPart.Logistic && ratio > 4) {
            PolarisationWindow window = PolarisationWindow.of(ratio);
            double centre = reference.mean().at(0);
            String which = " model under which people who have adapted are split in two.";
            add("polarising_x_from", centre + window.low(), "1", "The lowest" + which);
            add("polarising_x_to", centre + window.high(), "1", "The highest" + which);
        }
    }

    private Optional<LinearQuadratic> linearQuadratic(ReferencePart.Gaussian reference) {
        boolean simple =
                p.interaction() instanceof InteractionPart.None || p.interaction() instanceof InteractionPart.Quadratic;
        if (simple && p.loss() instanceof LossPart.Quadratic loss) {
            FixedPart.Gaussian fixed = p.fixed() instanceof FixedPart.Gaussian part ? part : null;
            return Optional.of(new LinearQuadratic(
                    p.objective() == Objective.COMPETING ? 1 : -1,
                    loss.strategicWeight(),
                    fixed == null ? 0 : loss.fixedWeight(),
                    p.beta(),
                    alpha,
                    p.interaction() instanceof InteractionPart.Quadratic kernel ? kernel.strength() : 0,
                    reference.mean().at(0),
                    reference.sd() * reference.sd(),
                    fixed == null ? 0 : fixed.mean().at(0),
                    p.initialModel().at(0)));
        }
        return Optional.empty();
    }

    private void addExact(LinearQuadratic exact) {
        double stable = exact.stableModel();
        add("exact_stable_x", stable, "1", "Performatively stable model, closed form.");
        add("exact_stable_mean", exact.response(stable), "1", "Mean of people at rest beside it, closed form.");
        add("exact_stable_variance", exact.stableVariance(), "1", "Variance of people at rest, closed form.");
        add(
                "exact_optimal_x",
                exact.optimalModel(),
                "1",
                "Model of least risk once people have responded, closed form.");
        add(
                "exact_rate_algorithm_fast",
                exact.algorithmFastRate(),
                "1/time",
                "Rate of the mean of people who see a model that is always best and follow gradually.");
        add(
                "longest_interval",
                exact.longestInterval(),
                "time",
                "Longest interval between retrainings at which people who follow gradually come to rest.");
        if (p.platform().disclosure() instanceof Disclosure.Full) {
            boolean immediate = p.response() == Response.IMMEDIATE;
            if (p.platform().training() instanceof Training.GradientFlow flow) {
                addFlow(exact, flow.tau(), immediate);
            } else if (p.platform().training() instanceof Training.Retraining retraining) {
                add(
                        "exact_retraining_factor",
                        exact.retrainingFactor(immediate ? Double.POSITIVE_INFINITY : retraining.interval()),
                        "1",
                        "Factor of the distance to rest from one retraining to the next.");
            }
        }
    }

    private void addFlow(LinearQuadratic exact, double tau, boolean immediate) {
        String rate = "Rate at which mean and model come to rest.";
        if (immediate) {
            add("exact_rate", tau * exact.populationFastRate(), "1/time", rate);
            return;
        }
        add("exact_rate", exact.slowRate(tau), "1/time", rate);
        add(
                "exact_frequency",
                exact.frequency(tau),
                "1/time",
                "Angular frequency at which they spiral, 0 if they do not.");
        addEnd(exact, tau);
    }

    /** Means of agents follow the same equation, whatever their number. */
    private void addEnd(LinearQuadratic exact, double tau) {
        String many =
                " of infinitely many people at the end of the run, closed form, if nothing is switched on the way.";
        Gaussian start = ShiftProblem.of(p).start();
        double[] end = exact.at(start.mean()[0], p.initialModel().at(0), tau, p.time());
        add("exact_mean", end[0], "1", "Mean" + many);
        add("exact_x", end[1], "1", "Model beside them.");
        add("exact_variance", exact.variance(start.sd() * start.sd(), p.time()), "1", "Variance" + many);
    }
}
