package civitas.analysis.persuasion;

import civitas.analysis.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The least concave function above points: the upper side of their convex hull (Andrew's monotone chain). With beliefs and
 * payoffs as points, its value at the prior is what persuasion is worth. Source: Kamenica, Gentzkow, AER 2011, Corollary 2.
 * Cost n log n.
 */
public final class ConcaveClosure {
    /** A belief and the payoff it leads to. */
    public record Point(double belief, double payoff) {}

    private final List<Point> hull;

    private ConcaveClosure(List<Point> hull) {
        this.hull = hull;
    }

    /**
     * The closure of points, at least one, in any order; of several with the same belief the best counts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ConcaveClosure of(List<Point> points) {
        Require.that(!points.isEmpty(), "points", points, "at least one");
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::belief).thenComparingDouble(Point::payoff));
        List<Point> hull = new ArrayList<>();
        for (Point point : sorted) {
            while (!hull.isEmpty() && isHidden(hull, point)) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        return new ConcaveClosure(List.copyOf(hull));
    }

    /** Whether the last point lies on or below what connects its neighbours. */
    private static boolean isHidden(List<Point> hull, Point next) {
        Point last = hull.get(hull.size() - 1);
        if (last.belief() == next.belief()) {
            return true;
        }
        if (hull.size() == 1) {
            return false;
        }
        Point before = hull.get(hull.size() - 2);
        return (last.payoff() - before.payoff()) * (next.belief() - before.belief())
                <= (next.payoff() - before.payoff()) * (last.belief() - before.belief());
    }

    /** Its corners, from the least belief to the largest. */
    public List<Point> corners() {
        return hull;
    }

    /**
     * Corners at either end of the piece that a belief lies on; twice the same if it is a corner.
     *
     * @throws IllegalArgumentException if the belief is not among those of the points
     */
    public List<Point> support(double belief) {
        for (int i = 0; i < hull.size(); i++) {
            if (hull.get(i).belief() >= belief) {
                Point high = hull.get(i);
                Require.that(i > 0 || high.belief() == belief, "belief", belief, "at least " + high.belief());
                return List.of(high.belief() == belief ? high : hull.get(i - 1), high);
            }
        }
        throw new IllegalArgumentException("belief = " + belief + ", must be at most "
                + hull.get(hull.size() - 1).belief());
    }

    /** Its value; the belief must lie among those of the points. */
    public double at(double belief) {
        List<Point> support = support(belief);
        Point low = support.get(0);
        Point high = support.get(1);
        if (low.belief() == high.belief()) {
            return high.payoff();
        }
        double share = (belief - low.belief()) / (high.belief() - low.belief());
        return low.payoff() + share * (high.payoff() - low.payoff());
    }
}
