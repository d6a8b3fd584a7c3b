package civitas.analysis.sensitivity;

import civitas.analysis.statistics.Summary;
import java.util.Arrays;

/**
 * How one input moves the output along trajectories: with the elementary effects EE_t of the input, one per trajectory,
 * in units of the output per full range of the input,
 * <pre>
 *   mu = mean EE_t,  sigma = sd EE_t,  mu* = mean |EE_t|
 * </pre>
 * A large mu* says that the input matters, a large sigma that it does so non-linearly or together with others; mu* well
 * above |mu| says that its sign changes. Both means come with standard errors over trajectories and Student-t intervals.
 *
 * @param effects the elementary effects summarised
 * @param magnitudes their absolute values summarised
 */
public record ElementaryEffect(Summary effects, Summary magnitudes) {
    /** Summarises the elementary effects of one input, one per trajectory; not modified. */
    static ElementaryEffect of(double[] effects) {
        return new ElementaryEffect(
                Summary.of(effects),
                Summary.of(Arrays.stream(effects).map(Math::abs).toArray()));
    }

    /** Mean effect; {@code effects().se()} is its standard error. */
    public double mu() {
        return effects.mean();
    }

    /** Mean size of the effect (Campolongo et al. 2007); {@code magnitudes().se()} is its standard error. */
    public double muStar() {
        return magnitudes.mean();
    }

    /** Standard deviation of the effect, divisor r - 1; NaN for a single trajectory. */
    public double sigma() {
        return effects.sd();
    }
}
