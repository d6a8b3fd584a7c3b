package civitas.sweep.analysis;

import civitas.analysis.statistics.Summary;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Main effect of one axis on the means of a sweep's points.
 *
 * @param axis its path
 * @param levels in the order of the design
 * @param etaSquared share of the variance between points that the axis explains alone, in [0, 1]; NaN if there is none
 */
public record AxisEffect(String axis, List<Level> levels, double etaSquared) {
    /** Copies the list. */
    public AxisEffect {
        levels = List.copyOf(levels);
    }

    /**
     * The points at one level.
     *
     * @param value of the axis; empty for points that do not set it
     * @param means over those points
     */
    public record Level(Optional<JsonNode> value, Summary means) {}
}
