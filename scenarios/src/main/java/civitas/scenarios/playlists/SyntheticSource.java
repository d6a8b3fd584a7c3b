package civitas.scenarios.playlists;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/** Draws synthetic playlists: see {@link Library.Synthetic}. Song g + G (k - 1) has rank k in genre g of G. Not thread-safe. */
final class SyntheticSource implements Library.Source {
    /** Songs that follow a song by habit; each is half as likely as the one before it. */
    static final int SUCCESSORS = 10;

    private final Library.Synthetic law;
    private final SharedStateDiscreteSampler ranks;
    private final int[] successors;
    /** Per song the last playlist drawn that has it. */
    private final int[] lastSeen;

    private int drawn;
    /** What the sampler draws from at the moment. */
    private RandomGenerator source;

    /** @param random draws which songs follow which */
    SyntheticSource(Library.Synthetic law, RandomGenerator random) {
        this.law = law;
        source = random;
        double[] weights = new double[law.catalogue() / law.genres()];
        for (int rank = 0; rank < weights.length; rank++) {
            weights[rank] = StrictMath.pow(rank + 1.0, -law.exponent());
        }
        ranks = AliasMethodDiscreteSampler.of(() -> source.nextLong(), weights);
        successors = new int[law.catalogue() * SUCCESSORS];
        for (int cell = 0; cell < successors.length; cell++) {
            successors[cell] = song(cell / SUCCESSORS % law.genres());
        }
        lastSeen = new int[law.catalogue()];
    }

    private int song(int genre) {
        return genre + law.genres() * ranks.sample();
    }

    @Override
    public int songs() {
        return law.catalogue();
    }

    @Override
    public Playlists training(RandomGenerator random) {
        return draw(law.playlists(), random);
    }

    @Override
    public Playlists tests(RandomGenerator random) {
        return draw(law.testPlaylists(), random);
    }

    private Playlists draw(int count, RandomGenerator random) {
        source = random;
        Playlists playlists = new Playlists();
        for (int playlist = 0; playlist < count; playlist++) {
            drawInto(playlists);
        }
        return playlists;
    }

    private void drawInto(Playlists playlists) {
        drawn++;
        int genre = source.nextInt(law.genres());
        int left = law.shortest() + source.nextInt(law.longest() - law.shortest() + 1);
        int song = song(genre);
        while (left > 0) {
            if (lastSeen[song] != drawn) {
                lastSeen[song] = drawn;
                playlists.add(song);
                left--;
            }
            song = next(song, genre);
        }
        playlists.end();
    }

    private int next(int song, int genre) {
        if (source.nextDouble() < law.coherence()) {
            int place = Long.numberOfTrailingZeros(source.nextLong());
            return successors[song * SUCCESSORS + Math.min(place, SUCCESSORS - 1)];
        }
        return song(source.nextDouble() < law.wandering() ? source.nextInt(law.genres()) : genre);
    }
}
