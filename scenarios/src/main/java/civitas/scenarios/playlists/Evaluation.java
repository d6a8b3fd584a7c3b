package civitas.scenarios.playlists;

/**
 * What a model recommends for test playlists, of which the first half is the seed and the rest is to be found.
 *
 * @param slots songs recommended in all
 * @param bySong how many of these are each song, {@code [song]}
 * @param ndcg normalised discounted cumulative gain, mean over tests: a song found at place i counts 1/log2(i + 1), over
 *     the largest sum possible
 * @param recall share of the songs to be found that were, mean over tests
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record Evaluation(long slots, int[] bySong, double ndcg, double recall) {
    /** Serves the tests. */
    static Evaluation of(ContinuationModel model, Playlists tests, int songs, int recommended, int contextLength) {
        int[] bySong = new int[songs];
        int[] list = new int[recommended];
        boolean[] wanted = new boolean[songs];
        long slots = 0;
        double gains = 0;
        double found = 0;
        for (int test = 0; test < tests.count(); test++) {
            int seed = tests.length(test) / 2;
            int length = model.recommend(tests, test, seed, contextLength, list);
            mark(tests, test, seed, wanted, true);
            double gain = 0;
            int hits = 0;
            for (int place = 0; place < length; place++) {
                bySong[list[place]]++;
                if (wanted[list[place]]) {
                    gain += discount(place);
                    hits++;
                }
            }
            mark(tests, test, seed, wanted, false);
            slots += length;
            gains += gain / largestGain(Math.min(recommended, tests.length(test) - seed));
            found += (double) hits / (tests.length(test) - seed);
        }
        return new Evaluation(slots, bySong, gains / tests.count(), found / tests.count());
    }

    private static void mark(Playlists tests, int test, int seed, boolean[] wanted, boolean value) {
        for (int place = seed; place < tests.length(test); place++) {
            wanted[tests.song(test, place)] = value;
        }
    }

    private static double largestGain(int hits) {
        double gain = 0;
        for (int place = 0; place < hits; place++) {
            gain += discount(place);
        }
        return gain;
    }

    /** 1/log2(i + 1) of place i, counted from 1. */
    private static double discount(int place) {
        return StrictMath.log(2) / StrictMath.log(place + 2.0);
    }

    /** Share of recommendations that are that song; 0 if there are none. */
    double share(int song) {
        return slots == 0 ? 0 : (double) bySong[song] / slots;
    }

    /**
     * Share of recommendations of that song over its share of the songs in training data; 0 if it does not occur there.
     * Weighted with these shares the mean over all songs is 1.
     */
    double amplification(int song, ContinuationModel model) {
        return model.occurrences(song) == 0 ? 0 : share(song) / model.frequency(song);
    }

    /** Share of recommendations that other songs lost against what they had in {@code before}, the gains of others aside. */
    double lostBy(Evaluation before, int target) {
        double lost = 0;
        for (int song = 0; song < bySong.length; song++) {
            if (song != target) {
                lost += Math.max(0, before.share(song) - share(song));
            }
        }
        return lost;
    }

    /** The largest of these losses. */
    double largestLoss(Evaluation before, int target) {
        double lost = 0;
        for (int song = 0; song < bySong.length; song++) {
            if (song != target) {
                lost = Math.max(lost, before.share(song) - share(song));
            }
        }
        return lost;
    }
}
