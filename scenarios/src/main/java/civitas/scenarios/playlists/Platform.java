package civitas.scenarios.playlists;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "Rounds between two trainings; in between the old model recommends.",
                        value = "1",
                        unit = "rounds",
                        range = "[1, 1000000]",
                        switchable = true)
                int retrainEvery,
        @Parameter(
                        description = "Songs of a seed that count, from its end.",
                        value = "50",
                        unit = "songs",
                        range = "[1, 10000]",
                        switchable = true)
                int contextLength,
        @Parameter(
                        description =
                                "Occurrences of a song in training data after which further ones are left out; 0 for all.",
                        value = "0",
                        range = "[0, 100000000]",
                        switchable = true)
                int occurrenceCap,
        @Parameter(
                        description =
                                "A song follows another as far as the model knows if it did so at least this often.",
                        value = "1",
                        range = "[1, 1000000]",
                        switchable = true)
                int minimumSupport) {}
