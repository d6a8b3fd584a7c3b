/**
 * Performative prediction: models whose deployment changes the data they are judged on. Losses, maps from models to
 * data, stable points and performative optima, conditions under which retraining converges, solvers of one retraining,
 * exact moments of stochastic deployments, and sets of equally good models. Nothing here draws or keeps time.
 * Source: Perdomo, Zrnic, Mendler-Dünner, Hardt, "Performative Prediction", ICML 2020, and what followed it.
 */
package civitas.analysis.performative;
