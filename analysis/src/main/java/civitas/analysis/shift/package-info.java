/**
 * People who move when a model judges them: coupled gradient flows of a population's density and a deployed model.
 * Losses, interaction kernels, densities on grids and the schemes that move them, steady states by the Gibbs fixed
 * point, closed forms, theorem bounds, moment and point closures. Source of the model: Conger, Hoffmann, Mazumdar,
 * Ratliff, "Strategic Distribution Shift of Interacting Agents via Coupled Gradient Flows", NeurIPS 2023.
 */
package civitas.analysis.shift;
