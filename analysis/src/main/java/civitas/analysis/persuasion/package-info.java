/**
 * Information that is designed: persuasion of a receiver by one or several senders, menus of experiments that are sold, and
 * what drivers are told of an uncertain road. Sources: Kamenica, Gentzkow, "Bayesian Persuasion", AER 2011; Bergemann, Bonatti,
 * Smolin, "The Design and Price of Information", AER 2018; Das, Kamenica, Mirka, "Reducing congestion through information
 * design", Allerton 2017.
 */
package civitas.analysis.persuasion;
