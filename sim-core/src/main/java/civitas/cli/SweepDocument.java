package civitas.cli;

import civitas.analysis.statistics.Summary;
import civitas.scenario.SweepDesign.Bisection;
import civitas.scenario.SweepDesign.Morris;
import civitas.scenario.SweepDesign.Saltelli;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.AxisEffect;
import civitas.sweep.analysis.AxisEffects;
import civitas.sweep.analysis.Comparison;
import civitas.sweep.analysis.DesignOutputs;
import civitas.sweep.analysis.SweptPoints.Tally;
import civitas.sweep.analysis.Thresholds;
import civitas.sweep.design.Point;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;

/**
 * What a sweep found about one outcome, as part of a JSON document. Numbers have all their digits.
 *
 * @param sweep that is looked at
 * @param findings about the outcome
 */
record SweepDocument(AnalysedSweep sweep, OutcomeFindings findings) {
    private static final String OUTCOMES = "outcomes";
    private static final String POINT = "point";

    /** The document, still without outcomes. */
    static ObjectNode header(AnalysedSweep sweep) {
        ObjectNode document = Json.object();
        document.put("out", sweep.journal().folder().toString());
        document.put("scenario", sweep.file().scenario().id());
        document.put("title", sweep.file().title());
        document.put("design", sweep.file().json().path("sweep").path("design").asText());
        ArrayNode axes = document.putArray("axes");
        sweep.axes().forEach(axes::add);
        tally(document.putObject("held"), sweep.swept().kept());
        tally(document.putObject("left_out"), sweep.swept().leftOut());
        document.putObject(OUTCOMES);
        return document;
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("points", tally.points());
        node.put("finished", tally.finished());
        node.put("failed", tally.failed());
    }

    /**
     * Adds the outcome.
     *
     * @param document <b>modified</b>
     * @param mostPoints points that are listed
     */
    void write(ObjectNode document, int mostPoints) throws IOException {
        ObjectNode node = ((ObjectNode) document.get(OUTCOMES)).putObject(findings.outcome());
        node.put("unit", sweep.unit(findings.outcome()));
        node.put("unmeasured", findings.unmeasured());
        ArrayNode points = node.putArray("points");
        findings.points().stream().limit(mostPoints).forEach(outcome -> {
            ObjectNode entry = points.addObject();
            entry.set(POINT, point(outcome.point()));
            summary(entry, outcome.summary());
        });
        findings.arms().ifPresent(arms -> comparisons(node.putObject("comparison"), arms));
        ofDesign(node);
        findings.picture().ifPresent(picture -> node.putObject("heat_map")
                .put("file", picture.file().toString())
                .put("unmeasured", picture.unmeasured()));
    }

    /** Axes in the order of the file. */
    private ObjectNode point(Point point) {
        ObjectNode node = Json.object();
        sweep.axes().stream()
                .filter(axis -> point.values().containsKey(axis))
                .forEach(axis -> node.set(axis, point.values().get(axis)));
        return node;
    }

    private static void summary(ObjectNode node, Summary summary) {
        Json.put(node, "mean", summary.mean());
        Json.put(node, "sd", summary.sd());
        Json.put(node, "se", summary.se());
        Json.put(node, "ci95", summary.interval());
        node.put("n", summary.n());
    }

    private void comparisons(ObjectNode node, Arms arms) {
        node.put("axis", arms.levels().axis());
        node.set("control", arms.control());
        node.set("treated", arms.treated());
        ArrayNode pairs = node.putArray("pairs");
        for (Comparison comparison : findings.comparisons()) {
            ObjectNode entry = pairs.addObject();
            entry.set(POINT, point(comparison.others()));
            summary(entry.putObject("difference"), comparison.difference());
            ObjectNode ratio = entry.putObject("ratio");
            Json.put(ratio, "value", comparison.ratio().value());
            Json.put(ratio, "ci95", comparison.ratio().interval());
        }
    }

    private void ofDesign(ObjectNode node) throws IOException {
        if (sweep.design() instanceof Morris morris) {
            elementaryEffects(morris, node.putObject("elementary_effects"));
        } else if (sweep.design() instanceof Saltelli saltelli) {
            sobolIndices(saltelli, node.putObject("sobol_indices"));
        } else if (sweep.design() instanceof Bisection bisection) {
            thresholds(bisection, node.putObject("search"));
        } else {
            ArrayNode effects = node.putArray("main_effects");
            AxisEffects.of(findings.points(), sweep.axes()).forEach(effect -> effect(effect, effects.addObject()));
        }
    }

    private static void effect(AxisEffect effect, ObjectNode node) {
        node.put("axis", effect.axis());
        Json.put(node, "share_of_variance", effect.etaSquared());
        ArrayNode levels = node.putArray("levels");
        for (AxisEffect.Level level : effect.levels()) {
            ObjectNode entry = levels.addObject();
            level.value().ifPresentOrElse(value -> entry.set("value", value), () -> entry.putNull("value"));
            Json.put(entry, "mean", level.means().mean());
            Json.put(entry, "se", level.means().se());
            entry.put("points", level.means().n());
        }
    }

    private void elementaryEffects(Morris morris, ObjectNode node) {
        new DesignOutputs(sweep.file(), findings.points())
                .elementaryEffects(morris)
                .forEach((axis, effect) -> {
                    ObjectNode entry = node.putObject(axis);
                    Json.put(entry, "mu_star", effect.muStar());
                    Json.put(entry, "mu_star_ci95", effect.magnitudes().interval());
                    Json.put(entry, "mu", effect.mu());
                    Json.put(entry, "sigma", effect.sigma());
                    entry.put("trajectories", effect.effects().n());
                });
    }

    private void sobolIndices(Saltelli saltelli, ObjectNode node) {
        new DesignOutputs(sweep.file(), findings.points())
                .sobolIndices(saltelli)
                .forEach((axis, index) -> {
                    ObjectNode entry = node.putObject(axis);
                    Json.put(entry, "first_order", index.first().value());
                    Json.put(entry, "first_order_ci95", index.first().interval());
                    Json.put(entry, "total", index.total().value());
                    Json.put(entry, "total_ci95", index.total().interval());
                });
    }

    private void thresholds(Bisection bisection, ObjectNode node) throws IOException {
        node.put("axis", bisection.axis().path());
        node.put("outcome", bisection.goal().outcome());
        node.put(
                bisection.goal().atLeast() ? "at_least" : "at_most",
                bisection.goal().target());
        ArrayNode thresholds = node.putArray("thresholds");
        Thresholds.of(sweep.file(), sweep.journal()).forEach(threshold -> {
            ObjectNode entry = thresholds.addObject();
            entry.set(POINT, point(threshold.others()));
            entry.put("search", threshold.state().name().toLowerCase(Locale.ROOT));
            Json.put(entry, "above", threshold.bracket().lower());
            Json.put(entry, "at_most", threshold.bracket().upper());
        });
    }
}
