package civitas.scenarios.playlists;

import civitas.scenario.Parameter;

/** Everything that can be set in the study of playlists. */
public record PlaylistsParameters(
        @Parameter(description = "Where playlists come from.", value = "synthetic") Library library,
        @Parameter(
                        description = "Songs recommended for each test playlist.",
                        value = "10",
                        unit = "songs",
                        range = "[1, 1000]",
                        source = "ours")
                int recommended,
        @Parameter(
                        description = "Occurrences added to those of a song before its successors are weighed.",
                        value = "1",
                        range = "[0, 1000000]",
                        source = "ours")
                double smoothing,
        @Parameter(
                        description = "Rounds of a run: in each, playlists are submitted and tests are served.",
                        value = "1",
                        unit = "rounds",
                        range = "[1, 1000000]")
                int rounds,
        @Parameter(description = "Who inserts the target song.") Collective collective,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Baumann, Mendler-Duenner 2024";

    /** Members of the collective: alpha of the training playlists, rounded. */
    int members() {
        return (int) Math.round(collective.share() * library.trainingPlaylists());
    }
}
