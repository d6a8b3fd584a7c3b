package civitas.scenarios.cournot;

import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of what a run reports. */
final class Quantities {
    static final String OUTPUT = "units/period";
    static final String PRICE = "money/unit";
    static final String MONEY = "money/period";

    private Quantities() {}

    static List<Quantity> outcomes(CournotParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>();
        market(outcomes);
        decay(outcomes);
        outcomes.add(Quantity.of(
                "consumer_surplus",
                MONEY,
                "Mean over the measured periods of what buyers would have paid in addition."));
        outcomes.add(Quantity.of(
                "platform_revenue", MONEY, "Mean levy over the measured periods; negative if it is a subsidy."));
        outcomes.add(Quantity.of(
                "welfare",
                MONEY,
                "Mean over the measured periods of consumer surplus, profits and the platform's revenue together."));
        boolean alike = new Terms(parameters).alike() && parameters.learnerOf().shared();
        for (int firm = 1; firm <= parameters.firms(); firm++) {
            outcomes.add(new Quantity(
                    "quantity_" + firm,
                    OUTPUT,
                    "Mean quantity of firm " + firm + " over the measured periods.",
                    alike));
            outcomes.add(new Quantity(
                    "profit_" + firm, MONEY, "Mean profit of firm " + firm + " over the measured periods.", alike));
            outcomes.add(new Quantity(
                    "policy_quantity_" + firm,
                    OUTPUT,
                    "What firm " + firm
                            + " aimed at after learning, mean over the measured periods: theta of a policy, the best-valued quantity of a Q-learner.",
                    alike));
        }
        return List.copyOf(outcomes);
    }

    private static void market(List<Quantity> outcomes) {
        outcomes.add(Quantity.of("joint_quantity", OUTPUT, "Mean total quantity over the measured periods."));
        outcomes.add(Quantity.of("price", PRICE, "Mean price buyers pay over the measured periods."));
        outcomes.add(
                Quantity.of("joint_profit", MONEY, "Mean total profit over the measured periods, after any levy."));
        outcomes.add(Quantity.of(
                "collusion_index",
                "1",
                "Mean total quantity below Nash, as a share of the distance from Nash to collusion."));
        outcomes.add(Quantity.of(
                "profit_gain",
                "1",
                "Mean total profit above Nash, as a share of the distance from Nash to collusion."));
        outcomes.add(Quantity.of(
                "distance_to_nash", OUTPUT, "Euclidean distance of the firms' mean quantities from Nash quantities."));
    }

    private static void decay(List<Quantity> outcomes) {
        outcomes.add(
                Quantity.of(
                        "error_decay_factor",
                        "1",
                        "Factor by which the distance from Nash changes in a period, fitted over the second half of the run; exists where all firms follow exact gradients."));
        outcomes.add(Quantity.detail(
                "error_log_linearity",
                "1",
                "Share of the variance of the logarithm of that distance which the fitted line explains."));
    }

    static List<Quantity> series(CournotParameters parameters) {
        List<Quantity> series = new ArrayList<>();
        series.add(Quantity.of("joint_quantity", OUTPUT, "Total quantity in that period."));
        series.add(Quantity.of("price", PRICE, "Price buyers pay in that period."));
        series.add(Quantity.of("joint_profit", MONEY, "Total profit in that period."));
        series.add(Quantity.of(
                "collusion_index",
                "1",
                "Total quantity below Nash in that period, as a share of the distance from Nash to collusion."));
        series.add(Quantity.of(
                "error_norm", OUTPUT, "Euclidean distance from Nash of what firms aim at after that period."));
        for (int firm = 1; firm <= parameters.firms(); firm++) {
            series.add(Quantity.of("quantity_" + firm, OUTPUT, "Quantity of firm " + firm + " in that period."));
            series.add(Quantity.of(
                    "policy_quantity_" + firm, OUTPUT, "What firm " + firm + " aims at after that period."));
        }
        return List.copyOf(series);
    }
}
