/** Displays of the collusion scenario in MASON's console; nothing else loads this package. */
package civitas.scenarios.collusion.console;
