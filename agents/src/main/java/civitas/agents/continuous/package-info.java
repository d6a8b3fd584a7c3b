/**
 * Learners that choose a real number, such as a quantity. Pure algorithms: they know nothing of a kernel, a market or a
 * file, draw from the generator they are given, and can save and restore what they learned.
 */
package civitas.agents.continuous;
