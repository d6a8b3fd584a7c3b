package civitas.scenarios.collusion;

import java.util.Arrays;

/**
 * What is bought in one period and who gains by it, expected where chance decides; money and units per buyer.
 *
 * @param prices price of each firm, money per unit; not to be modified
 * @param sold quantity of each firm; not to be modified
 * @param profits profit of each firm; not to be modified
 * @param platformRevenue what the platform keeps
 * @param consumerSurplus what buyers gain
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Trade(double[] prices, double[] sold, double[] profits, double platformRevenue, double consumerSurplus) {
    /** Units sold by all firms. */
    double output() {
        return Arrays.stream(sold).sum();
    }

    /** What buyers spend. */
    double spending() {
        double spending = 0;
        for (int firm = 0; firm < sold.length; firm++) {
            spending += prices[firm] * sold[firm];
        }
        return spending;
    }

    /** What buyers pay per unit bought; NaN where nothing is sold. */
    double pricePaid() {
        double output = output();
        return output > 0 ? spending() / output : Double.NaN;
    }

    /** What all gain: buyers, firms and platform. */
    double welfare() {
        return consumerSurplus + Arrays.stream(profits).sum() + platformRevenue;
    }
}
