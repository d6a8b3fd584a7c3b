package civitas.scenarios.herding;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.CountLaw;
import civitas.analysis.herding.Rule;
import civitas.information.Reader;
import java.util.Optional;

/**
 * The view of those who see some earlier agents drawn at random, without replacement (Floyd's algorithm): how many of them did
 * 1. Bayesians use the exact law of that number.
 */
final class SampleView implements View {
    private final int size;
    private final Optional<Rule> rule;
    private final CountLaw law;
    private final CounterRandom random;
    private Conduct.Sight sight = Conduct.Sight.CLEAR;
    private double[] thresholds = {};
    private long key;

    SampleView(Conduct conduct, Optional<Rule> rule, int size, CounterRandom random) {
        this.size = size;
        this.rule = rule;
        this.random = random;
        law = new CountLaw(conduct, Optional.empty(), size);
    }

    @Override
    public void next(int agent, int delay, Conduct.Sight nextSight) {
        key = random.key(agent);
        if (rule.isPresent()) {
            return;
        }
        if (agent > 1) {
            law.step(sight);
        }
        sight = nextSight;
        thresholds = new double[law.seen() + 1];
        for (int ones = 0; ones < thresholds.length; ones++) {
            thresholds[ones] = law.threshold(ones);
        }
    }

    @Override
    public double threshold(Seat seat, int agent, int episode) {
        Reader reader = seat.reader();
        int shown = (int) reader.latest();
        int drawn = Math.min(size, shown);
        int[] picked = seat.picked();
        int ones = 0;
        boolean last = false;
        for (int i = 0; i < drawn; i++) {
            int bound = shown - drawn + i + 1;
            int other = CounterRandom.below(bound, key, episode, i) + 1;
            picked[i] = contains(picked, i, other) ? bound : other;
            last = View.isOne(reader.read(picked[i], episode));
            ones += last ? 1 : 0;
        }
        return rule.isPresent() ? rule.get().threshold(drawn, ones, last) : thresholds[ones];
    }

    private static boolean contains(int[] picked, int length, int agent) {
        for (int i = 0; i < length; i++) {
            if (picked[i] == agent) {
                return true;
            }
        }
        return false;
    }
}
