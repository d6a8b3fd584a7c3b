package civitas.scenarios.tolls;

import civitas.agents.routes.CounterRandom;
import civitas.agents.routes.Drivers;
import civitas.agents.routes.Feedback;
import civitas.agents.routes.RouteLearner;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A learner with pioneers: when a group hears of a new route, each of its drivers tries it with the same probability.
 * Those who learn only by copying others would otherwise never take it.
 */
final class Pioneers implements RouteLearner {
    /** Draws of pioneers have days of their own, before those on which drivers choose. */
    private static final long LAST_KEY = -2;

    private final RouteLearner learner;
    private final Drivers drivers;
    private final CounterRandom random;
    private final double share;
    private boolean moved;

    Pioneers(RouteLearner learner, Drivers drivers, CounterRandom random, double share) {
        this.learner = learner;
        this.drivers = drivers;
        this.random = random;
        this.share = share;
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        learner.routeAdded(group, route, initialCost);
        long key = random.key(LAST_KEY - route);
        for (int driver = drivers.firstDriver(group); driver < drivers.firstDriver(group + 1); driver++) {
            if (CounterRandom.uniform(key, driver, 0) < share) {
                drivers.setRoute(driver, route);
                moved = true;
            }
        }
    }

    @Override
    public void prepare(long day) {
        if (moved) {
            drivers.recount();
            moved = false;
        }
        learner.prepare(day);
    }

    @Override
    public Feedback feedback() {
        return learner.feedback();
    }

    @Override
    public void choose(long day, int from, int to) {
        learner.choose(day, from, to);
    }

    @Override
    public void learnGroups(long day, double[] costs) {
        learner.learnGroups(day, costs);
    }

    @Override
    public void learnDrivers(long day, double[] costs, int from, int to) {
        learner.learnDrivers(day, costs, from, to);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        learner.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        learner.restore(in);
    }
}
