/**
 * Producers that learn quantities: n firms of one homogeneous good, each with a learner of its own, and a platform that
 * taxes or subsidises output and decides who sees what. Sources: Shi and Zhang, "Multi-agent reinforcement learning in
 * Cournot games", CDC 2020; Waltman and Kaymak, "Q-learning agents in a Cournot oligopoly model", Journal of Economic
 * Dynamics and Control 32(10), 2008.
 */
package civitas.scenarios.cournot;
