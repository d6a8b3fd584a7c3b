/**
 * Recourse: people denied by a linear classifier who may change their features, and a platform that sets threshold and
 * penalty, chooses features, tells them more or less, and learns again from who they have become. Source: Ustun, Spangher,
 * Liu, "Actionable Recourse in Linear Classification", FAT* 2019.
 */
package civitas.scenarios.recourse;
