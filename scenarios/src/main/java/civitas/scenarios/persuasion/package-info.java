/**
 * Platforms whose lever is information itself: senders who persuade, sellers of experiments, roads whose drivers are told some
 * of the truth. Sources: Kamenica, Gentzkow, AER 2011; Bergemann, Bonatti, Smolin, AER 2018; Das, Kamenica, Mirka, Allerton
 * 2017.
 */
package civitas.scenarios.persuasion;
