package civitas.sweep.journal;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells from what DuckDB says whether a main file is damaged. */
final class Damage {
    private static final List<String> SIGNS = List.of(
            "Corrupt database file", "Could not read enough bytes", "not a valid DuckDB database file", "ends early");

    private Damage() {}

    /** Whether the message itself speaks of damage. */
    static boolean saidBy(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return SIGNS.stream().anyMatch(message::contains);
    }

    /**
     * What speaks of damage: the failure itself, a cause or something suppressed. After damage DuckDB refuses all that
     * follows with words that do not tell why.
     */
    static Optional<Throwable> in(SQLException failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (saidBy(next)) {
                return Optional.of(next);
            }
            if (seen.add(next)) {
                open.addAll(List.of(next.getSuppressed()));
                Optional.ofNullable(next.getCause()).ifPresent(open::add);
            }
        }
        return Optional.empty();
    }
}
