package civitas.scenarios.steering;

import civitas.analysis.steering.AltruisticForms;
import civitas.analysis.steering.Knowledge;
import civitas.analysis.steering.Objective;
import civitas.analysis.steering.Phases;
import civitas.analysis.steering.Policy;
import civitas.analysis.steering.SteeringGame;
import civitas.analysis.steering.SteeringProgramme;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** Exact yardsticks of the study of steering. */
final class Yardsticks {
    private static final String REWARD = "reward";
    private static final String BELIEF = "belief";

    private final SteeringParameters parameters;
    private final SteeringGame game;
    private final SteeringProgramme programme;
    private final List<Benchmark> benchmarks = new ArrayList<>();

    private Yardsticks(SteeringParameters parameters) {
        this.parameters = parameters;
        game = parameters.game();
        programme = Solutions.of(parameters, Knowledge.PUBLIC);
    }

    static List<Benchmark> of(SteeringParameters parameters) {
        Yardsticks yardsticks = new Yardsticks(parameters);
        yardsticks.values();
        yardsticks.errors();
        yardsticks.phases();
        yardsticks.shape();
        return List.copyOf(yardsticks.benchmarks);
    }

    /** Leaves out what does not exist. */
    private void add(String name, double value, String unit, String description) {
        if (Double.isFinite(value)) {
            benchmarks.add(new Benchmark(name, value, unit, description));
        }
    }

    private Policy none() {
        return belief -> parameters.baselinePrecision();
    }

    /** What planners attain: of agents who are others than they plan for, it is not known. */
    private void values() {
        if (parameters.isAsPlanned()) {
            add(
                    "optimal_value",
                    programme.value(parameters.prior()),
                    REWARD,
                    "Optimal value at the prior of who does not know the state.");
            Policy myopic = SteeringProgramme.myopic(game, Knowledge.PUBLIC, parameters.precisionGrid());
            double myopicValue = Solutions.value(parameters, myopic);
            add("myopic_value", myopicValue, REWARD, "Value of the myopic planner at the prior.");
        }
        if (parameters.isKnownWithoutControl()) {
            add("none_value", Solutions.value(parameters, none()), REWARD, "Value without control at the prior.");
        }
        if (parameters.isAsPlanned() && parameters.platform().knowsState()) {
            double informed = Solutions.optimum(parameters, parameters.prior());
            add("informed_value", informed, REWARD, "Optimal value of who knows the state.");
        }
        add(
                "value_error_bound",
                programme.errorBound(),
                REWARD,
                "Bound on the error of optimal values: residual of the Bellman equation over 1 - delta.");
    }

    private void errors() {
        for (Knowledge state : List.of(Knowledge.GOOD, Knowledge.BAD)) {
            String name = state == Knowledge.GOOD ? "good" : "bad";
            if (parameters.isKnownWithoutControl()) {
                double without = Solutions.errors(parameters, none(), state);
                add(
                        "none_wrong_share_" + name,
                        without,
                        "1",
                        "Discounted share of wrong actions without control in the " + name + " state.");
            }
            if (parameters.isAsPlanned()) {
                double optimal = Solutions.errors(parameters, programme, state);
                add(
                        "optimal_wrong_share_" + name,
                        optimal,
                        "1",
                        "The same under the optimal planner that does not know the state.");
            }
        }
    }

    private void phases() {
        Phases phases = Phases.of(programme);
        add("herd_below", phases.herdBelow(), BELIEF, "Up to here the optimal planner lets agents herd on bad.");
        add("obfuscate_from", phases.obfuscateFrom(), BELIEF, "From here on it makes signals too weak to be followed.");
        add("obfuscate_to", phases.obfuscateTo(), BELIEF, "Up to here it does.");
        if (game.objective() == Objective.ALTRUISTIC) {
            add("perfect_from", phases.perfectFrom(), BELIEF, "From here to 1/2 it buys a perfect signal.");
        }
        if (game.objective() == Objective.ALTRUISTIC && game.exponent() == 1) {
            AltruisticForms forms = new AltruisticForms(game);
            add("closed_myopic_from", forms.myopicThreshold(), BELIEF, "Closed form of perfect_from without a future.");
            if (forms.hold(programme.value(0.5))) {
                add("closed_herd_below", forms.herdBelow(), BELIEF, "Closed form of herd_below.");
                add("closed_perfect_from", forms.perfectFrom(), BELIEF, "Closed form of perfect_from.");
            }
        }
    }

    private void shape() {
        for (int percent = 10; percent <= 90; percent += 10) {
            double belief = percent / 100.0;
            add("value_at_" + percent, programme.value(belief), REWARD, "Optimal value at belief " + belief + ".");
            add(
                    "precision_at_" + percent,
                    programme.precision(belief),
                    "1",
                    "Optimal precision at belief " + belief + ".");
        }
        add(
                "value_half_over_40",
                programme.value(0.5) - programme.value(0.4),
                REWARD,
                "V(0.5) - V(0.4), positive if that of an altruistic planner is not convex.");
        add(
                "least_second_difference",
                programme.leastSecondDifference(),
                REWARD,
                "Least V(b-h) - 2 V(b) + V(b+h) on the grid; not negative where the value is convex.");
    }
}
