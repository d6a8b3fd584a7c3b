package civitas.scenarios.opinion;

import civitas.kernel.World;
import java.util.List;

/** What displays may know of opinions. */
public final class OpinionView {
    private final OpinionWorld world;

    private OpinionView(OpinionWorld world) {
        this.world = world;
    }

    /**
     * The opinions of a world of this scenario.
     *
     * @throws ClassCastException if it is a world of another scenario
     */
    public static OpinionView of(World<?> world) {
        return new OpinionView((OpinionWorld) world);
    }

    /** Rounds after which histograms were taken, rising. */
    public long[] rounds() {
        return pictures().stream().mapToLong(Bands.Picture::round).toArray();
    }

    /** Agents per bin, {@code int[picture][bin]}, bins from the lowest opinions to the highest. */
    public int[][] counts() {
        return pictures().stream().map(picture -> picture.counts().clone()).toArray(int[][]::new);
    }

    private List<Bands.Picture> pictures() {
        return world.bands().pictures();
    }

    /** Opinion in the middle of a bin. */
    public double centre(int bin) {
        return world.bands().centre(bin);
    }
}
