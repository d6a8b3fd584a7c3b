package civitas.agents.routes;

/** A learner that knows the costs of all routes. All of a group know the same, so only groups learn. */
abstract class FullInformationLearner extends GroupedLearner {
    FullInformationLearner(Drivers drivers, CounterRandom random) {
        super(drivers, random);
    }

    @Override
    public final Feedback feedback() {
        return Feedback.ALL_ROUTES;
    }

    @Override
    public final void learnDrivers(long day, double[] costs, int from, int to) {}
}
