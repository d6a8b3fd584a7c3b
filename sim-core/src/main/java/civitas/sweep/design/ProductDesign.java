package civitas.sweep.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Every combination of the places of several designs without common axes; the last design varies fastest. */
final class ProductDesign implements Design {
    private final List<Design> designs;
    private final long candidates;

    /**
     * @throws ArithmeticException if there are more than {@link Long#MAX_VALUE} places
     */
    ProductDesign(List<Design> designs) {
        this.designs = List.copyOf(designs);
        this.candidates = designs.stream().mapToLong(Design::candidates).reduce(1, Math::multiplyExact);
    }

    @Override
    public long candidates() {
        return candidates;
    }

    @Override
    public Optional<Point> at(long index) {
        long rest = Objects.checkIndex(index, candidates);
        Optional<Point> point = Optional.of(Point.ORIGIN);
        for (int i = designs.size() - 1; i >= 0; i--) {
            Optional<Point> own = designs.get(i).at(rest % designs.get(i).candidates());
            point = point.flatMap(others -> own.map(others::and));
            rest /= designs.get(i).candidates();
        }
        return point;
    }

    @Override
    public boolean complete() {
        return designs.stream().allMatch(Design::complete);
    }

    @Override
    public List<Long> periods() {
        List<Long> periods = new ArrayList<>();
        long faster = 1;
        for (int i = designs.size() - 1; i >= 0; i--) {
            for (long period : designs.get(i).periods()) {
                periods.add(faster * period);
            }
            faster *= designs.get(i).candidates();
            if (i > 0) {
                periods.add(faster);
            }
        }
        return periods;
    }
}
