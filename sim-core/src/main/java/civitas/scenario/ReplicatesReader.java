package civitas.scenario;

import civitas.scenario.Sweep.Fixed;
import civitas.scenario.Sweep.Replicates;
import civitas.scenario.Sweep.UntilHalfWidth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads how often a sweep plays each point. */
final class ReplicatesReader {
    private static final List<String> KEYS = List.of(
            DesignKeys.UNTIL_HALF_WIDTH, DesignKeys.OF, DesignKeys.AT_LEAST, DesignKeys.AT_MOST, DesignKeys.STEP);
    /** Fewer have no interval. */
    private static final int LEAST = 2;

    private static final int DEFAULT_AT_LEAST = 10;
    private static final int DEFAULT_AT_MOST = 1000;
    private static final int DEFAULT_STEP = 10;

    private final List<String> outcomes;
    private final int ofFile;

    /**
     * @param outcomes names of outcomes
     * @param ofFile number of replicates where the sweep says nothing
     */
    ReplicatesReader(List<String> outcomes, int ofFile) {
        this.outcomes = outcomes;
        this.ofFile = ofFile;
    }

    Replicates read(Fields sweep) {
        JsonNode node = sweep.node().get(DesignKeys.REPLICATES);
        if (node == null) {
            return new Fixed(ofFile);
        }
        if (node.isObject()) {
            return adaptive(sweep.object(DesignKeys.REPLICATES).orElseThrow()).orElse(new Fixed(ofFile));
        }
        OptionalLong number = sweep.integer(DesignKeys.REPLICATES, 1, Integer.MAX_VALUE);
        return new Fixed((int) number.orElse(ofFile));
    }

    private Optional<Replicates> adaptive(Fields fields) {
        fields.only(KEYS).require(DesignKeys.UNTIL_HALF_WIDTH).require(DesignKeys.OF);
        OptionalDouble width =
                fields.number(DesignKeys.UNTIL_HALF_WIDTH, new Interval(0, false, Double.POSITIVE_INFINITY, false));
        Optional<String> outcome = outcome(fields, DesignKeys.OF, outcomes);
        OptionalLong least = fields.integer(DesignKeys.AT_LEAST, LEAST, Integer.MAX_VALUE);
        boolean faulty = least.isEmpty() && fields.node().has(DesignKeys.AT_LEAST);
        int atLeast = (int) least.orElse(faulty ? LEAST : DEFAULT_AT_LEAST);
        int atMost = atMost(fields, atLeast);
        int step = (int) fields.integer(DesignKeys.STEP, 1, Integer.MAX_VALUE).orElse(DEFAULT_STEP);
        return width.isPresent() && outcome.isPresent()
                ? Optional.of(new UntilHalfWidth(width.getAsDouble(), outcome.get(), atLeast, atMost, step))
                : Optional.empty();
    }

    private static int atMost(Fields fields, int atLeast) {
        OptionalLong written = fields.integer(DesignKeys.AT_MOST, LEAST, Integer.MAX_VALUE);
        if (written.isPresent() && written.getAsLong() < atLeast) {
            String reason = fields.node().has(DesignKeys.AT_LEAST)
                    ? "\"at_least\" = " + atLeast
                    : atLeast
                            + ", which \"at_least\" is if left out; write a smaller \"at_least\" as well, or raise this";
            fields.fault(DesignKeys.AT_MOST, "found " + written.getAsLong() + ", expected no less than " + reason);
        }
        return (int) Math.max(atLeast, written.orElse(DEFAULT_AT_MOST));
    }

    static Optional<String> outcome(Fields fields, String key, List<String> outcomes) {
        Optional<String> name = fields.text(key);
        if (name.isPresent() && !outcomes.contains(name.get())) {
            fields.fault(key, Fields.unknown(DesignKeys.OUTCOME, name.get(), outcomes));
            return Optional.empty();
        }
        return name;
    }
}
