package civitas.scenarios.playlists;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;

/** Scenario files, playlists and short runs of tests. */
final class PlaylistFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private PlaylistFiles() {}

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("playlists", Overrides.of(List.of(settings)));
    }

    static Map<String, Double> outcomes(String... settings) {
        return Run.of(file(settings), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** Playlists of these songs. */
    static Playlists playlists(int[]... rows) {
        Playlists playlists = new Playlists();
        for (int[] row : rows) {
            for (int song : row) {
                playlists.add(song);
            }
            playlists.end();
        }
        return playlists;
    }

    /** The songs of a playlist. */
    static int[] songs(Playlists playlists, int playlist) {
        int[] songs = new int[playlists.length(playlist)];
        for (int place = 0; place < songs.length; place++) {
            songs[place] = playlists.song(playlist, place);
        }
        return songs;
    }
}
