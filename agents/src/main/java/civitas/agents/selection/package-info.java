/**
 * Learners that search for the best of finitely many things by trying all of them, and stop when they know it. Pure
 * algorithms: they know nothing of a kernel, a scenario or a file, and can save and restore what they learned.
 */
package civitas.agents.selection;
