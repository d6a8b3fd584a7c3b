package civitas.analysis.assignment;

import java.util.Arrays;

/**
 * The assignment of users to items, at most one each, with the largest total value; whoever would lower it gets nothing.
 * <p>Hungarian algorithm by shortest augmenting paths with potentials, users one after the other; every user also has an item of
 * its own worth 0, which stands for nothing. Source: Kuhn, Naval Research Logistics Quarterly 2, 1955; Jonker, Volgenant,
 * Computing 38, 1987. Cost: O(n^2 (n + m)) for n users and m items.
 */
public final class Matching {
    /** What a user has who is assigned nothing. */
    public static final int NOTHING = -1;

    private final int[] itemOf;
    private final double value;

    private Matching(int[] itemOf, double value) {
        this.itemOf = itemOf;
        this.value = value;
    }

    /**
     * The best assignment.
     *
     * @param values {@code double[user][item]}, finite, at least 1 by 1; not modified
     * @throws IllegalArgumentException if they are not
     */
    public static Matching best(double[][] values) {
        return best(values, -1, -1);
    }

    /**
     * The best assignment with a second copy of one item, or without another.
     *
     * @param doubled item of which there are two, -1 for none
     * @param removed item that is not there, -1 for none
     */
    static Matching best(double[][] values, int doubled, int removed) {
        double[][] checked = Values.copy(values);
        int users = checked.length;
        int items = checked[0].length;
        Search search = new Search(users, items + 1 + users, (user, column) -> {
            if (column > items) {
                return 0;
            }
            int item = column == items ? doubled : column;
            return item < 0 || item == removed ? 0 : -checked[user][item];
        });
        int[] itemOf = new int[users];
        Arrays.fill(itemOf, NOTHING);
        double total = 0;
        for (int column = 0; column <= items; column++) {
            int user = search.userOf[column];
            int item = column == items ? doubled : column;
            if (user >= 0 && item >= 0 && item != removed) {
                itemOf[user] = item;
                total += checked[user][item];
            }
        }
        return new Matching(itemOf, total);
    }

    /** Item of a user, {@link #NOTHING} if none. */
    public int item(int user) {
        return itemOf[user];
    }

    /** Total value. */
    public double value() {
        return value;
    }

    /** Cost of giving a user a column. */
    private interface Cost {
        double of(int user, int column);
    }

    /** Least-cost assignment of every user to a column of its own; there are at least as many columns as users. */
    private static final class Search {
        /** User of a column, -1 if none. */
        private final int[] userOf;

        private final int columns;
        private final Cost cost;
        private final double[] ofUser;
        private final double[] ofColumn;

        Search(int users, int columns, Cost cost) {
            this.columns = columns;
            this.cost = cost;
            userOf = new int[columns];
            Arrays.fill(userOf, -1);
            ofUser = new double[users];
            ofColumn = new double[columns];
            for (int user = 0; user < users; user++) {
                place(user);
            }
        }

        /** Shortest path in reduced costs from a new user to a free column, by Dijkstra's algorithm. */
        private void place(int newUser) {
            double[] distance = new double[columns];
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            int[] before = new int[columns];
            boolean[] done = new boolean[columns];
            int column = -1;
            int user = newUser;
            double reached = 0;
            do {
                for (int next = 0; next < columns; next++) {
                    double length = reached + cost.of(user, next) - ofUser[user] - ofColumn[next];
                    if (!done[next] && length < distance[next]) {
                        distance[next] = length;
                        before[next] = column;
                    }
                }
                column = nearest(distance, done);
                done[column] = true;
                reached = distance[column];
                user = userOf[column];
            } while (user >= 0);
            reprice(newUser, distance, done, reached);
            turn(newUser, before, column);
        }

        private static int nearest(double[] distance, boolean[] done) {
            int nearest = -1;
            for (int column = 0; column < distance.length; column++) {
                if (!done[column] && (nearest < 0 || distance[column] < distance[nearest])) {
                    nearest = column;
                }
            }
            return nearest;
        }

        private void reprice(int newUser, double[] distance, boolean[] done, double reached) {
            ofUser[newUser] += reached;
            for (int column = 0; column < columns; column++) {
                if (done[column]) {
                    double change = reached - distance[column];
                    ofColumn[column] -= change;
                    if (userOf[column] >= 0) {
                        ofUser[userOf[column]] += change;
                    }
                }
            }
        }

        private void turn(int newUser, int[] before, int last) {
            int column = last;
            while (before[column] >= 0) {
                userOf[column] = userOf[before[column]];
                column = before[column];
            }
            userOf[column] = newUser;
        }
    }
}
