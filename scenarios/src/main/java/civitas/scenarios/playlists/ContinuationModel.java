package civitas.scenarios.playlists;

import java.util.Arrays;

/**
 * Continues playlists song by song, as a first-order Markov law seen from every song of the seed at once. With n(c) the
 * occurrences of song c in training and n(c, s) how often song s followed it directly, a song s that is not in the seed scores
 * <pre>  sum over the last L songs c of the seed of  n(c, s) / (n(c) + smoothing)</pre>
 * and the songs of largest score are recommended, smaller numbers first among equals. Division by n(c) keeps popular songs
 * of a seed from outvoting rare ones, which is what a softmax over next songs learns.
 * <p>A stand-in for the transformer of the published experiments, not a copy of it. Training is exact counting and draws
 * nothing: cost m ln m for m occurrences. Not thread-safe.
 */
final class ContinuationModel {
    private final int[] occurrences;
    private final int[] starts;
    private final int[] successors;
    private final int[] followed;
    private final double smoothing;
    private final int total;
    private final double[] scores;
    private final int[] scored;
    private final boolean[] inSeed;

    /**
     * @param songs number of songs, the target included
     * @param occurrenceCap occurrences of a song after which further ones are left out, 0 for all
     * @param minimumSupport pairs that follow each other less often are left out
     */
    ContinuationModel(Playlists playlists, int songs, double smoothing, int occurrenceCap, int minimumSupport) {
        this.smoothing = smoothing;
        occurrences = new int[songs];
        Playlists kept = occurrenceCap == 0 ? playlists : capped(playlists, songs, occurrenceCap);
        int[] pairStarts = new int[songs + 1];
        int[] next = pairs(kept, pairStarts);
        starts = new int[songs + 1];
        successors = new int[next.length];
        followed = new int[next.length];
        compress(next, pairStarts, minimumSupport);
        total = kept.songCount();
        scores = new double[songs];
        scored = new int[songs];
        inSeed = new boolean[songs];
    }

    private static Playlists capped(Playlists playlists, int songs, int cap) {
        int[] seen = new int[songs];
        Playlists kept = new Playlists();
        for (int playlist = 0; playlist < playlists.count(); playlist++) {
            for (int place = 0; place < playlists.length(playlist); place++) {
                int song = playlists.song(playlist, place);
                if (seen[song]++ < cap) {
                    kept.add(song);
                }
            }
            kept.end();
        }
        return kept;
    }

    /** Counts songs; returns the songs that follow song c from {@code pairStarts[c]} on. */
    private int[] pairs(Playlists playlists, int[] pairStarts) {
        for (int playlist = 0; playlist < playlists.count(); playlist++) {
            for (int place = 0; place < playlists.length(playlist); place++) {
                int song = playlists.song(playlist, place);
                occurrences[song]++;
                if (place + 1 < playlists.length(playlist)) {
                    pairStarts[song + 1]++;
                }
            }
        }
        Arrays.parallelPrefix(pairStarts, Integer::sum);
        int[] next = new int[pairStarts[occurrences.length]];
        int[] free = pairStarts.clone();
        for (int playlist = 0; playlist < playlists.count(); playlist++) {
            for (int place = 0; place + 1 < playlists.length(playlist); place++) {
                next[free[playlists.song(playlist, place)]++] = playlists.song(playlist, place + 1);
            }
        }
        return next;
    }

    private void compress(int[] next, int[] pairStarts, int minimumSupport) {
        int free = 0;
        for (int song = 0; song < occurrences.length; song++) {
            Arrays.sort(next, pairStarts[song], pairStarts[song + 1]);
            int from = pairStarts[song];
            while (from < pairStarts[song + 1]) {
                int to = from;
                while (to < pairStarts[song + 1] && next[to] == next[from]) {
                    to++;
                }
                if (to - from >= minimumSupport) {
                    successors[free] = next[from];
                    followed[free++] = to - from;
                }
                from = to;
            }
            starts[song + 1] = free;
        }
    }

    /** Share of the training data's songs that are that one. */
    double frequency(int song) {
        return (double) occurrences[song] / total;
    }

    /** Occurrences of a song in the training data. */
    int occurrences(int song) {
        return occurrences[song];
    }

    /**
     * Continues the first songs of a playlist.
     *
     * @param seed how many songs of the playlist are known
     * @param contextLength how many of these count, from the end
     * @param recommended modified: the songs recommended, best first
     * @return how many there are; fewer than asked for if fewer follow any song of the context
     */
    int recommend(Playlists playlists, int playlist, int seed, int contextLength, int[] recommended) {
        mark(playlists, playlist, seed, true);
        int found = 0;
        for (int place = Math.max(0, seed - contextLength); place < seed; place++) {
            found = vote(playlists.song(playlist, place), found);
        }
        int kept = 0;
        for (int k = 0; k < found; k++) {
            kept = insert(scored[k], kept, recommended);
        }
        for (int k = 0; k < found; k++) {
            scores[scored[k]] = 0;
        }
        mark(playlists, playlist, seed, false);
        return kept;
    }

    private void mark(Playlists playlists, int playlist, int seed, boolean known) {
        for (int place = 0; place < seed; place++) {
            inSeed[playlists.song(playlist, place)] = known;
        }
    }

    private int vote(int song, int found) {
        int all = found;
        double weight = 1 / (occurrences[song] + smoothing);
        for (int at = starts[song]; at < starts[song + 1]; at++) {
            int successor = successors[at];
            if (!inSeed[successor]) {
                if (scores[successor] == 0) {
                    scored[all++] = successor;
                }
                scores[successor] += weight * followed[at];
            }
        }
        return all;
    }

    /** Inserts a song into a list that is sorted by score, if it is good enough; returns the list's new length. */
    private int insert(int song, int length, int[] recommended) {
        int at = length;
        while (at > 0 && isBetter(song, recommended[at - 1])) {
            at--;
        }
        if (at == recommended.length) {
            return length;
        }
        int longer = Math.min(length + 1, recommended.length);
        System.arraycopy(recommended, at, recommended, at + 1, longer - at - 1);
        recommended[at] = song;
        return longer;
    }

    private boolean isBetter(int song, int other) {
        return scores[song] > scores[other] || (scores[song] == scores[other] && song < other);
    }
}
