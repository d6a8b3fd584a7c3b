/** Displays of the toll scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.tolls.console;
