package civitas.scenarios.collusion;

import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.GreedyLearner;
import civitas.agents.finite.QLearner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The firms' side of the market: who learns, from what, and what each sees. Not copied.
 *
 * @param learners one per firm
 * @param lessons what each firm is told, one per firm
 * @param sight what each firm sees of the state
 * @param regimes how many regimes observations tell apart: that many blocks of the firm's view of the state
 * @param readings what firms have read of past prices, where they read them with errors
 */
record Players(
        List<? extends FiniteActionLearner> learners,
        List<Lesson> lessons,
        Sight sight,
        int regimes,
        Optional<Readings> readings) {
    /** Firms that see every price and are told their own profit. */
    static Players of(FiniteActionLearner[] learners, Sight sight) {
        List<Lesson> lessons = IntStream.range(0, learners.length)
                .mapToObj(firm -> Lesson.ownProfit(learners[firm], firm))
                .toList();
        return new Players(Arrays.asList(learners), lessons, sight, 1, Optional.empty());
    }

    /** What a firm sees of a state in a regime. Regimes that came after learning began are not told apart. */
    int observation(int firm, int state, int regime) {
        int view = sight.of(firm, state);
        return regimes == 1 ? view : regime * sight.observations() + view;
    }

    /** What a firm sees now that the market is in a state and a regime: of the state, or of what it has read of it. */
    int sees(int firm, int state, int regime) {
        return observation(firm, readings.isPresent() ? readings.get().view(firm) : state, regime);
    }

    /** All firms read what was done in a period that has ended. */
    void read(int joint) {
        if (readings.isPresent()) {
            readings.get().read(joint);
        }
    }

    /** Whether every firm has a greedy price in every state, so that strategies can be frozen. */
    boolean greedy() {
        return learners.stream().allMatch(GreedyLearner.class::isInstance);
    }

    /** The learners if all are Q-learners who see every price and nothing else lasts: they have loops of their own. */
    Optional<QLearner[]> plainQLearners() {
        boolean plain = learners.stream().allMatch(QLearner.class::isInstance)
                && sight.isComplete()
                && regimes == 1
                && readings.isEmpty();
        return plain
                ? Optional.of(learners.stream().map(QLearner.class::cast).toArray(QLearner[]::new))
                : Optional.empty();
    }
}
