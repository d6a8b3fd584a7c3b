/**
 * Two learners without memory in a repeated prisoner's dilemma: estimates that are coupled through what both do sustain
 * cooperation that nobody enforces, unless learners are told what each action would have earned. Source: Banchio,
 * Mantegazza, "Artificial Intelligence and Spontaneous Collusion", EC 2023.
 */
package civitas.scenarios.dilemma;
