/**
 * Which inputs move an output, and where: designs of experiments on the unit cube whose points are computed from their
 * index, and estimators that read the outputs in the order of the design. Nothing here runs a model: the caller maps a
 * point to parameters, runs it, and brings back plain numbers.
 * <p>Screening: {@link civitas.analysis.sensitivity.MorrisTrajectories} with {@link
 * civitas.analysis.sensitivity.MorrisEffects}. Shares of variance: {@link civitas.analysis.sensitivity.SaltelliDesign}
 * with {@link civitas.analysis.sensitivity.SobolIndices}. Grids and lists: {@link
 * civitas.analysis.sensitivity.MainEffects}. Thresholds: {@link civitas.analysis.sensitivity.Bisection}.
 */
package civitas.analysis.sensitivity;
