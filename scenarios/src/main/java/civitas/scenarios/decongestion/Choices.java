package civitas.scenarios.decongestion;

import java.util.Arrays;

/** What users chose, and what becomes of it: each item goes to one of those who chose it, drawn uniformly. One per thread. */
final class Choices {
    /** What a user has who chooses nothing. */
    static final int NOTHING = -1;

    /** Gains nearer than this share of the largest value are equal: competitive prices leave users indifferent but for rounding. */
    private static final double TIE = 1e-9;

    private final Market market;
    private final double tie;
    private final double[] gains;
    private final int[] choice;
    private final int[] demand;

    Choices(Market market) {
        this.market = market;
        tie = TIE * market.largestValue();
        gains = new double[market.size()];
        choice = new int[market.size()];
        demand = new int[market.size()];
    }

    /** Forgets the choices before. */
    void clear() {
        Arrays.fill(demand, 0);
        Arrays.fill(choice, NOTHING);
    }

    /**
     * Lets a user choose what it likes best of what it sees, the first of equals, if that is worth more than its price.
     *
     * @param prices {@code double[item]}, as it sees them
     */
    void choose(int user, int mask, double[] prices) {
        double most = Double.NEGATIVE_INFINITY;
        for (int item = 0; item < gains.length; item++) {
            gains[item] = market.shown(user, item, mask) - prices[item];
            most = Math.max(most, gains[item]);
        }
        choice[user] = most > tie ? first(most - tie) : NOTHING;
        if (choice[user] != NOTHING) {
            demand[choice[user]]++;
        }
    }

    /** The first item that leaves so much, which one does. */
    private int first(double least) {
        int item = 0;
        while (gains[item] < least) {
            item++;
        }
        return item;
    }

    /** Lets everybody choose at the same prices. */
    Choices all(int mask, double[] prices) {
        clear();
        for (int user = 0; user < choice.length; user++) {
            choose(user, mask, prices);
        }
        return this;
    }

    int choice(int user) {
        return choice[user];
    }

    int demand(int item) {
        return demand[item];
    }

    /** Expected total value of what users get. */
    double welfare() {
        double sum = 0;
        for (int user = 0; user < choice.length; user++) {
            if (choice[user] != NOTHING) {
                sum += market.value(user, choice[user]) / demand[choice[user]];
            }
        }
        return sum;
    }

    /** Total value of what users choose, got or not. */
    double selection() {
        double sum = 0;
        for (int user = 0; user < choice.length; user++) {
            sum += choice[user] == NOTHING ? 0 : market.value(user, choice[user]);
        }
        return sum;
    }

    /** Items that somebody gets. */
    int allocated() {
        int allocated = 0;
        for (int each : demand) {
            allocated += each > 0 ? 1 : 0;
        }
        return allocated;
    }

    /** Users who choose nothing. */
    int without() {
        int without = 0;
        for (int each : choice) {
            without += each == NOTHING ? 1 : 0;
        }
        return without;
    }

    /** Users who choose in vain, and those who choose nothing: sum_j max(0, demand_j - 1), and the latter. */
    int congestion() {
        int congestion = without();
        for (int each : demand) {
            congestion += Math.max(0, each - 1);
        }
        return congestion;
    }

    /**
     * What a platform can see of welfare from choices and prices alone:
     * {@code (1 - lambda) sum_i p(y_i) + lambda sum_j min(0, 1 - demand_j) - lambda (users without)}.
     */
    double proxy(double lambda, double[] prices) {
        double paid = 0;
        for (int each : choice) {
            paid += each == NOTHING ? 0 : prices[each];
        }
        return (1 - lambda) * paid - lambda * congestion();
    }
}
