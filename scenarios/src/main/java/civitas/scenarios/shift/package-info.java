/**
 * People who move when a model judges them, and a platform that retrains it: the same population as agents, as a density,
 * as a Gaussian or as one point. Source: Conger, Hoffmann, Mazumdar, Ratliff, "Strategic Distribution Shift of
 * Interacting Agents via Coupled Gradient Flows", NeurIPS 2023.
 */
package civitas.scenarios.shift;
