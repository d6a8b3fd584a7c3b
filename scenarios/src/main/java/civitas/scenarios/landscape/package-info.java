/**
 * People who look for good solutions of a problem with many interdependent decisions, and copy from each other or explore alone:
 * social-learning strategies on NK landscapes, and a platform that decides what they see of others. Sources: Lazer, Friedman,
 * Administrative Science Quarterly 2007; Barkoczi, Galesic, Nature Communications 2016; Ha, Jeong, ICML 2023.
 */
package civitas.scenarios.landscape;
