/**
 * The discrete-event kernel on MASON: rounds and their phases, random streams, trajectory hashes and the
 * {@linkplain civitas.kernel.World world} a scenario builds. Nothing here knows a scenario, a file or a display.
 */
package civitas.kernel;
