package civitas.sweep.spark;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import civitas.sweep.SweepPlayer;

/** The player of the process that a task runs in: a scenario file is read once, not once per task. */
final class ExecutorPlayer {
    private static String latest = "";
    private static SweepPlayer player;

    private ExecutorPlayer() {}

    /**
     * The player of a file.
     *
     * @param scenario the resolved file as canonical JSON
     */
    static synchronized SweepPlayer of(String scenario) {
        if (!scenario.equals(latest)) {
            ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
            player = new SweepPlayer(reader.read("sweep", scenario, Overrides.none()));
            latest = scenario;
        }
        return player;
    }
}
