package civitas.sweep.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Cuts values that are sorted by point into one list per point, holding one point at a time. */
final class ByPoint extends Spliterators.AbstractSpliterator<List<OutcomeValue>> {
    private final Iterator<OutcomeValue> values;
    private OutcomeValue next;

    private ByPoint(Iterator<OutcomeValue> values) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.values = values;
    }

    /** Closing the result closes the values. */
    static Stream<List<OutcomeValue>> group(Stream<OutcomeValue> values) {
        return StreamSupport.stream(new ByPoint(values.iterator()), false).onClose(values::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<OutcomeValue>> action) {
        if (next == null && !values.hasNext()) {
            return false;
        }
        OutcomeValue first = next == null ? values.next() : next;
        List<OutcomeValue> point = new ArrayList<>();
        next = first;
        while (next != null && next.pointId().equals(first.pointId())) {
            point.add(next);
            next = values.hasNext() ? values.next() : null;
        }
        action.accept(point);
        return true;
    }
}
