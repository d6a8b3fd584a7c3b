package civitas.scenarios.playlists;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.InputFile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code playlists} scenario: see {@link #description()}. */
public final class PlaylistsScenario implements Scenario<PlaylistsParameters> {
    /** Songs of a genre for each song of the longest playlist; with fewer, playlists would search long for new songs. */
    private static final int SONGS_PER_PLACE = 4;

    @Override
    public String id() {
        return "playlists";
    }

    @Override
    public String title() {
        return "Fans who place a song in their playlists where a recommender learns most from it";
    }

    @Override
    public String description() {
        return """
                A platform learns from playlists which song follows which, and continues playlists. Fans who hold a small \
                share of the playlists insert one song into each: anywhere, directly after the least frequent song, where \
                nothing competes with it, or directly before the most frequent one, where many will see it. Outcomes are \
                how much more often it is recommended than it occurs, and what that costs the platform and other songs. \
                Playlists are synthetic, or a file, and the recommender counts: a stand-in for a large data set and a \
                transformer, of which only orderings carry over.
                Source: Baumann, Mendler-Duenner, Algorithmic Collective Action in Recommender Systems, NeurIPS 2024.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<PlaylistsParameters> parameterType() {
        return PlaylistsParameters.class;
    }

    @Override
    public List<Quantity> outcomes(PlaylistsParameters parameters) {
        return Quantities.outcomes();
    }

    @Override
    public List<Quantity> series(PlaylistsParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(PlaylistsParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(PlaylistsParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (parameters.library() instanceof Library.Synthetic law) {
            checkLaw(law, violations);
        } else if (parameters.library() instanceof Library.Rows rows) {
            checkFile(rows, violations);
        }
        return violations;
    }

    private static void checkLaw(Library.Synthetic law, List<Violation> violations) {
        if (law.shortest() > law.longest()) {
            violations.add(new Violation(
                    "library.shortest", "is " + law.shortest() + ", must be at most longest = " + law.longest()));
        }
        int perGenre = law.catalogue() / law.genres();
        if (perGenre < SONGS_PER_PLACE * law.longest()) {
            violations.add(new Violation(
                    "library.catalogue",
                    "is " + law.catalogue() + ", " + perGenre + " songs per genre, must be at least " + SONGS_PER_PLACE
                            + " times longest = " + law.longest() + " songs per genre"));
        }
        if (law.playlists() * (double) law.longest() > Integer.MAX_VALUE / 4.0
                || law.testPlaylists() * (double) law.longest() > Integer.MAX_VALUE / 4.0) {
            violations.add(new Violation(
                    "library.longest", "is " + law.longest() + ", too long for so many playlists to fit one array"));
        }
    }

    private static void checkFile(Library.Rows rows, List<Violation> violations) {
        try {
            rows.read();
        } catch (IllegalArgumentException e) {
            violations.add(new Violation("library.file", e.getMessage()));
        }
    }

    @Override
    public OptionalLong lastRound(PlaylistsParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    @Override
    public String inputDigest(PlaylistsParameters parameters) {
        return parameters.library() instanceof Library.Rows rows ? InputFile.digest(rows.file()) : "";
    }

    /** Playlists of a round and three versions of them, in arrays that double; pairs three times; tables of songs. */
    @Override
    public double memoryBytes(PlaylistsParameters parameters) {
        double successors = parameters.library() instanceof Library.Synthetic ? SyntheticSource.SUCCESSORS : 0;
        return parameters.library().occurrences() * Integer.BYTES * 12
                + parameters.library().songs() * (Integer.BYTES * (successors + 20) + Double.BYTES * 4)
                + (double) parameters.rounds() * PlaylistsWorld.COLUMNS * Double.BYTES;
    }

    @Override
    public World<PlaylistsParameters> create(PlaylistsParameters parameters, Streams streams) {
        return new PlaylistsWorld(parameters, streams);
    }
}
