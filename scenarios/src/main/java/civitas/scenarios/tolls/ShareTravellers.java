package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Trips without individual drivers: any amount of a group's trips may take a route. */
abstract class ShareTravellers implements Travellers {
    final ChoiceSets sets;
    /** {@code double[index]}, today. */
    final double[] trips;

    private final double[] yesterday;

    ShareTravellers(Routes routes) {
        sets = routes.sets();
        trips = new double[sets.indices()];
        yesterday = new double[sets.indices()];
    }

    @Override
    public final double trips(int group, int index) {
        return trips[index];
    }

    @Override
    public final void choose(long day, Day before) {
        System.arraycopy(trips, 0, yesterday, 0, trips.length);
        move(day, before);
    }

    /** Moves {@link #trips} to the day's choices. */
    abstract void move(long day, Day before);

    @Override
    public final double switched() {
        double moved = 0;
        for (int index = 0; index < trips.length; index++) {
            moved += Math.abs(trips[index] - yesterday[index]);
        }
        return moved / 2 / Arrays.stream(trips).sum();
    }

    /** Sets the trips of each group to its own times shares. */
    final void distribute(Traffic traffic, IntToDoubleFunction share) {
        for (int group = 0; group < sets.groups(); group++) {
            double own = traffic.trips(group);
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                trips[index] = own * share.applyAsDouble(index);
            }
        }
    }
}
