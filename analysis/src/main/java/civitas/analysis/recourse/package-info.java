/**
 * Recourse in linear classification: what a denied person could change to be approved, and at what cost. Grids of feasible
 * actions, percentile maps, exact cheapest actions by bisection or by an integer programme, and the linear classifier
 * itself, fitted by penalised logistic regression. Nothing here draws or keeps time.
 * <p>Source: Ustun, Spangher, Liu, "Actionable Recourse in Linear Classification", FAT* 2019.
 */
package civitas.analysis.recourse;
