package civitas.sweep;

import java.io.IOException;
import java.util.Iterator;

/**
 * Plays planned runs somewhere: on threads of this process, or on the machines of a cluster. What a run measures does
 * not depend on where, in which order or how often it is played.
 */
public interface SweepEngine extends AutoCloseable {
    /** Takes what ended runs measured. Safe to call from any thread; may block while the journal is busy. */
    interface Sink {
        /**
         * Takes one ended run.
         *
         * @throws IOException if it cannot be kept; the engine then starts no other run
         */
        void take(PlayedRun run) throws IOException;
    }

    /**
     * Plays all of the runs and hands each to the sink, once, in the order in which they end. A run that fails is
     * handed over as failed; it is no reason to stop. An exception of the iterator or of the sink is: no other run is
     * started, those in flight are still handed over, and it is thrown as it was. Otherwise returns when every run has
     * been taken by the sink, or, after {@link #stop}, every run that was in flight. An interrupt of the calling thread
     * acts as {@code stop} and is kept.
     *
     * @param runs read lazily, by one thread at a time and only a bounded number ahead of what is played; may be very
     *     many
     * @throws EngineException if the engine is broken beyond repair
     * @throws IOException the sink's first
     */
    void play(Iterator<PlannedRun> runs, Sink sink) throws IOException;

    /**
     * Asks {@link #play} to start no other run, now and later, and to return when those in flight have ended. An engine
     * may give up runs in flight that take long, which then were not played. Returns at once. Any thread.
     */
    void stop();

    /** Gives back threads or machines. */
    @Override
    void close();
}
