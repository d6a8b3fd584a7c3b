package civitas.scenarios.gradient;

/**
 * The firm's loss on a record z at parameter theta, l(theta; z) = phi(theta) - z theta up to a term without theta: its
 * gradient phi'(theta) - z takes every value as z does.
 */
public sealed interface ModelLoss {
    /** phi(theta). */
    double potential(double theta);

    /** phi'(theta). */
    double slope(double theta);

    /** phi''(theta). */
    double curvature(double theta);

    /** (theta - z)^2/2: the firm wants the mean. */
    record Quadratic() implements ModelLoss {
        @Override
        public double potential(double theta) {
            return theta * theta / 2;
        }

        @Override
        public double slope(double theta) {
            return theta;
        }

        @Override
        public double curvature(double theta) {
            return 1;
        }
    }

    /** (theta^2 - 1)^2/4 - z theta: minima near -1 and 1 with a barrier between, the least example that is not convex. */
    record DoubleWell() implements ModelLoss {
        @Override
        public double potential(double theta) {
            double excess = theta * theta - 1;
            return excess * excess / 4;
        }

        @Override
        public double slope(double theta) {
            return theta * theta * theta - theta;
        }

        @Override
        public double curvature(double theta) {
            return 3 * theta * theta - 1;
        }
    }
}
