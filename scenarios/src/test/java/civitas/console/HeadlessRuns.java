package civitas.console;

import civitas.kernel.TrajectoryHash;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.ScenarioFile;

/** Runs without a console, to compare with. */
final class HeadlessRuns {
    private HeadlessRuns() {}

    /** The trajectory hash of one replicate, as {@code outcomes.csv} has it. */
    static String hash(ScenarioFile<?> file, int replicate) {
        return TrajectoryHash.text(Run.of(file, replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .trajectoryHash());
    }
}
