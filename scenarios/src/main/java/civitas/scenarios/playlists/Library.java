package civitas.scenarios.playlists;

import civitas.scenario.InputFile;
import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** Where playlists come from. */
public sealed interface Library {
    /** Playlists of every round. */
    interface Source {
        /** Songs there are, without the target. */
        int songs();

        /** Playlists that the platform learns from in a round. */
        Playlists training(RandomGenerator random);

        /** Playlists whose continuation is asked for in a round. */
        Playlists tests(RandomGenerator random);
    }

    /**
     * The source of a run.
     *
     * @param random draws what the songs are like; not kept
     */
    Source open(RandomGenerator random);

    /** Songs there are, without the target. */
    int songs();

    /** Training playlists of a round. */
    int trainingPlaylists();

    /** Expected number of songs of a training playlist. */
    double meanLength();

    /** Occurrences in the training and test playlists of a round, about; for estimates of memory. */
    double occurrences();

    /**
     * Synthetic playlists. Each song belongs to a genre, in which its popularity falls with its rank as rank^-exponent. A
     * playlist keeps to a genre, and every next song either follows the present one by habit, as one of its ten
     * successors, or is drawn by popularity.
     *
     * @param exponent of popularity
     * @param coherence probability with which a song follows by habit
     * @param wandering probability with which a song that is drawn comes from any genre
     */
    record Synthetic(
            @Parameter(
                            description = "Playlists that the platform learns from in a round.",
                            value = "5000",
                            range = "[1, 1000000]")
                    int playlists,
            @Parameter(
                            description = "Playlists of a round whose continuation is asked for.",
                            value = "5000",
                            range = "[1, 1000000]")
                    int testPlaylists,
            @Parameter(description = "Number of songs.", value = "20000", range = "[1, 10000000]") int catalogue,
            @Parameter(description = "Number of genres, equally large.", value = "20", range = "[1, 100000]")
                    int genres,
            @Parameter(
                            description = "Songs of the shortest playlist; lengths are uniform.",
                            value = "20",
                            unit = "songs",
                            range = "[2, 10000]")
                    int shortest,
            @Parameter(
                            description = "Songs of the longest playlist.",
                            value = "60",
                            unit = "songs",
                            range = "[2, 10000]")
                    int longest,
            @Parameter(
                            description = "Exponent with which popularity falls with a song's rank in its genre.",
                            value = "1",
                            range = "[0, 2]")
                    double exponent,
            @Parameter(
                            description = "Probability with which a song follows the one before by habit.",
                            value = "0.5",
                            range = "[0, 1]")
                    double coherence,
            @Parameter(
                            description = "Probability with which a song that is drawn comes from any genre.",
                            value = "0.1",
                            range = "[0, 1]")
                    double wandering)
            implements Library {
        @Override
        public Source open(RandomGenerator random) {
            return new SyntheticSource(this, random);
        }

        @Override
        public int songs() {
            return catalogue;
        }

        @Override
        public int trainingPlaylists() {
            return playlists;
        }

        @Override
        public double meanLength() {
            return (shortest + longest) / 2.0;
        }

        @Override
        public double occurrences() {
            return ((double) playlists + testPlaylists) * meanLength();
        }
    }

    /** Playlists of a file, one per row, song ids separated by blanks or commas; every fifth row is kept for tests. */
    record Rows(@Parameter(description = "The file.", value = "\"\"") String file) implements Library {
        PlaylistFile read() {
            return InputFile.read(file, "playlists", PlaylistFile.class, PlaylistFile::parse);
        }

        @Override
        public Source open(RandomGenerator random) {
            return read();
        }

        @Override
        public int songs() {
            return read().songs();
        }

        @Override
        public int trainingPlaylists() {
            return read().training().count();
        }

        @Override
        public double meanLength() {
            return (double) read().training().songCount() / trainingPlaylists();
        }

        @Override
        public double occurrences() {
            return trainingPlaylists() * meanLength();
        }
    }
}
