package civitas.scenarios.playlists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.information.Gate;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrategyTest {
    private static final int TARGET = 9;

    private static Gate known() {
        Gate known = new Gate("collective.knowledge");
        known.open(true);
        return known;
    }

    private static Playlists submit(Strategy strategy, boolean... members) {
        Playlists playlists = PlaylistFiles.playlists(new int[] {1, 2, 3}, new int[] {3, 2, 4}, new int[] {1, 1, 4});
        double[] believed = {0, 3, 2, 2, 5, 0, 0, 0, 0};
        return Submission.of(playlists, members, TARGET, strategy, believed, new SplittableRandom(1));
    }

    @Test
    void placesByHand() {
        boolean[] firstTwo = {true, true, false};
        Playlists rare = submit(new Strategy.DirLof(), firstTwo);
        assertArrayEquals(new int[] {1, 2, TARGET, 3}, PlaylistFiles.songs(rare, 0));
        assertArrayEquals(new int[] {3, TARGET, 2, 4}, PlaylistFiles.songs(rare, 1));
        assertArrayEquals(new int[] {1, 1, 4}, PlaylistFiles.songs(rare, 2));
        // Within the two, songs 2 and 3 occur twice.
        Playlists common = submit(new Strategy.InClust(), firstTwo);
        assertArrayEquals(new int[] {1, TARGET, 2, 3}, PlaylistFiles.songs(common, 0));
        assertArrayEquals(new int[] {TARGET, 3, 2, 4}, PlaylistFiles.songs(common, 1));
        Playlists mixed = submit(new Strategy.Hybrid(0.5), firstTwo);
        assertArrayEquals(new int[] {1, 2, TARGET, 3}, PlaylistFiles.songs(mixed, 0));
        assertArrayEquals(new int[] {TARGET, 3, 2, 4}, PlaylistFiles.songs(mixed, 1));
        assertArrayEquals(new int[] {1, 2, 3}, PlaylistFiles.songs(submit(new Strategy.None(), firstTwo), 0));
    }

    /** Edit distance 1: who takes the target out again has the old playlists. */
    @Property(tries = 60, seed = "3")
    void membersInsertOneSongAndChangeNothingElse(
            @ForAll @IntRange(min = 0, max = 4) int kind,
            @ForAll @IntRange(min = 0, max = 30) int members,
            @ForAll long seed) {
        Strategy strategy = new Strategy[] {
                    new Strategy.Random(),
                    new Strategy.DirLof(),
                    new Strategy.InClust(),
                    new Strategy.Hybrid(0.3),
                    new Strategy.None()
                }
                [kind];
        SplittableRandom random = new SplittableRandom(seed);
        Playlists playlists = new Playlists();
        for (int playlist = 0; playlist < 30; playlist++) {
            for (int left = random.nextInt(2, 8); left > 0; left--) {
                playlists.add(random.nextInt(TARGET));
            }
            playlists.end();
        }
        boolean[] isMember = Submission.members(30, members, random);
        double[] believed = new Knowledge.Scraped(1).believed(playlists.counts(TARGET), known(), random);
        Playlists submitted = Submission.of(playlists, isMember, TARGET, strategy, believed, random);
        int inserted = 0;
        for (int playlist = 0; playlist < 30; playlist++) {
            int[] songs = PlaylistFiles.songs(submitted, playlist);
            int[] kept = Arrays.stream(songs).filter(song -> song != TARGET).toArray();
            assertArrayEquals(PlaylistFiles.songs(playlists, playlist), kept);
            assertEquals(isMember[playlist] && kind < 4 ? 1 : 0, songs.length - kept.length);
            inserted += songs.length - kept.length;
        }
        assertEquals(kind < 4 ? members : 0, inserted);
    }

    /** Four standard errors of 12,000 draws with probability 1/4. */
    @Test
    void randomPlacesAreEquallyLikely() {
        Playlists playlists = PlaylistFiles.playlists(new int[] {1, 2, 3});
        SplittableRandom random = new SplittableRandom(5);
        int[] places = new int[4];
        for (int draw = 0; draw < 12_000; draw++) {
            places[new Strategy.Random().place(playlists, 0, 0, null, random)]++;
        }
        for (int count : places) {
            assertEquals(3_000, count, 4 * Math.sqrt(12_000 * 3 / 16.0));
        }
    }

    @Test
    void scrapedCountsAreOffByTheirError() {
        int[] counts = new int[20_000];
        Arrays.fill(counts, 100);
        double[] believed = new Knowledge.Scraped(0.5).believed(counts, known(), new SplittableRandom(2));
        double mean = Arrays.stream(believed).map(Math::log).average().orElseThrow();
        assertEquals(Math.log(100), mean, 4 * 0.5 / Math.sqrt(20_000));
        assertEquals(100, new Knowledge.Exact().believed(counts, known(), new SplittableRandom(2))[7]);
    }
}
