package civitas.sweep.analysis;

import civitas.analysis.sensitivity.ElementaryEffect;
import civitas.analysis.sensitivity.MorrisEffects;
import civitas.analysis.sensitivity.MorrisTrajectories;
import civitas.analysis.sensitivity.OutputBlock;
import civitas.analysis.sensitivity.SobolIndex;
import civitas.analysis.sensitivity.SobolIndices;
import civitas.scenario.PointIdentities;
import civitas.scenario.ScenarioFile;
import civitas.scenario.SweepAxis;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.scenario.SweepDesign.Morris;
import civitas.scenario.SweepDesign.Saltelli;
import civitas.sweep.design.Design;
import civitas.sweep.design.Designs;
import civitas.sweep.plan.PlannedPoint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sensitivity indices: the means of points, put back into the order of the design that asked for them. */
public final class DesignOutputs {
    private final ScenarioFile<?> file;
    private final Map<String, Double> means = new HashMap<>();

    /**
     * @param file whose sweep it is
     * @param points of one outcome
     */
    public DesignOutputs(ScenarioFile<?> file, List<PointOutcome> points) {
        this.file = file;
        points.forEach(point -> means.put(point.pointId(), point.summary().mean()));
    }

    /** Elementary effects by axis, from the trajectories all of whose points were measured. */
    public Map<String, ElementaryEffect> elementaryEffects(Morris design) {
        MorrisTrajectories unit =
                new MorrisTrajectories(design.axes().size(), design.trajectories(), design.levels(), design.seed());
        List<OutputBlock> complete = complete(design, unit.pointsPerTrajectory());
        Map<String, ElementaryEffect> effects = new LinkedHashMap<>();
        if (!complete.isEmpty()) {
            List<ElementaryEffect> found = MorrisEffects.of(unit, complete);
            for (int i = 0; i < found.size(); i++) {
                effects.put(design.axes().get(i).path(), found.get(i));
            }
        }
        return effects;
    }

    /** Sobol indices by axis, from the blocks all of whose points were measured; empty with fewer than two of them. */
    public Map<String, SobolIndex> sobolIndices(Saltelli design) {
        List<? extends SweepAxis<?>> axes = design.axes();
        List<OutputBlock> complete = complete(design, axes.size() + 2);
        Map<String, SobolIndex> indices = new LinkedHashMap<>();
        if (complete.size() >= 2) {
            List<SobolIndex> found = SobolIndices.of(axes.size(), complete);
            for (int i = 0; i < found.size(); i++) {
                indices.put(axes.get(i).path(), found.get(i));
            }
        }
        return indices;
    }

    private List<OutputBlock> complete(Enumerated described, int pointsPerBlock) {
        return OutputBlock.split(outputs(described), pointsPerBlock).stream()
                .filter(OutputBlock::complete)
                .toList();
    }

    /** Means in the order of the design; NaN where a point has not been measured. */
    private double[] outputs(Enumerated described) {
        Design design = Designs.of(described, file);
        PointIdentities<?> identities = new PointIdentities<>(file);
        double[] outputs = new double[Math.toIntExact(design.candidates())];
        for (int index = 0; index < outputs.length; index++) {
            String id =
                    PlannedPoint.of(design.at(index).orElseThrow(), identities).id();
            outputs[index] = means.getOrDefault(id, Double.NaN);
        }
        return outputs;
    }
}
