package civitas.scenarios.cournot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Sums over the periods that are measured. */
final class Totals {
    private long periods;
    private final double[] quantities;
    private final double[] profits;
    private final double[] policies;
    private double price;
    private double consumerSurplus;
    private double revenue;
    private double welfare;

    Totals(int firms) {
        quantities = new double[firms];
        profits = new double[firms];
        policies = new double[firms];
    }

    /** Adds a period; arrays hold one number per firm and are not modified. */
    void add(Terms terms, double[] made, double[] earned, Producer[] producers) {
        double total = 0;
        for (int firm = 0; firm < made.length; firm++) {
            quantities[firm] += made[firm];
            profits[firm] += earned[firm];
            policies[firm] += producers[firm].policy();
            total += made[firm];
        }
        price += terms.price(total);
        consumerSurplus += terms.consumerSurplus(total);
        revenue += terms.revenue(total);
        welfare += terms.welfare(made, total);
        periods++;
    }

    boolean isEmpty() {
        return periods == 0;
    }

    /** Mean quantity of each firm, a new array. */
    double[] meanQuantities() {
        double[] means = new double[quantities.length];
        for (int firm = 0; firm < means.length; firm++) {
            means[firm] = quantities[firm] / periods;
        }
        return means;
    }

    double meanProfit(int firm) {
        return profits[firm] / periods;
    }

    double meanPolicy(int firm) {
        return policies[firm] / periods;
    }

    double meanPrice() {
        return price / periods;
    }

    double meanConsumerSurplus() {
        return consumerSurplus / periods;
    }

    double meanRevenue() {
        return revenue / periods;
    }

    double meanWelfare() {
        return welfare / periods;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(periods);
        for (int firm = 0; firm < quantities.length; firm++) {
            out.writeDouble(quantities[firm]);
            out.writeDouble(profits[firm]);
            out.writeDouble(policies[firm]);
        }
        out.writeDouble(price);
        out.writeDouble(consumerSurplus);
        out.writeDouble(revenue);
        out.writeDouble(welfare);
    }

    void restore(DataInput in) throws IOException {
        periods = in.readLong();
        for (int firm = 0; firm < quantities.length; firm++) {
            quantities[firm] = in.readDouble();
            profits[firm] = in.readDouble();
            policies[firm] = in.readDouble();
        }
        price = in.readDouble();
        consumerSurplus = in.readDouble();
        revenue = in.readDouble();
        welfare = in.readDouble();
    }
}
