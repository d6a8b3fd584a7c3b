package civitas.sweep.design;

import civitas.scenario.AxisValues.Counted;
import civitas.scenario.SweepAxis;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every combination of the axes' values; the last axis varies fastest. The index is a number in a mixed radix, its digits
 * the places on the axes.
 */
final class GridDesign implements Design {
    private final List<SweepAxis<Counted>> axes;
    private final long candidates;

    /**
     * @throws ArithmeticException if there are more than {@link Long#MAX_VALUE} points
     */
    GridDesign(List<SweepAxis<Counted>> axes) {
        this.axes = List.copyOf(axes);
        this.candidates = axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
    }

    @Override
    public long candidates() {
        return candidates;
    }

    @Override
    public Optional<Point> at(long index) {
        long rest = Objects.checkIndex(index, candidates);
        SortedMap<String, JsonNode> values = new TreeMap<>();
        for (int i = axes.size() - 1; i >= 0; i--) {
            Counted axis = axes.get(i).values();
            values.put(axes.get(i).path(), axis.value(rest % axis.size()));
            rest /= axis.size();
        }
        return Optional.of(new Point(values));
    }

    @Override
    public List<Long> periods() {
        List<Long> periods = new ArrayList<>();
        long period = 1;
        for (int i = axes.size() - 1; i > 0; i--) {
            period *= axes.get(i).values().size();
            periods.add(period);
        }
        return periods;
    }
}
