package civitas.scenario;

import civitas.analysis.sensitivity.SobolDesign;
import civitas.scenario.SweepDesign.Sampling;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Names of designs and their keys in files. */
final class DesignKeys {
    static final String DESIGN = "design";
    static final String AXES = "axes";
    static final String POINTS = "points";
    static final String SEED = "seed";
    static final String TRAJECTORIES = "trajectories";
    static final String LEVELS = "levels";
    static final String BASE_POINTS = "base_points";
    static final String DESIGNS = "designs";
    static final String WHERE = "where";
    static final String OF = "of";
    static final String AXIS = "axis";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SCALE = "scale";
    static final String COUNT = "count";
    static final String TOLERANCE = "tolerance";
    static final String OUTCOME = "outcome";
    static final String AT_LEAST = "at_least";
    static final String AT_MOST = "at_most";
    static final String FOR = "for";
    static final String PARAMETER = "parameter";
    static final String OP = "op";
    static final String VALUE = "value";
    static final String OTHER = "other";
    static final String ORDER = "order";
    static final String REPLICATES = "replicates";
    static final String UNTIL_HALF_WIDTH = "until_half_width";
    static final String STEP = "step";

    static final String GRID = "grid";
    static final String ZIP = "zip";
    static final String LIST = "list";
    static final String MORRIS = "morris";
    static final String SALTELLI = "saltelli";
    static final String UNION = "union";
    static final String PRODUCT = "product";
    static final String FILTER = "filter";
    static final String BISECTION = "bisection";

    /** Designs that can stand anywhere. */
    static final List<String> ENUMERATED = Stream.of(
                    Stream.of(GRID, ZIP, LIST),
                    words(Sampling.class).stream(),
                    Stream.of(MORRIS, SALTELLI, UNION, PRODUCT, FILTER))
            .flatMap(names -> names)
            .toList();

    /** All designs. */
    static final List<String> ALL =
            Stream.concat(ENUMERATED.stream(), Stream.of(BISECTION)).toList();

    /** Keys that only the outermost design can have. */
    static final List<String> OUTERMOST = List.of(ORDER, REPLICATES);

    static final int DEFAULT_LEVELS = 4;

    /** A Saltelli design needs twice as many dimensions as axes. */
    static final int MOST_SALTELLI_AXES = SobolDesign.MAX_DIMENSIONS / 2;

    private DesignKeys() {}

    /** The keys of a design beside its name. */
    static List<String> of(String design) {
        return switch (design) {
            case GRID, ZIP -> List.of(AXES);
            case LIST -> List.of(POINTS);
            case MORRIS -> List.of(AXES, TRAJECTORIES, LEVELS, SEED);
            case SALTELLI -> List.of(AXES, BASE_POINTS, SEED);
            case UNION, PRODUCT -> List.of(DESIGNS);
            case FILTER -> List.of(WHERE, OF);
            case BISECTION -> List.of(AXIS, FROM, TO, SCALE, TOLERANCE, OUTCOME, AT_LEAST, AT_MOST, FOR);
            default -> List.of(AXES, POINTS, SEED);
        };
    }

    /** The most points of a design that fills the unit cube. */
    static long mostPoints(String design) {
        return switch (constant(Sampling.class, design)) {
            case RANDOM -> Long.MAX_VALUE;
            case LATIN_HYPERCUBE -> 1L << 53;
            case SOBOL -> Integer.MAX_VALUE;
        };
    }

    /** The constants of an enum as files write them. */
    static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(DesignKeys::word).toList();
    }

    static String word(Enum<?> constant) {
        return Names.snake(constant.name());
    }

    /** The constant that files write like this, which must be one of {@link #words}. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow();
    }
}
