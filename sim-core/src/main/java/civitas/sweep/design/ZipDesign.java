package civitas.sweep.design;

import civitas.scenario.AxisValues.Counted;
import civitas.scenario.SweepAxis;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Point i has value i of every axis.
 *
 * @param axes at least one, all of one length
 */
record ZipDesign(List<SweepAxis<Counted>> axes) implements Design {
    @Override
    public long candidates() {
        return axes.get(0).values().size();
    }

    @Override
    public Optional<Point> at(long index) {
        Objects.checkIndex(index, candidates());
        SortedMap<String, JsonNode> values = new TreeMap<>();
        axes.forEach(axis -> values.put(axis.path(), axis.values().value(index)));
        return Optional.of(new Point(values));
    }
}
