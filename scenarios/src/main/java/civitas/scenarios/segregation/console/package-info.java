/** Windows of the console on the {@code segregation} scenario. */
package civitas.scenarios.segregation.console;
