package civitas.scenarios.steering;

import civitas.analysis.steering.Objective;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The {@code steering} scenario: see {@link #description()}. */
public final class SteeringScenario implements Scenario<SteeringParameters> {
    /** Options of the dynamic programme that fit one array each. */
    private static final double OPTIONS = 4e7;

    private static final int BYTES_PER_OPTION = 32;

    /** Discounted weight after the last agent that nobody need be told of. */
    private static final double NEGLIGIBLE = 1e-3;

    @Override
    public String id() {
        return "steering";
    }

    @Override
    public String title() {
        return "A platform that sets how precise signals are, and steers the herd, for its members or for itself";
    }

    @Override
    public String description() {
        return """
                Agents choose between two actions in order, on a private signal and on all that happened before them. The \
                platform sets how precise each agent's signal is, at a cost: to keep them from herding on the wrong action, or \
                to have them herd on the one it prefers. Optimal planners stand beside myopic ones, none, and ones that learn \
                without knowing the model; values, errors and phases of the policy are exact. Agents may be Bayesians or weigh \
                signals that confirm and contradict them differently; who sees earlier precisions is a lever. \
                Source: Arghal, He, Saeedi Bidokhti, Sarkar, Steering the Herd, arXiv 2504.02648.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<SteeringParameters> parameterType() {
        return SteeringParameters.class;
    }

    @Override
    public List<Quantity> outcomes(SteeringParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(SteeringParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(SteeringParameters parameters) {
        return Yardsticks.of(parameters);
    }

    @Override
    public List<Violation> check(SteeringParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        if (parameters.beliefGrid() % 2 == 0) {
            violations.add(new Violation(
                    "belief_grid",
                    "is " + parameters.beliefGrid() + ", must be odd and in [101, 40001], so that 1/2 is on the grid"));
        }
        if (parameters.options() > OPTIONS) {
            violations.add(new Violation(
                    "precision_grid",
                    "is " + parameters.precisionGrid() + ", must be at most "
                            + (int) (OPTIONS / parameters.beliefGrid()) + " with belief_grid = "
                            + parameters.beliefGrid()));
        }
        if (parameters.platform().planner() instanceof PlannerPart.Fixed fixed
                && fixed.precision() < parameters.game().lowest()) {
            violations.add(new Violation(
                    "platform.planner.precision",
                    "is " + fixed.precision() + ", must be at least the baseline_precision = "
                            + parameters.baselinePrecision() + " unless platform.degrading is "
                            + (parameters.objective() == Objective.BIASED ? "as_published or allowed" : "allowed")));
        }
        if (parameters.platform().planner() instanceof PlannerPart.Learning
                && parameters.platform().knowsState()) {
            violations.add(new Violation(
                    "platform.knows_state", "is true, must be false for a planner that learns what to do at a belief"));
        }
        return violations;
    }

    @Override
    public OptionalLong lastRound(SteeringParameters parameters) {
        return OptionalLong.of((long) parameters.agents() * parameters.cohorts());
    }

    /** {@inheritDoc} */
    @Override
    public List<String> notices(SteeringParameters parameters) {
        List<String> notices = new ArrayList<>();
        double rest = parameters.weightAfterTheLast();
        if (rest > NEGLIGIBLE) {
            notices.add(String.format(
                    Locale.ROOT,
                    "agents who would come after the last one carry %.2g of the discounted weight (discount_factor to the"
                            + " power agents) and count like the last one, which is exact where it herds.",
                    rest));
        }
        if (!parameters.isAsPlanned()) {
            notices.add(
                    "planners plan for Bayesians who are shown all precisions at once and without errors, these agents are"
                            + " others: regret and benchmarks of what planners attain are left out.");
        }
        return notices;
    }

    /**
     * Precisions as long as agents may read them, actions by agent and episode; some numbers per episode; the table of the
     * dynamic programme.
     */
    @Override
    public double memoryBytes(SteeringParameters parameters) {
        double agents = parameters.agents();
        double kept = Math.min(agents + parameters.platform().precision().delay(), agents * parameters.cohorts());
        double perEpisode = kept * Double.BYTES + agents + 12 * Double.BYTES;
        return parameters.episodes() * perEpisode + parameters.options() * BYTES_PER_OPTION;
    }

    @Override
    public World<SteeringParameters> create(SteeringParameters parameters, Streams streams) {
        return new SteeringWorld(parameters, streams);
    }
}
