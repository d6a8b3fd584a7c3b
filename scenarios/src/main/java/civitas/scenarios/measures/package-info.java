/** Measures that several studies take the same way. */
package civitas.scenarios.measures;
