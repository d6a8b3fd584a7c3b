package civitas.sweep.design;

import civitas.scenario.SweepDesign.Listed;
import java.util.Objects;
import java.util.Optional;

/**
 * Points one by one.
 *
 * @param listed as the file has them
 */
record ListDesign(Listed listed) implements Design {
    @Override
    public long candidates() {
        return listed.candidates();
    }

    @Override
    public Optional<Point> at(long index) {
        Objects.checkIndex(index, candidates());
        return Optional.of(Point.of(listed.point((int) index)));
    }
}
