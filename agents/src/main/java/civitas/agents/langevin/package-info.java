/**
 * Large populations that drift and diffuse: positions as arrays, noise as a function of step and agent, so that neither
 * threads nor order change a result.
 */
package civitas.agents.langevin;
