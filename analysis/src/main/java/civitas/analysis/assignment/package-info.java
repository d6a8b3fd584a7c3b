/**
 * Markets in which everybody wants one thing: best assignments, the prices that go with them, and preferences fitted to values.
 * Source: Shapley, Shubik, "The assignment game I: The core", International Journal of Game Theory 1971.
 */
package civitas.analysis.assignment;
