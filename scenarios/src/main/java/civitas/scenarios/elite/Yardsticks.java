package civitas.scenarios.elite;

import civitas.analysis.opinion.PersuadingElite;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;

/** The solved problem, and for quadratic costs its closed form and how far the solution is from it. */
final class Yardsticks {
    private final EliteParameters p;
    private final PersuadingElite.Plan plan;
    private final List<Benchmark> found = new ArrayList<>();

    private Yardsticks(EliteParameters p) {
        this.p = p;
        plan = Plans.of(p);
    }

    static List<Benchmark> of(EliteParameters p) {
        Yardsticks yardsticks = new Yardsticks(p);
        yardsticks.solved();
        if (p.cost() instanceof EliteParameters.Cost.Quadratic cost) {
            yardsticks.closed(cost);
        }
        return List.copyOf(yardsticks.found);
    }

    private void add(String name, double value, String unit, String description) {
        found.add(new Benchmark(name, value, unit, description));
    }

    private double distance(int i) {
        return Math.abs(plan.support()[i] - 0.5);
    }

    private void solved() {
        add(
                "value",
                plan.value()[p.start()],
                "money",
                "Expected discounted payoff of the best plan at the first support.");
        add(
                "value_at_half",
                plan.value()[p.points() / 2],
                "money",
                "The same at one half: every needed policy passes at no cost.");
        push();
        reach();
    }

    private void push() {
        double push = 0;
        for (int i = 0; i < p.points(); i++) {
            push = Math.max(push, Math.abs(plan.moveIfOne()[i] - 0.5) - distance(i));
            push = Math.max(push, Math.abs(plan.moveIfZero()[i] - 0.5) - distance(i));
        }
        add("push_outwards", push, "1", "Largest move away from one half at any support: none.");
    }

    private void reach() {
        double above = 0;
        double below = 0;
        for (int i = 0; i < p.points(); i++) {
            boolean one = plan.support()[i] > 0.5;
            above = one && plan.moveIfZero()[i] <= 0.5 ? Math.max(above, distance(i)) : above;
            below = !one && plan.moveIfOne()[i] >= 0.5 ? Math.max(below, distance(i)) : below;
        }
        add(
                "reach_above",
                above,
                "1",
                "Largest distance from one half at which a wrong majority for policy 1 is turned.");
        add("reach_below", below, "1", "The same of a wrong majority for policy 0.");
    }

    private PersuadingElite.Quadratic closed(EliteParameters.Cost.Quadratic cost, boolean above) {
        double minority = above ? 1 - p.probability() : p.probability();
        return new PersuadingElite.Quadratic(
                p.reward(), p.discount(), minority, cost.scale() * p.platform().price());
    }

    private void closed(EliteParameters.Cost.Quadratic cost) {
        PersuadingElite.Quadratic here = closed(cost, plan.support()[p.start()] > 0.5);
        add(
                "contraction",
                here.contraction(),
                "1",
                "Closed form: factor by which the distance shrinks where the majority is right.");
        add("reach_above_exact", Math.min(0.5, closed(cost, true).reach()), "1", "Closed form of reach_above.");
        add("reach_below_exact", Math.min(0.5, closed(cost, false).reach()), "1", "Closed form of reach_below.");
        double start = distance(p.start());
        if (start <= here.reach()) {
            add("value_exact", here.value(start), "money", "Closed form of the value, at the first support.");
        }
        errors(cost);
    }

    private void errors(EliteParameters.Cost.Quadratic cost) {
        double valueError = 0;
        double moveError = 0;
        for (int i = 0; i < p.points(); i++) {
            boolean above = plan.support()[i] > 0.5;
            PersuadingElite.Quadratic exact = closed(cost, above);
            if (distance(i) < exact.reach() - 1.0 / (p.points() - 1)) {
                double right = above ? plan.moveIfOne()[i] : plan.moveIfZero()[i];
                valueError = Math.max(valueError, Math.abs(plan.value()[i] - exact.value(distance(i))));
                moveError = Math.max(moveError, Math.abs(Math.abs(right - 0.5) - distance(i) * exact.contraction()));
            }
        }
        add(
                "value_error",
                valueError,
                "money",
                "Largest distance of the solved value from the closed form, within its reach.");
        add(
                "move_error",
                moveError,
                "1",
                "Largest distance of a solved move from the closed form, within its reach; the grid allows half a step.");
    }
}
