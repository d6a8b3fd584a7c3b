package civitas.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a file says regardless of its scenario: the keys of the top level and the plain ones' values.
 *
 * @param title text, if given
 * @param seed root seed
 * @param replicates number of replicates
 * @param stopAfter round of the cap, if given
 */
record Header(Optional<String> title, long seed, int replicates, OptionalLong stopAfter) {
    static final List<String> KEYS = List.of(
            "scenario", "title", "seed", "replicates", "parameters", "record", "stop", "interventions", "sweep");

    static final long DEFAULT_SEED = 1;
    static final int DEFAULT_REPLICATES = 1;

    /**
     * Reads the plain keys; {@code overrides} win over the file.
     *
     * @param top the whole file
     */
    static Header read(Fields top, Overrides overrides, Problems problems) {
        Optional<String> title = top.text("title");
        if (title.isPresent() && title.get().chars().anyMatch(Character::isISOControl)) {
            top.fault("title", "has a line break or another control character, expected one line of text");
        }
        long seed = top.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(DEFAULT_SEED);
        long replicates = top.integer("replicates", 1, Integer.MAX_VALUE).orElse(DEFAULT_REPLICATES);
        return new Header(
                title,
                overrides.seed().orElse(seed),
                replicates(overrides.replicates(), problems).orElse((int) replicates),
                stop(top));
    }

    private static OptionalInt replicates(OptionalInt override, Problems problems) {
        if (override.isPresent() && override.getAsInt() < 1) {
            String message = "found " + override.getAsInt() + ", expected an integer in [1, " + Integer.MAX_VALUE + "]";
            problems.add(
                    Problems.OUTSIDE_FILE, new Problem("--replicates " + override.getAsInt(), "replicates", message));
        }
        return override;
    }

    private static OptionalLong stop(Fields top) {
        return top.object("stop")
                .map(stop -> stop.only(List.of("after_round"))
                        .require("after_round")
                        .integer("after_round", 1, Long.MAX_VALUE))
                .orElse(OptionalLong.empty());
    }
}
