/** Search for parameters by what whole runs with them achieve: no gradients, no look inside. */
package civitas.agents.evolution;
