package civitas.scenarios.playlists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Playlists of a file: one per row, song ids separated by blanks or commas, empty rows left out. Songs are numbered as they
 * first occur. Rows 5, 10, 15, ... of those that are not empty are tests. Every round has the same playlists. Immutable.
 */
final class PlaylistFile implements Library.Source {
    private static final int TEST_EVERY = 5;
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+");

    private final Playlists training = new Playlists();
    private final Playlists tests = new Playlists();
    private final Map<String, Integer> numbers = new HashMap<>();

    private PlaylistFile() {}

    /**
     * Reads the text of a file.
     *
     * @throws IllegalArgumentException if a row has an empty id or fewer than two songs, with the row's number as editors
     *     count, or if there are fewer than five rows
     */
    static PlaylistFile parse(String text) {
        PlaylistFile file = new PlaylistFile();
        List<String> rows = text.lines().toList();
        int read = 0;
        for (int row = 0; row < rows.size(); row++) {
            String line = rows.get(row).strip();
            if (!line.isEmpty()) {
                file.add(row + 1, line, ++read % TEST_EVERY == 0 ? file.tests : file.training);
            }
        }
        if (read < TEST_EVERY) {
            throw new IllegalArgumentException(
                    "the file has " + read + " playlists, must have at least " + TEST_EVERY + ", one per row");
        }
        return file;
    }

    private void add(int row, String line, Playlists playlists) {
        String[] ids = BETWEEN.split(line, -1);
        if (ids.length < 2) {
            throw new IllegalArgumentException(
                    "row " + row + " has " + ids.length + " song, must have at least 2, separated by blanks or commas");
        }
        for (String id : ids) {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("row " + row + " has an empty song id between two separators");
            }
            Integer number = numbers.putIfAbsent(id, numbers.size());
            playlists.add(number == null ? numbers.size() - 1 : number);
        }
        playlists.end();
    }

    @Override
    public int songs() {
        return numbers.size();
    }

    Playlists training() {
        return training;
    }

    @Override
    public Playlists training(RandomGenerator random) {
        return training;
    }

    @Override
    public Playlists tests(RandomGenerator random) {
        return tests;
    }
}
