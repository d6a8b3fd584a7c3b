package civitas.scenarios.cournot;

import static civitas.scenarios.cournot.Quantities.MONEY;
import static civitas.scenarios.cournot.Quantities.OUTPUT;
import static civitas.scenarios.cournot.Quantities.PRICE;

import civitas.analysis.market.GaussianCournot;
import civitas.analysis.market.GradientDynamics;
import civitas.analysis.market.InverseDemand;
import civitas.scenario.Benchmark;
import civitas.scenarios.cournot.QuantityChoice.ExactGradient;
import civitas.scenarios.cournot.QuantityChoice.PolicyGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The exact yardsticks at a parameter point, with names, units and meanings. */
final class Benchmarks {
    private final CournotParameters parameters;
    private final Terms terms;
    private final Yardsticks yardsticks;
    private final List<Benchmark> list = new ArrayList<>();

    private Benchmarks(CournotParameters parameters) {
        this.parameters = parameters;
        terms = new Terms(parameters);
        yardsticks = Yardsticks.of(terms);
    }

    static List<Benchmark> of(CournotParameters parameters) {
        Benchmarks benchmarks = new Benchmarks(parameters);
        benchmarks.totals();
        benchmarks.nash();
        if (parameters.allLearnBy(ExactGradient.class)) {
            benchmarks.gradientDecay();
        }
        if (parameters.allLearnBy(PolicyGradient.class)
                && benchmarks.terms.netDemand() instanceof InverseDemand.Linear) {
            benchmarks.stationaryPolicies();
        }
        return List.copyOf(benchmarks.list);
    }

    private void add(String name, double value, String unit, String description) {
        list.add(new Benchmark(name, value, unit, description));
    }

    private void totals() {
        double nash = yardsticks.nash().total();
        add("nash_joint_quantity", nash, OUTPUT, "Total quantity in the Cournot-Nash equilibrium.");
        add(
                "collusive_joint_quantity",
                yardsticks.collusion().total(),
                OUTPUT,
                "Total quantity that maximises total profit.");
        add(
                "competitive_joint_quantity",
                yardsticks.competition().total(),
                OUTPUT,
                "Total quantity of producers who take the price as given.");
        add(
                "efficient_joint_quantity",
                yardsticks.efficientTotal(),
                OUTPUT,
                "Total quantity with the largest welfare, whatever the levy.");
        add("nash_price", terms.price(nash), PRICE, "Price buyers pay in the Cournot-Nash equilibrium.");
        add("nash_joint_profit", yardsticks.nash().jointProfit(), MONEY, "Total profit in that equilibrium.");
        add("collusive_joint_profit", yardsticks.collusion().jointProfit(), MONEY, "Largest total profit.");
    }

    private void nash() {
        boolean alike = terms.alike();
        perFirm(
                "nash_quantity",
                yardsticks.nash().quantities(),
                OUTPUT,
                "Quantity of a firm in the Cournot-Nash equilibrium.",
                alike);
        perFirm(
                "nash_profit",
                yardsticks.nash().profits(),
                MONEY,
                "Profit of a firm in the Cournot-Nash equilibrium.",
                alike);
    }

    private void gradientDecay() {
        double[] steps = new double[parameters.firms()];
        Arrays.setAll(
                steps, firm -> ((ExactGradient) parameters.learner(firm)).step().at(firm));
        add(
                "gradient_decay_factor",
                GradientDynamics.decayFactor(terms.market(), yardsticks.nash(), steps),
                "1",
                "Factor per period by which the slowest error of exact gradients shrinks near equilibrium; they settle if it is below 1.");
    }

    private void stationaryPolicies() {
        double[] sigma = new double[parameters.firms()];
        Arrays.setAll(
                sigma,
                firm -> ((PolicyGradient) parameters.learner(firm)).sigma().at(firm));
        InverseDemand.Linear demand = (InverseDemand.Linear) terms.netDemand();
        double[] means = new GaussianCournot(demand, terms.netCosts(), terms.curvature(), sigma).stationaryMeans();
        double[] outputs = new double[means.length];
        Arrays.setAll(outputs, firm -> GaussianCournot.meanOutput(means[firm], sigma[firm]));
        boolean alike = terms.alike() && Arrays.stream(sigma).distinct().count() == 1;
        perFirm(
                "stationary_policy",
                means,
                OUTPUT,
                "Mean theta of a policy at which no firm's expected profit changes with its own.",
                alike);
        perFirm("stationary_output", outputs, OUTPUT, "Mean quantity of a firm with that policy.", alike);
    }

    /** One value where firms are alike, else one each; a value that does not exist is left out. */
    private void perFirm(String name, double[] values, String unit, String description, boolean alike) {
        for (int firm = 0; firm < (alike ? 1 : values.length); firm++) {
            if (!Double.isNaN(values[firm])) {
                add(
                        alike ? name : name + "_" + (firm + 1),
                        values[firm],
                        unit,
                        alike ? description : description + " Firm " + (firm + 1) + ".");
            }
        }
    }
}
