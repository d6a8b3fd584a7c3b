package civitas.sweep.plan;

import civitas.sweep.PlannedRun;
import java.util.Iterator;
import java.util.Optional;

/**
 * The runs of a sweep in waves. A wave depends on what all earlier waves measured and on nothing else, so that the runs
 * are the same in whatever order and wherever those of a wave are played, and after any interruption. For one thread at a
 * time.
 */
public interface Plan {
    /**
     * The next wave; to be called again only when every run of the wave before has ended. Runs of earlier waves may come
     * again, and a point that two designs have comes twice: a run that has ended need not be played again.
     *
     * @param results of all earlier waves
     * @return runs, computed as they are asked for; empty when the sweep is complete
     */
    Optional<Iterator<PlannedRun>> nextWave(Results results);

    /** Whether all runs come in one wave, whatever they measure. */
    boolean oneWave();

    /** Number of points, {@link Long#MAX_VALUE} if it is greater; an upper bound unless {@link #exact}. */
    long points();

    /** Number of runs in all waves, {@link Long#MAX_VALUE} if it is greater; an upper bound unless {@link #exact}. */
    long planned();

    /** Whether {@link #planned} is the number of runs itself: no filter, no adaptive replicates, no search. */
    boolean exact();
}
