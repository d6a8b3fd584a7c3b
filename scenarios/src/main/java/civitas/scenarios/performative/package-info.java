/**
 * Models that change the data they are judged on: people who react to deployed models, platforms that retrain on what they
 * see. Source: Perdomo, Zrnic, Mendler-Dünner, Hardt, "Performative Prediction", ICML 2020, and what followed it.
 */
package civitas.scenarios.performative;
