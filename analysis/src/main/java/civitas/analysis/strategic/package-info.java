/**
 * Exact yardsticks of models in which those who are learned about answer: best responses, equilibria and optima of
 * strategic bandits, choices of a model class, strategic classification and recourse. Nothing here learns, draws or keeps
 * time.
 */
package civitas.analysis.strategic;
