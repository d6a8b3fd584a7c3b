package civitas.scenarios.playlists;

import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** Where members insert the target song. Source: Baumann, Mendler-Duenner 2024, section 3. */
public sealed interface Strategy {
    /** They do not. */
    int NOWHERE = -1;

    /**
     * The place at which a member's playlist gets the target.
     *
     * @param member number of the member, from 0
     * @param knowledge what the collective knows of songs
     * @return 0 for before the first song, up to the playlist's length for after the last, or {@link #NOWHERE}
     */
    int place(Playlists playlists, int playlist, int member, SongCounts knowledge, RandomGenerator random);

    /**
     * How often songs occur.
     *
     * @param believed in training data, {@code [song]}, as the collective believes
     * @param within in the collective's own playlists, {@code [song]}
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, and passed around within a round
    record SongCounts(double[] believed, int[] within) {}

    /** Playlists stay as they are. */
    record None() implements Strategy {
        @Override
        public int place(Playlists playlists, int playlist, int member, SongCounts knowledge, RandomGenerator random) {
            return NOWHERE;
        }
    }

    /** Anywhere, with equal probability. */
    record Random() implements Strategy {
        @Override
        public int place(Playlists playlists, int playlist, int member, SongCounts knowledge, RandomGenerator random) {
            return random.nextInt(playlists.length(playlist) + 1);
        }
    }

    /** Directly after the playlist's song that is least frequent in training data, the first one among equals. */
    record DirLof() implements Strategy {
        @Override
        public int place(Playlists playlists, int playlist, int member, SongCounts knowledge, RandomGenerator random) {
            int rarest = 0;
            for (int place = 1; place < playlists.length(playlist); place++) {
                if (knowledge.believed()[playlists.song(playlist, place)]
                        < knowledge.believed()[playlists.song(playlist, rarest)]) {
                    rarest = place;
                }
            }
            return rarest + 1;
        }
    }

    /** Directly before the playlist's song that is most frequent within the collective, the first one among equals. */
    record InClust() implements Strategy {
        @Override
        public int place(Playlists playlists, int playlist, int member, SongCounts knowledge, RandomGenerator random) {
            int commonest = 0;
            for (int place = 1; place < playlists.length(playlist); place++) {
                if (knowledge.within()[playlists.song(playlist, place)]
                        > knowledge.within()[playlists.song(playlist, commonest)]) {
                    commonest = place;
                }
            }
            return commonest;
        }
    }

    /**
     * Some members follow {@link InClust}, the others {@link DirLof}.
     *
     * @param share of members who follow {@link InClust}, spread evenly
     */
    record Hybrid(
            @Parameter(
                            description = "Share of members who insert before the most frequent song.",
                            value = "0.5",
                            range = "[0, 1]")
                    double share)
            implements Strategy {
        @Override
        public int place(Playlists playlists, int playlist, int member, SongCounts knowledge, RandomGenerator random) {
            boolean clusters = Math.floor((member + 1) * share) > Math.floor(member * share);
            return (clusters ? new InClust() : new DirLof()).place(playlists, playlist, member, knowledge, random);
        }
    }
}
