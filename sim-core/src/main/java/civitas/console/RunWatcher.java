package civitas.console;

import civitas.run.LiveRun;
import civitas.run.RunResult;

/** Hears of runs. */
interface RunWatcher {
    /** A run begins or goes on from a checkpoint. On Swing's thread, before it advances. */
    void begun(LiveRun<?> run);

    /**
     * Some rounds were played. On the thread that advances the run, like all below.
     *
     * @param retuned whether other parameters are in force than at the last call
     */
    void observed(Readings readings, boolean retuned);

    /** The run has come to its end. */
    void ended(RunResult result);

    /** The run broke off. */
    void failed(Throwable cause);
}
