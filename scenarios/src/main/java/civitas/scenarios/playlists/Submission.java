package civitas.scenarios.playlists;

import java.util.random.RandomGenerator;

/** What is submitted: all playlists, those of members with the target song inserted (edit distance 1). */
final class Submission {
    private Submission() {}

    /**
     * Submits playlists.
     *
     * @param isMember {@code [playlist]}, not modified
     * @param target number of the target song
     * @param believed what members believe of how often songs occur, {@code [song]}
     * @param random draws places where the strategy does
     */
    static Playlists of(
            Playlists playlists,
            boolean[] isMember,
            int target,
            Strategy strategy,
            double[] believed,
            RandomGenerator random) {
        Strategy.SongCounts knowledge = new Strategy.SongCounts(believed, within(playlists, isMember, target));
        Playlists submitted = new Playlists();
        int member = 0;
        for (int playlist = 0; playlist < playlists.count(); playlist++) {
            int place = isMember[playlist]
                    ? strategy.place(playlists, playlist, member++, knowledge, random)
                    : Strategy.NOWHERE;
            copy(playlists, playlist, place, target, submitted);
        }
        return submitted;
    }

    private static void copy(Playlists playlists, int playlist, int place, int target, Playlists submitted) {
        for (int at = 0; at < playlists.length(playlist); at++) {
            if (at == place) {
                submitted.add(target);
            }
            submitted.add(playlists.song(playlist, at));
        }
        if (place == playlists.length(playlist)) {
            submitted.add(target);
        }
        submitted.end();
    }

    private static int[] within(Playlists playlists, boolean[] isMember, int target) {
        int[] counts = new int[target];
        for (int playlist = 0; playlist < playlists.count(); playlist++) {
            if (isMember[playlist]) {
                for (int place = 0; place < playlists.length(playlist); place++) {
                    counts[playlists.song(playlist, place)]++;
                }
            }
        }
        return counts;
    }

    /** Draws which playlists members hold, each set of {@code members} with the same probability. */
    static boolean[] members(int playlists, int members, RandomGenerator random) {
        boolean[] isMember = new boolean[playlists];
        int left = members;
        for (int playlist = 0; playlist < playlists; playlist++) {
            if (random.nextInt(playlists - playlist) < left) {
                isMember[playlist] = true;
                left--;
            }
        }
        return isMember;
    }
}
