/** Summaries of replicated runs: mean, spread, standard error and confidence interval. */
package civitas.analysis.statistics;
