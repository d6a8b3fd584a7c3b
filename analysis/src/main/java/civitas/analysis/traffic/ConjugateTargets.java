package civitas.analysis.traffic;

/**
 * Targets of conjugate Frank-Wolfe methods. With H the diagonal of derivatives t'_a at current flows x, y the loading,
 * s1 and s2 the last two targets and l the last step:
 * <pre>
 *   conjugate:   s = alpha s1 + (1 - alpha) y,  alpha = (s1-x)'H(y-x) / (s1-x)'H(y-s1), clipped to [0, 0.99]
 *   biconjugate: s = (y + nu s1 + mu s2) / (1 + nu + mu),  g = l s1 + (1-l) s2 - x,
 *                mu = max(0, -g'H(y-x) / g'H(s2-s1)),
 *                nu = max(0, -(s1-x)'H(y-x) / (s1-x)'H(s1-x) + mu l/(1-l))
 * </pre>
 * <p>Source: Mitradjieva and Lindberg 2013. Without two earlier targets the biconjugate rule is the conjugate one, and
 * without any the plain one; a full step forgets them.
 */
final class ConjugateTargets {
    private static final double MOST_WEIGHT = 0.99;

    private final Latencies routing;
    private final int memory;
    private double[][] last;
    private double[][] beforeLast;
    private double step;

    ConjugateTargets(Latencies routing, int memory) {
        this.routing = routing;
        this.memory = memory;
    }

    /** The next target, a new array, which {@link #stepped} is to follow. */
    double[][] next(double[][] flows, double[][] loaded) {
        double[][] target;
        if (memory == 0 || last == null) {
            target = Blend.of(new double[] {1}, loaded);
        } else if (memory == 1 || beforeLast == null) {
            target = conjugate(flows, loaded);
        } else {
            target = biconjugate(flows, loaded);
        }
        beforeLast = last;
        last = target;
        return target;
    }

    /** Replaces the target by the loading itself and forgets all others. */
    double[][] restart(double[][] loaded) {
        beforeLast = null;
        last = Blend.of(new double[] {1}, loaded);
        return last;
    }

    /** Notes the step taken towards the target. */
    void stepped(double taken) {
        step = taken;
        if (taken >= 1) {
            last = null;
            beforeLast = null;
        }
    }

    private double[][] conjugate(double[][] flows, double[][] loaded) {
        double[] x = LinkLoading.total(flows);
        double[] y = LinkLoading.total(loaded);
        double[] s1 = LinkLoading.total(last);
        double numerator = 0;
        double denominator = 0;
        for (int link = 0; link < x.length; link++) {
            double weighted = routing.slope(link, x[link]) * (s1[link] - x[link]);
            numerator += weighted * (y[link] - x[link]);
            denominator += weighted * (y[link] - s1[link]);
        }
        double ratio = denominator == 0 ? 0 : numerator / denominator;
        double alpha = Math.max(0, Math.min(MOST_WEIGHT, ratio));
        return Blend.of(new double[] {alpha, 1 - alpha}, last, loaded);
    }

    private double[][] biconjugate(double[][] flows, double[][] loaded) {
        double[] x = LinkLoading.total(flows);
        double[] y = LinkLoading.total(loaded);
        double[] s1 = LinkLoading.total(last);
        double[] s2 = LinkLoading.total(beforeLast);
        double muNumerator = 0;
        double muDenominator = 0;
        double nuNumerator = 0;
        double nuDenominator = 0;
        for (int link = 0; link < x.length; link++) {
            double slope = routing.slope(link, x[link]);
            double g = slope * (step * s1[link] + (1 - step) * s2[link] - x[link]);
            double d = slope * (s1[link] - x[link]);
            muNumerator += g * (y[link] - x[link]);
            muDenominator += g * (s2[link] - s1[link]);
            nuNumerator += d * (y[link] - x[link]);
            nuDenominator += d * (s1[link] - x[link]);
        }
        double mu = muDenominator == 0 ? 0 : Math.max(0, -muNumerator / muDenominator);
        double nu = nuDenominator == 0 ? 0 : Math.max(0, -nuNumerator / nuDenominator + mu * step / (1 - step));
        double all = 1 + mu + nu;
        return Blend.of(new double[] {1 / all, nu / all, mu / all}, loaded, last, beforeLast);
    }
}
