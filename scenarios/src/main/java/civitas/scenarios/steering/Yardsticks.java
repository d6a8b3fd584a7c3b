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

    private void values() {
        double prior = parameters.prior();
        add("optimal_value", programme.value(prior), REWARD, "Optimal value at the prior.");
        Policy myopic = SteeringProgramme.myopic(game, Knowledge.PUBLIC, parameters.precisionGrid());
        add("myopic_value", Solutions.value(parameters, myopic), REWARD, "Value of the myopic planner at the prior.");
        add("none_value", Solutions.value(parameters, none()), REWARD, "Value without control at the prior.");
        if (parameters.platform().knowsState()) {
            double good = Solutions.of(parameters, Knowledge.GOOD).value(prior);
            double bad = Solutions.of(parameters, Knowledge.BAD).value(prior);
            add("informed_value", prior * good + (1 - prior) * bad, REWARD, "Optimal value of who knows the state.");
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
            add(
                    "none_wrong_share_" + name,
                    Solutions.errors(parameters, none(), state),
                    "1",
                    "Discounted share of wrong actions without control in the " + name + " state.");
            add(
                    "optimal_wrong_share_" + name,
                    Solutions.errors(parameters, programme, state),
                    "1",
                    "The same under the optimal planner.");
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
