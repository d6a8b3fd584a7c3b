/**
 * Sequential social learning: people who act one after the other on a private signal and on what they see of those before
 * them, and a platform that decides what that is. Sources: Bikhchandani, Hirshleifer, Welch, JPE 1992; Banerjee, QJE 1992;
 * Smith, Sorensen, Econometrica 2000.
 */
package civitas.scenarios.herding;
