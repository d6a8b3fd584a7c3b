package civitas.scenarios.playlists;

import civitas.scenario.Parameter;

/** The fans. */
public record Collective(
        @Parameter(
                        description = "Share of training playlists that members hold, alpha.",
                        value = "0.01",
                        range = "[0, 1]",
                        source = PlaylistsParameters.SOURCE,
                        switchable = true)
                double share,
        @Parameter(
                        description = "Where members insert the target song, one per playlist.",
                        value = "dir_lof",
                        source = PlaylistsParameters.SOURCE,
                        switchable = true)
                Strategy strategy,
        @Parameter(
                        description = "Strategy that the same members are imagined to follow, for comparison.",
                        value = "random",
                        source = PlaylistsParameters.SOURCE,
                        switchable = true)
                Strategy comparedWith,
        @Parameter(
                        description = "What members know of how often songs occur in training data.",
                        value = "exact",
                        source = PlaylistsParameters.SOURCE,
                        switchable = true)
                Knowledge knowledge) {}
