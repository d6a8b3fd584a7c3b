/**
 * A jury that publishes what it accepts, and contestants that answer at a cost. Source: Hardt, Megiddo, Papadimitriou,
 * Wootters, "Strategic Classification", ITCS 2016.
 */
package civitas.scenarios.classification;
