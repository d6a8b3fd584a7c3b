/**
 * Finite repeated games played by memory-k deterministic strategies, such as the greedy strategies of trained
 * learners: where play settles, what strategies are worth, whether they are best replies (to one-shot deviations, and
 * in full) and how they answer a deviation. Players may also move in turn ({@code AlternatingGame}). Everything is exact up to rounding; nothing here learns or draws.
 */
package civitas.analysis.strategies;
