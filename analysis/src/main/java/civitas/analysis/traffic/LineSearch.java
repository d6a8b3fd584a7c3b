package civitas.analysis.traffic;

/** The objective along a segment of flows, l in [0, 1] from x to y. */
final class LineSearch {
    private final Latencies routing;
    private final double[] flow;
    private final double[] direction;
    /** Derivative of fixed costs and tolls, the same all along the segment. */
    private final double extra;

    LineSearch(Latencies routing, LinkLoading loading, double[][] flows, double[][] target) {
        this.routing = routing;
        flow = LinkLoading.total(flows);
        direction = LinkLoading.total(target);
        for (int link = 0; link < direction.length; link++) {
            direction[link] -= flow[link];
        }
        double sum = 0;
        for (int k = 0; k < flows.length; k++) {
            for (int link = 0; link < direction.length; link++) {
                sum += loading.extraCost(k, link) * (target[k][link] - flows[k][link]);
            }
        }
        extra = sum;
    }

    /** sum_a d_a t_a(x_a + l d_a) + extra. */
    double derivative(double step) {
        double sum = extra;
        for (int link = 0; link < flow.length; link++) {
            if (direction[link] != 0) {
                double x = Math.max(0, flow[link] + step * direction[link]);
                sum += direction[link] * routing.time(link, x);
            }
        }
        return sum;
    }

    /** Where the derivative is 0, or the end to which it falls. */
    double minimum(int halvings) {
        if (derivative(1) <= 0) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < halvings; i++) {
            double middle = (low + high) / 2;
            if (derivative(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
