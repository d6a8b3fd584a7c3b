/**
 * Which class of models to learn from when the population answers: a larger one may earn less in equilibrium. Source:
 * Handina, Mazumdar, "Understanding Model Selection for Learning in Strategic Environments", NeurIPS 2024.
 */
package civitas.scenarios.modelchoice;
