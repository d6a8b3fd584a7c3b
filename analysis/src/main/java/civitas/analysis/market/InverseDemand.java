package civitas.analysis.market;

import civitas.analysis.Require;

/**
 * The price p(X) at which a market for one homogeneous good absorbs the total quantity X &gt;= 0. Prices fall in X;
 * where {@link #price} is positive they are concave in it, which is what makes Cournot equilibria exist and be unique.
 */
public sealed interface InverseDemand {
    /** p(0), the price above which nothing is bought; money per unit. */
    double intercept();

    /** p(X), money per unit. */
    double price(double total);

    /** p'(X), money per unit squared; from the right at a kink. */
    double slope(double total);

    /** p''(X); from the right at a kink. */
    double curvature(double total);

    /** What buyers would pay in all for X, the integral of p from 0 to X; money per period. */
    double willingnessToPay(double total);

    /** The X &gt;= 0 with p(X) = {@code price}; 0 if nobody pays so much. */
    double quantityAt(double price);

    /** The demand whose prices are {@code share} times these: what is left of a price after a proportional charge. */
    InverseDemand scaled(double share);

    /**
     * p(X) = a - b X, negative beyond a/b.
     *
     * @param intercept a, finite
     * @param decline b, finite and &gt; 0
     */
    record Linear(double intercept, double decline) implements InverseDemand {
        /** Checks the numbers. */
        public Linear {
            Require.finite("intercept", intercept);
            Require.positive("decline", decline);
        }

        @Override
        public double price(double total) {
            return intercept - decline * total;
        }

        @Override
        public double slope(double total) {
            return -decline;
        }

        @Override
        public double curvature(double total) {
            return 0;
        }

        @Override
        public double willingnessToPay(double total) {
            return total * (intercept - decline * total / 2);
        }

        @Override
        public double quantityAt(double price) {
            return Math.max(0, (intercept - price) / decline);
        }

        @Override
        public Linear scaled(double share) {
            return new Linear(share * intercept, share * decline);
        }
    }

    /**
     * p(X) = a - b X^d, negative beyond (a/b)^(1/d).
     *
     * @param intercept a, finite
     * @param decline b, finite and &gt; 0
     * @param exponent d, finite and at least 1; at 1 the price is linear
     */
    record ConcavePower(double intercept, double decline, double exponent) implements InverseDemand {
        /** Checks the numbers. */
        public ConcavePower {
            Require.finite("intercept", intercept);
            Require.positive("decline", decline);
            Require.that(exponent >= 1 && Double.isFinite(exponent), "exponent", exponent, "finite and at least 1");
        }

        @Override
        public double price(double total) {
            return intercept - decline * StrictMath.pow(total, exponent);
        }

        @Override
        public double slope(double total) {
            return -decline * exponent * StrictMath.pow(total, exponent - 1);
        }

        @Override
        public double curvature(double total) {
            return exponent == 1 ? 0 : -decline * exponent * (exponent - 1) * StrictMath.pow(total, exponent - 2);
        }

        @Override
        public double willingnessToPay(double total) {
            return total * (intercept - decline * StrictMath.pow(total, exponent) / (exponent + 1));
        }

        @Override
        public double quantityAt(double price) {
            return price >= intercept ? 0 : StrictMath.pow((intercept - price) / decline, 1 / exponent);
        }

        @Override
        public ConcavePower scaled(double share) {
            return new ConcavePower(share * intercept, share * decline, exponent);
        }
    }

    /**
     * p(X) = max(0, a - b X).
     *
     * @param intercept a, finite
     * @param decline b, finite and &gt; 0
     */
    record TruncatedLinear(double intercept, double decline) implements InverseDemand {
        /** Checks the numbers. */
        public TruncatedLinear {
            Require.finite("intercept", intercept);
            Require.positive("decline", decline);
        }

        @Override
        public double price(double total) {
            return Math.max(0, intercept - decline * total);
        }

        @Override
        public double slope(double total) {
            return intercept - decline * total > 0 ? -decline : 0;
        }

        @Override
        public double curvature(double total) {
            return 0;
        }

        @Override
        public double willingnessToPay(double total) {
            double paid = Math.min(total, quantityAt(0));
            return paid * (intercept - decline * paid / 2);
        }

        /** {@inheritDoc} The smallest such X for a price of 0; a negative price is never reached and counts as 0. */
        @Override
        public double quantityAt(double price) {
            return Math.max(0, (intercept - Math.max(0, price)) / decline);
        }

        @Override
        public TruncatedLinear scaled(double share) {
            return new TruncatedLinear(share * intercept, share * decline);
        }
    }
}
