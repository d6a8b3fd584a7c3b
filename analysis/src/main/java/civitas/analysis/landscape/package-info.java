/**
 * Rugged landscapes: payoffs of all combinations of yes-or-no decisions that depend on each other, their optima, and how far
 * those get who climb them alone. Source: Kauffman, Levin, Journal of Theoretical Biology 1987.
 */
package civitas.analysis.landscape;
