package civitas.scenarios.collective;

import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.Signal;
import java.util.Arrays;

/**
 * Features (u, s) of cell u = 0..m-1 with no signal (s = 0), the collective's (s = 1) or another one (s = 2), as
 * x = 3u + s. Both signals are equally rare in every cell.
 */
final class TabularLaw {
    private static final int MARKS = 3;

    private TabularLaw() {}

    static FiniteWorld of(DataWorld.Tabular world) {
        double[] weights = new double[world.cells() * MARKS * world.labels()];
        for (int x = 0; x < world.cells() * MARKS; x++) {
            double mark = markProbability(world, x / MARKS, x % MARKS);
            for (int y = 0; y < world.labels(); y++) {
                weights[x * world.labels() + y] = mark * labelProbability(world, y) / world.cells();
            }
        }
        return new FiniteWorld(FiniteLaw.ofWeights(world.labels(), weights), signal(world, 1), signal(world, 2));
    }

    private static double markProbability(DataWorld.Tabular world, int u, int mark) {
        double marked = world.rarity().at(u, world.cells(), world.frequency());
        return mark == 0 ? 1 - 2 * marked : marked;
    }

    private static double labelProbability(DataWorld.Tabular world, int y) {
        return (1 - world.advantage()) / world.labels() + (y == 0 ? world.advantage() : 0);
    }

    private static Signal signal(DataWorld.Tabular world, int mark) {
        int[] map = new int[world.cells() * MARKS];
        Arrays.setAll(map, x -> x / MARKS * MARKS + mark);
        return new Signal(map);
    }
}
