package civitas.agents.routes;

import java.util.Objects;

/** Cuts blocks of drivers into stretches of one group, so that a learner's loop has its group outside the loop. */
abstract class GroupedLearner implements RouteLearner {
    final Drivers drivers;
    final ChoiceSets sets;
    final CounterRandom random;

    GroupedLearner(Drivers drivers, CounterRandom random) {
        this.drivers = drivers;
        this.sets = drivers.choiceSets();
        this.random = random;
    }

    @Override
    public final void choose(long day, int from, int to) {
        Objects.checkFromToIndex(from, to, drivers.size());
        long key = random.key(day);
        double[] scratch = new double[sets.capacity()];
        int start = from;
        for (int group = drivers.group(from); start < to; group++) {
            int end = Math.min(to, drivers.firstDriver(group + 1));
            if (start < end) {
                choose(key, group, start, end, scratch);
                start = end;
            }
        }
    }

    /**
     * Sets the routes of a stretch of drivers of one group.
     *
     * @param key of the day's draws
     * @param from inclusive
     * @param to exclusive
     * @param scratch {@code double[capacity]} of this block's own, to be overwritten at will
     */
    abstract void choose(long key, int group, int from, int to, double[] scratch);
}
