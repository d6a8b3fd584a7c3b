package civitas.scenario;

import civitas.scenario.AxisValues.Counted;
import civitas.scenario.AxisValues.Sampled;
import civitas.scenario.AxisValues.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which points a sweep visits, as a description; {@code civitas.sweep.design} enumerates them. */
public sealed interface SweepDesign {
    /** Paths of everything that some point sets, in the order in which the file first names them. */
    Set<String> paths();

    /** A design whose points are known beforehand. */
    sealed interface Enumerated extends SweepDesign {
        /**
         * Number of points, those that a filter leaves out included.
         *
         * @throws ArithmeticException if it exceeds {@link Long#MAX_VALUE}
         */
        long candidates();
    }

    /**
     * Every combination of the axes' values.
     *
     * @param axes axes in the order of the file, the last one varies fastest
     */
    record Grid(List<SweepAxis<Counted>> axes) implements Enumerated {
        /** Copies the axes. */
        public Grid {
            axes = List.copyOf(axes);
        }

        @Override
        public Set<String> paths() {
            return SweepAxis.paths(axes);
        }

        @Override
        public long candidates() {
            return product(axes.stream().map(axis -> axis.values().size()));
        }
    }

    /**
     * The first values of all axes, then the second ones, and so on.
     *
     * @param axes axes of equal length
     */
    record Zip(List<SweepAxis<Counted>> axes) implements Enumerated {
        /** Copies the axes. */
        public Zip {
            axes = List.copyOf(axes);
        }

        @Override
        public Set<String> paths() {
            return SweepAxis.paths(axes);
        }

        @Override
        public long candidates() {
            return axes.get(0).values().size();
        }
    }

    /**
     * Points one by one.
     *
     * @param points values by axis, axes in the order of the file; points may set different axes
     */
    record Listed(List<Map<String, JsonNode>> points) implements Enumerated {
        /** Copies the points. */
        public Listed {
            points = copy(points);
        }

        @Override
        public List<Map<String, JsonNode>> points() {
            return copy(points);
        }

        /** One point, as a new map. */
        public Map<String, JsonNode> point(int index) {
            return copy(points.get(index));
        }

        @Override
        public Set<String> paths() {
            return points.stream()
                    .flatMap(point -> point.keySet().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public long candidates() {
            return points.size();
        }

        private static List<Map<String, JsonNode>> copy(List<Map<String, JsonNode>> points) {
            return points.stream().map(Listed::copy).toList();
        }

        private static Map<String, JsonNode> copy(Map<String, JsonNode> point) {
            Map<String, JsonNode> copy = new LinkedHashMap<>(point);
            copy.replaceAll((axis, value) -> value.deepCopy());
            return copy;
        }
    }

    /** How the unit cube is filled. */
    enum Sampling {
        /** Independent uniform points. */
        RANDOM,
        /** One point in each slice of each axis. */
        LATIN_HYPERCUBE,
        /** A Sobol sequence under a random digital shift. */
        SOBOL
    }

    /**
     * Points in the box that the axes span.
     *
     * @param sampling how they are spread
     * @param axes axes, one dimension of the unit cube each
     * @param points how many, at least 1
     * @param seed of the design; the runs' random numbers do not depend on it
     */
    record Sample(Sampling sampling, List<SweepAxis<Sampled>> axes, long points, long seed) implements Enumerated {
        /** Copies the axes. */
        public Sample {
            axes = List.copyOf(axes);
        }

        @Override
        public Set<String> paths() {
            return SweepAxis.paths(axes);
        }

        @Override
        public long candidates() {
            return points;
        }
    }

    /**
     * Trajectories for elementary effects: each changes one axis after the other.
     *
     * @param axes what the trajectories change
     * @param trajectories how many, at least 1; each has one point more than there are axes
     * @param levels of each axis, even, at least 2
     * @param seed of the design
     */
    record Morris(List<SweepAxis<Sampled>> axes, int trajectories, int levels, long seed) implements Enumerated {
        /** Copies the axes. */
        public Morris {
            axes = List.copyOf(axes);
        }

        @Override
        public Set<String> paths() {
            return SweepAxis.paths(axes);
        }

        @Override
        public long candidates() {
            return (long) trajectories * (axes.size() + 1);
        }
    }

    /**
     * Two base samples and their mixtures, for first-order and total Sobol indices.
     *
     * @param axes whose indices are wanted
     * @param basePoints points of each base sample, at least 1; each gives two more points than there are axes
     * @param seed of the design
     */
    record Saltelli(List<SweepAxis<Sampled>> axes, int basePoints, long seed) implements Enumerated {
        /** Copies the axes. */
        public Saltelli {
            axes = List.copyOf(axes);
        }

        @Override
        public Set<String> paths() {
            return SweepAxis.paths(axes);
        }

        @Override
        public long candidates() {
            return (long) basePoints * (axes.size() + 2);
        }
    }

    /**
     * The points of one design after those of the other; a point that two designs have is one point in results.
     *
     * @param designs at least one, in order
     */
    record Union(List<Enumerated> designs) implements Enumerated {
        /** Copies the designs. */
        public Union {
            designs = List.copyOf(designs);
        }

        @Override
        public Set<String> paths() {
            return unionOf(designs);
        }

        @Override
        public long candidates() {
            return designs.stream().mapToLong(Enumerated::candidates).reduce(0, Math::addExact);
        }
    }

    /**
     * Every combination of a point of each design. The last one varies fastest.
     *
     * @param designs at least one; no two of them share an axis
     */
    record Product(List<Enumerated> designs) implements Enumerated {
        /** Copies the designs. */
        public Product {
            designs = List.copyOf(designs);
        }

        @Override
        public Set<String> paths() {
            return unionOf(designs);
        }

        @Override
        public long candidates() {
            return product(designs.stream().map(Enumerated::candidates));
        }
    }

    /**
     * The points of a design at which all conditions hold.
     *
     * @param where at least one condition
     * @param of the design
     */
    record Filter(List<Condition> where, Enumerated of) implements Enumerated {
        /** Copies the conditions. */
        public Filter {
            where = List.copyOf(where);
        }

        @Override
        public Set<String> paths() {
            return of.paths();
        }

        @Override
        public long candidates() {
            return of.candidates();
        }
    }

    /**
     * Searches for the smallest value of one parameter at which the mean of an outcome reaches a target, assuming that
     * it reaches the target everywhere beyond. One search for each point of the other axes.
     *
     * @param axis where to search
     * @param tolerance a search ends when it knows the value this closely: in the unit of the parameter, relative to the
     *     value on a logarithmic scale
     * @param goal what to reach
     * @param others the other axes; empty for a single search
     */
    record Bisection(SweepAxis<Span> axis, double tolerance, Goal goal, Optional<Enumerated> others)
            implements SweepDesign {
        @Override
        public Set<String> paths() {
            Set<String> paths = new LinkedHashSet<>(Set.of(axis.path()));
            others.ifPresent(design -> paths.addAll(design.paths()));
            return paths;
        }
    }

    /**
     * What a search wants of the mean of an outcome.
     *
     * @param outcome its name
     * @param atLeast whether the mean must not be below the target; otherwise it must not be above
     * @param target in the unit of the outcome
     */
    record Goal(String outcome, boolean atLeast, double target) {
        /** Whether a mean reaches the target; never true for NaN. */
        public boolean reached(double mean) {
            return atLeast ? mean >= target : mean <= target;
        }
    }

    private static Set<String> unionOf(Collection<Enumerated> designs) {
        return designs.stream()
                .flatMap(design -> design.paths().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static long product(Stream<Long> factors) {
        return factors.reduce(1L, Math::multiplyExact);
    }
}
