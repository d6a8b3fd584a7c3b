package civitas.scenarios.playlists;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Playlists in order, one behind the other in flat arrays; songs are numbered from 0. Grows at its end. Not thread-safe. */
final class Playlists {
    private int[] songs = new int[1024];
    private int[] ends = new int[64];
    private int count;
    /** Songs of the playlist under way. */
    private int open;

    /** Adds a song to the playlist under way. */
    void add(int song) {
        int at = songCount();
        if (at + open == songs.length) {
            songs = Arrays.copyOf(songs, 2 * songs.length);
        }
        songs[at + open++] = song;
    }

    /** Ends the playlist under way. */
    void end() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[count] = songCount() + open;
        open = 0;
        count++;
    }

    /** Number of playlists that have ended. */
    int count() {
        return count;
    }

    /** Occurrences of songs in them. */
    int songCount() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /** Number of songs of a playlist. */
    int length(int playlist) {
        return ends[playlist] - start(playlist);
    }

    private int start(int playlist) {
        return playlist == 0 ? 0 : ends[playlist - 1];
    }

    /** The song at a place of a playlist, both counted from 0. */
    int song(int playlist, int place) {
        return songs[start(playlist) + place];
    }

    /** How often each song occurs, {@code [song]}. */
    int[] counts(int songCount) {
        int[] counts = new int[songCount];
        for (int at = 0; at < songCount(); at++) {
            counts[songs[at]]++;
        }
        return counts;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(count);
        for (int playlist = 0; playlist < count; playlist++) {
            out.writeInt(length(playlist));
            for (int place = 0; place < length(playlist); place++) {
                out.writeInt(song(playlist, place));
            }
        }
    }

    /** Reads what {@link #save} wrote. */
    static Playlists read(DataInput in) throws IOException {
        Playlists playlists = new Playlists();
        for (int left = in.readInt(); left > 0; left--) {
            for (int songs = in.readInt(); songs > 0; songs--) {
                playlists.add(in.readInt());
            }
            playlists.end();
        }
        return playlists;
    }
}
