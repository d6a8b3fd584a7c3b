package civitas.analysis.shift;

/** Moves a density by rho_t = div(rho grad(H'(rho) + V + W * rho)) between walls. Not thread-safe. */
public interface DensityScheme {
    /**
     * Moves the density by one time step.
     *
     * @param density {@code double[cell]}, at least 0; <b>modified</b>
     * @param potential V at the centres, {@code double[cell]}, not modified
     * @param step time, &gt; 0
     */
    void advance(double[] density, double[] potential, double step);
}
