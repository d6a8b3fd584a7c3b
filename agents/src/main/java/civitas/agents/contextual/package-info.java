/**
 * Learners that see a context of every arm before they choose one, and then the chosen arm's reward. Pure algorithms: they
 * know nothing of a kernel, a platform or a file, draw from the generator they are given, and can save and restore what
 * they learned.
 */
package civitas.agents.contextual;
