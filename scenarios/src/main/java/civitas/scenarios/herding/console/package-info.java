/** Displays of the herding scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.herding.console;
