package civitas.analysis.sensitivity;

import java.util.List;
import java.util.Map;

/** Main effects of all factors of a design with levels: a grid, or any list of points with labels. */
public final class MainEffects {
    private MainEffects() {}

    /**
     * The main effect of each factor, see {@link MainEffect}.
     *
     * @param levels for each factor by name, the label of its level at each point
     * @param outputs one finite output per point; not modified
     * @return one result per factor, in the map's order
     * @throws IllegalArgumentException if lengths differ, there is no point, or an output is not finite
     */
    public static List<MainEffect> of(Map<String, List<String>> levels, double[] outputs) {
        return levels.entrySet().stream()
                .map(factor -> MainEffect.of(factor.getKey(), factor.getValue(), outputs))
                .toList();
    }
}
