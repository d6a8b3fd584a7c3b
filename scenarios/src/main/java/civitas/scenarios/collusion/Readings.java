package civitas.scenarios.collusion;

import civitas.analysis.strategies.HistoryStates;
import civitas.information.Gate;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What each firm has read of the last periods where rivals' prices are seen with errors. A period is read once, right
 * after it: the same reading is what the firm sees next, what it learns with, and what it remembers later. A firm's own
 * prices are exact, and so is what firms remember before the first period. Not thread-safe.
 */
final class Readings {
    private final HistoryStates states;
    private final RivalPrices.Noisy noise;
    private final Gate rivalPrices;
    private final RandomGenerator[] errors;
    /** Per firm, the state it believes the market to be in. */
    private final int[] views;

    /**
     * @param states the market's states
     * @param rivalPrices what of them can be read at all
     * @param errors where each firm's errors come from, one per firm
     */
    Readings(HistoryStates states, RivalPrices.Noisy noise, Gate rivalPrices, RandomGenerator... errors) {
        this.states = states;
        this.noise = noise;
        this.rivalPrices = rivalPrices;
        this.errors = errors.clone();
        views = new int[errors.length];
    }

    /** Every firm knows this state. */
    void begin(int state) {
        Arrays.fill(views, state);
    }

    /** Every firm reads what all firms did in a period. */
    void read(int joint) {
        for (int firm = 0; firm < views.length; firm++) {
            views[firm] = states.next(views[firm], reading(joint, firm));
        }
    }

    private int reading(int joint, int firm) {
        int read = 0;
        for (int other = 0; other < views.length; other++) {
            int price = states.action(joint, other);
            read = read * states.actions()
                    + (other == firm ? price : noise.reading(rivalPrices.read(price), states.actions(), errors[firm]));
        }
        return read;
    }

    /** The state a firm believes the market to be in. */
    int view(int firm) {
        return views[firm];
    }

    /** Readings that go on from these, with all errors from one generator; these stay as they are. */
    Readings continued(RandomGenerator random) {
        RandomGenerator[] shared = new RandomGenerator[views.length];
        Arrays.fill(shared, random);
        Readings continued = new Readings(states, noise, rivalPrices, shared);
        System.arraycopy(views, 0, continued.views, 0, views.length);
        return continued;
    }

    void save(DataOutput out) throws IOException {
        for (int view : views) {
            out.writeInt(view);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int firm = 0; firm < views.length; firm++) {
            views[firm] = in.readInt();
        }
    }
}
