/**
 * Exact yardsticks of models in which those who are learned about answer: best responses, equilibria and optima of
 * strategic bandits, of choices of a model class and of strategic classification. Nothing here learns, draws or keeps time.
 */
package civitas.analysis.strategic;
