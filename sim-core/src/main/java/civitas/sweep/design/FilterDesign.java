package civitas.sweep.design;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The places of a design, empty where a condition does not hold.
 *
 * @param design what is filtered
 * @param where which points stay
 */
record FilterDesign(Design design, Predicate<Point> where) implements Design {
    @Override
    public long candidates() {
        return design.candidates();
    }

    @Override
    public Optional<Point> at(long index) {
        return design.at(index).filter(where);
    }

    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public List<Long> periods() {
        return design.periods();
    }
}
