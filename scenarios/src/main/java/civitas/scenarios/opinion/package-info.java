/**
 * Opinions that people form from each other on a network, under a platform that decides whom they are shown and to whom it
 * sells persuasion.
 */
package civitas.scenarios.opinion;
