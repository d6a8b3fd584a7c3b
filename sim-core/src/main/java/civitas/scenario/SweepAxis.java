package civitas.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that differs between the points of a sweep, and the values it takes.
 *
 * @param path of a parameter with dots between levels; or {@code interventions} (a value is the whole list),
 *     {@code interventions.N.at} or {@code interventions.N.set.PATH}, with N counted from 0 in the order of the rounds
 * @param values in canonical form
 * @param <V> what kind of values the design needs
 */
public record SweepAxis<V extends AxisValues>(String path, V values) {
    static Set<String> paths(List<? extends SweepAxis<?>> axes) {
        return axes.stream().map(SweepAxis::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
