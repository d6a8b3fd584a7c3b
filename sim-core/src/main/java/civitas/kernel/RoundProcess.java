package civitas.kernel;

/** A process that plays whole rounds by itself, as many at a time as no other event falls between. */
@FunctionalInterface
public interface RoundProcess {
    /**
     * Plays rounds. The outcome must not depend on how a stretch of rounds is cut into calls.
     *
     * @param rounds how many to play, at least 1
     * @param mayStop whether to stop early, right after the round in which the world comes to rest
     * @return rounds played: {@code rounds}, or fewer (at least 1) if the world came to rest
     */
    long advance(long rounds, boolean mayStop);
}
