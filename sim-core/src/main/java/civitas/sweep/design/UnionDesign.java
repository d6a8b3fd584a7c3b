package civitas.sweep.design;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The places of several designs, one design after the other. */
final class UnionDesign implements Design {
    private final List<Design> designs;
    private final long candidates;

    /**
     * @throws ArithmeticException if there are more than {@link Long#MAX_VALUE} places
     */
    UnionDesign(List<Design> designs) {
        this.designs = List.copyOf(designs);
        this.candidates = designs.stream().mapToLong(Design::candidates).reduce(0, Math::addExact);
    }

    @Override
    public long candidates() {
        return candidates;
    }

    @Override
    public Optional<Point> at(long index) {
        long rest = Objects.checkIndex(index, candidates);
        for (Design design : designs) {
            if (rest < design.candidates()) {
                return design.at(rest);
            }
            rest -= design.candidates();
        }
        throw new IllegalStateException("the designs' sizes add up to " + candidates);
    }

    /** Its parts may have points in common. */
    @Override
    public boolean complete() {
        return false;
    }
}
