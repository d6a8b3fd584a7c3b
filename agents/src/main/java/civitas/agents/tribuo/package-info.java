/**
 * Learners of <a href="https://tribuo.org">Tribuo</a> behind {@link civitas.agents.sparse.SparseTrainer}. Tribuo trains;
 * the trained numbers are copied into classifiers of {@link civitas.agents.sparse}, which label faster and can be saved
 * without naming a class.
 */
package civitas.agents.tribuo;
