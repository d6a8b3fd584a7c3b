package civitas.sweep.design;

import civitas.analysis.sensitivity.MorrisTrajectories;
import civitas.analysis.sensitivity.UnitDesign;
import civitas.scenario.AxisValues.Sampled;
import civitas.scenario.AxisValues.Span;
import civitas.scenario.SweepAxis;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A design on the unit cube, each dimension mapped to an axis.
 *
 * @param unit points of the cube
 * @param axes one per dimension
 */
record CubeDesign(UnitDesign unit, List<SweepAxis<Sampled>> axes) implements Design {
    @Override
    public long candidates() {
        return unit.points();
    }

    @Override
    public Optional<Point> at(long index) {
        double[] place = unit.at(Objects.checkIndex(index, candidates()));
        SortedMap<String, JsonNode> values = new TreeMap<>();
        for (int d = 0; d < place.length; d++) {
            values.put(axes.get(d).path(), axes.get(d).values().value(place[d]));
        }
        return Optional.of(new Point(values));
    }

    /** Trajectories cross each other, and places of a cube fall on the same listed or whole number. */
    @Override
    public boolean complete() {
        return !(unit instanceof MorrisTrajectories)
                && axes.stream().allMatch(axis -> axis.values() instanceof Span span && !span.integer());
    }
}
