package civitas.analysis.steering;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The optimal policy of a {@link SteeringGame} and its value, by dynamic programming on a grid of beliefs and precisions with
 * linear interpolation. Beside the grid of precisions stand the baseline, the least precision that informs, those that move the
 * belief to p or 1-p, and herding at least cost. Suprema that are not attained, such as obfuscation just below the belief, are
 * valued as limits. The value may jump at 1/2, where nobody herds, and, where the planner may set no less than p, at p and 1-p,
 * beyond which agents herd.
 * <p>Error: the equation on the grid is solved to {@value #TOLERANCE}. How well the grid stands for all beliefs and precisions
 * is measured by the residual of the true equation between its nodes, at a finer grid of precisions ({@link #errorBound}).
 * Cost: number of beliefs times precisions, some tens of times. Immutable.
 */
public final class SteeringProgramme implements Policy {
    private static final double TOLERANCE = 1e-9;
    /** How much finer the grid of precisions is that the residual is measured on. */
    private static final int FINER = 4;

    private final SteeringGame game;
    private final Knowledge knowledge;
    private final BeliefGrid grid;
    private final Options options;
    private final double[] values;
    /** What herding for ever is worth by the reward of one agent; a planner without a future counts that one only. */
    private final DoubleUnaryOperator herding;

    private final double residual;

    private SteeringProgramme(SteeringGame game, Knowledge knowledge, BeliefGrid grid, int precisions, boolean solved) {
        this.game = game;
        this.knowledge = knowledge;
        this.grid = grid;
        options = new Options(game, knowledge, grid, precisions(game, precisions));
        values = solved ? new OptionTable(options, grid, game.discount()).solve(TOLERANCE) : new double[grid.size()];
        herding = solved ? reward -> reward / (1 - game.discount()) : reward -> reward;
        residual = solved ? residual(FINER * (precisions - 1) + 1) : 0;
    }

    /**
     * Solves a game.
     *
     * @param knowledge what the planner knows; agents take it for {@link Knowledge#PUBLIC}
     * @param beliefs number of beliefs on the grid, odd and at least 3
     * @param precisions number of precisions on the grid, from 1/2 to 1, at least 2
     */
    public static SteeringProgramme solve(SteeringGame game, Knowledge knowledge, int beliefs, int precisions) {
        Require.that(precisions >= 2, "precisions", precisions, "at least 2");
        return new SteeringProgramme(game, knowledge, new BeliefGrid(beliefs, game.borders()), precisions, true);
    }

    /** The planner who thinks of the present agent only. Its values are 0: what comes later does not count. */
    public static SteeringProgramme myopic(SteeringGame game, Knowledge knowledge, int precisions) {
        return new SteeringProgramme(game, knowledge, new BeliefGrid(3, game.borders()), precisions, false);
    }

    private static double[] precisions(SteeringGame game, int precisions) {
        return DoubleStream.concat(
                        IntStream.range(0, precisions).mapToDouble(i -> 0.5 + 0.5 * i / (precisions - 1)),
                        DoubleStream.of(game.baseline()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The optimal value at a belief. */
    public double value(double belief) {
        return grid.value(values, belief);
    }

    /** The best precision at a belief, by one step of lookahead; suprema are missed by 1e-9. */
    @Override
    public double precision(double belief) {
        return best(options, belief, 0).precision();
    }

    private Best best(Options of, double belief, int limit) {
        Best best = new Best(values, game.discount(), herding);
        of.at(belief, limit, best);
        return best;
    }

    private double residual(int precisions) {
        Options finer = new Options(game, knowledge, grid, precisions(game, precisions));
        double largest = 0;
        for (int place = 0; place < grid.size() - 1; place++) {
            double left = grid.belief(place);
            double width = grid.belief(place + 1) - left;
            for (int quarter = 0; quarter < (width > 0 ? 4 : 1); quarter++) {
                double share = quarter / 4.0;
                double value = BeliefGrid.at(values, place + share);
                Best best = best(finer, left + share * width, quarter == 0 ? grid.limit(place) : 0);
                largest = Math.max(largest, Math.abs(best.worth() - value));
            }
        }
        return largest;
    }

    /**
     * Bound on the error of the values: the largest residual of the true Bellman equation, at four beliefs per cell and a
     * finer grid of precisions, divided by 1 - delta.
     */
    public double errorBound() {
        return residual / (1 - game.discount()) + TOLERANCE;
    }

    /** Values of a planner for whom that many agents matter, at beliefs before the first of them. */
    public static double[] finite(SteeringGame game, int beliefs, int precisions, int agents, double... at) {
        BeliefGrid grid = new BeliefGrid(beliefs, game.borders());
        Options options = new Options(game, Knowledge.PUBLIC, grid, precisions(game, precisions));
        double[] values = new double[grid.size()];
        for (int agent = 0; agent < agents; agent++) {
            double[] before = values;
            values = new double[grid.size()];
            for (int place = 0; place < grid.size(); place++) {
                double staying = game.discount() * before[place];
                Best best = new Best(before, game.discount(), reward -> reward + staying);
                options.at(grid.belief(place), grid.limit(place), best);
                values[place] = best.worth();
            }
        }
        double[] last = values;
        return Arrays.stream(at).map(belief -> grid.value(last, belief)).toArray();
    }

    /** The game that is solved. */
    public SteeringGame game() {
        return game;
    }

    /** Smallest V(b-h) - 2 V(b) + V(b+h) on the grid; not negative where the value is convex. */
    public double leastSecondDifference() {
        double least = Double.POSITIVE_INFINITY;
        double h = grid.step();
        for (int node = 1; node * h < 1 - h / 2; node++) {
            double belief = node * h;
            least = Math.min(least, value(belief - h) - 2 * value(belief) + value(belief + h));
        }
        return least;
    }

    /** Distance of two beliefs of the grid. */
    public double step() {
        return grid.step();
    }
}
