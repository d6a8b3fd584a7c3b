package civitas.scenarios.segregation;

import civitas.kernel.RandomStream;
import civitas.scenario.Parameter;

/** How somebody who moves finds a place. */
public sealed interface Search {
    /** Where a resident goes; its own home if it stays. There is a vacancy. */
    int find(City city, int resident, RandomStream random);

    /** To any vacancy, all equally likely. */
    record AnyVacancy() implements Search {
        @Override
        public int find(City city, int resident, RandomStream random) {
            return city.anyVacancy(random);
        }
    }

    /**
     * In hops of random heading and random length until a cell without others is hit, which may be the old home. Each hop
     * goes on from where the last one ended, and not from the middle of a cell. Hops that would leave a bounded city or
     * end on a closed cell are taken again.
     */
    record Walk(
            @Parameter(description = "Longest hop.", value = "10", unit = "cells", range = "[1, 1000]")
                    double longestHop)
            implements Search {
        @Override
        public int find(City city, int resident, RandomStream random) {
            int home = city.home(resident);
            double x = city.column(home);
            double y = city.row(home);
            while (true) {
                double u = 2 * random.nextDouble() - 1;
                double v = 2 * random.nextDouble() - 1;
                double square = u * u + v * v;
                if (square > 1 || square == 0) {
                    continue; // the heading is that of a point in the disc, which saves a sine and a cosine
                }
                double hop = longestHop * random.nextDouble() / Math.sqrt(square);
                double nextX = wrapped(city, x + hop * u, city.width());
                double nextY = wrapped(city, y + hop * v, city.height());
                int place = open(city, nextX, nextY);
                if (place == City.NOWHERE) {
                    continue;
                }
                if (city.cell(place) == City.VACANT || place == home) {
                    return place;
                }
                x = nextX;
                y = nextY;
            }
        }

        /** The cell there; nowhere if that is outside, or closed. */
        private static int open(City city, double x, double y) {
            int column = (int) Math.floor(x + 0.5);
            int row = (int) Math.floor(y + 0.5);
            if (column < 0 || row < 0 || column >= city.width() || row >= city.height()) {
                return City.NOWHERE;
            }
            int place = city.place(column, row);
            return city.cell(place) == City.CLOSED ? City.NOWHERE : place;
        }

        /** Cells are centred at whole numbers, so a torus spans [-0.5, size - 0.5). */
        private static double wrapped(City city, double at, int size) {
            if (!city.torus()) {
                return at;
            }
            double shifted = (at + 0.5) % size;
            double within = shifted < 0 ? shifted + size : shifted;
            return (within >= size ? 0 : within) - 0.5;
        }
    }
}
