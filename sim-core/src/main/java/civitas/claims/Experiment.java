package civitas.claims;

import civitas.scenario.InputFolders;
import java.util.Optional;

/**
 * Runs that one or more claims are measured on.
 *
 * @param name name used by claims
 * @param parametersJson parameters that differ from the scenario's defaults, a JSON object
 * @param needs input file without which it cannot be run, if it needs one that does not ship
 * @param seed root seed
 * @param quickReplicates replicates of the quick set; 0 if only the full set runs it, or if it has exact claims only
 * @param fullReplicates replicates of the full set, as published where that is known; 0 for exact claims only
 */
public record Experiment(
        String name,
        Optional<String> needs,
        String parametersJson,
        long seed,
        int quickReplicates,
        int fullReplicates) {
    /** Replicates in the quick or the full set. */
    public int replicates(boolean full) {
        return full ? fullReplicates : quickReplicates;
    }

    /** Whether the set contains this experiment: exact ones always are. */
    public boolean belongsTo(boolean full) {
        return full || quickReplicates > 0 || fullReplicates == 0;
    }

    /** Whether the file it needs is there. */
    public boolean isPossible(InputFolders folders) {
        return needs.isEmpty() || folders.find(needs.get()).isPresent();
    }

    /** The experiment as the text of a scenario file. */
    public String scenarioFile(String scenarioId, boolean full) {
        return "{\"scenario\": \"" + scenarioId + "\", \"title\": \"Claims: " + name + "\", \"seed\": " + seed
                + ", \"replicates\": " + Math.max(1, replicates(full)) + ", \"parameters\": " + parametersJson + "}";
    }
}
