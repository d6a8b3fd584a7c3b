package civitas.scenarios.segregation;

import java.util.ArrayList;
import java.util.List;
import sim.engine.RandomSequence;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.field.grid.Grid2D;
import sim.field.grid.SparseGrid2D;
import sim.util.Bag;
import sim.util.Int2D;
import sim.util.IntBag;

/**
 * The rules by which frameworks are compared, written the way MASON is commonly used: agents as objects in a sparse grid, who
 * look at their neighbours when their turn comes and move to a random empty cell if too few are like them. Unlike programs
 * that only keep books of who is where, it moves agents on the grid on which neighbours are looked up.
 */
final class MasonSchelling extends SimState {
    private static final long serialVersionUID = 1;

    private final SparseGrid2D grid;
    private final ArrayList<Int2D> empty = new ArrayList<>();
    private final int agents;
    private final int radius;
    private final int wanted;

    MasonSchelling(long seed, int size, int agents, int radius, int wanted) {
        super(seed);
        grid = new SparseGrid2D(size, size);
        this.agents = agents;
        this.radius = radius;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        super.start();
        for (int x = 0; x < grid.getWidth(); x++) {
            for (int y = 0; y < grid.getHeight(); y++) {
                empty.add(new Int2D(x, y));
            }
        }
        List<Steppable> residents = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            int drawn = i + random.nextInt(empty.size() - i);
            Int2D place = empty.get(drawn);
            empty.set(drawn, empty.get(i));
            empty.set(i, place);
            Resident resident = new Resident(2 * i < agents ? 1 : 2, place);
            grid.setObjectLocation(resident, place);
            residents.add(resident);
        }
        empty.subList(0, agents).clear();
        schedule.scheduleRepeating(new RandomSequence(residents.toArray(Steppable[]::new)));
    }

    private static final class Resident implements Steppable {
        private static final long serialVersionUID = 1;

        private final int kind;
        private final transient Bag near = new Bag();
        private final transient IntBag xs = new IntBag();
        private final transient IntBag ys = new IntBag();
        private Int2D place;

        Resident(int kind, Int2D place) {
            this.kind = kind;
            this.place = place;
        }

        @Override
        public void step(SimState state) {
            MasonSchelling city = (MasonSchelling) state;
            city.grid.getMooreNeighbors(place.x, place.y, city.radius, Grid2D.BOUNDED, near, xs, ys);
            int same = -1; // it finds itself, too
            for (int i = 0; i < near.numObjs; i++) {
                same += ((Resident) near.objs[i]).kind == kind ? 1 : 0;
            }
            if (same < city.wanted) {
                int drawn = city.random.nextInt(city.empty.size());
                Int2D next = city.empty.get(drawn);
                city.empty.set(drawn, place);
                city.grid.setObjectLocation(this, next);
                place = next;
            }
        }
    }
}
