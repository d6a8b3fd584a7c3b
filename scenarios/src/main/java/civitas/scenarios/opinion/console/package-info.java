/** Windows of the console on the {@code opinion-dynamics} scenario. */
package civitas.scenarios.opinion.console;
