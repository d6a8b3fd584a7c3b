/** Displays of the steering scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.steering.console;
