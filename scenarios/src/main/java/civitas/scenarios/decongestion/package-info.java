/**
 * Users who choose one item each, all at once, by the features that a platform shows them, and meet in queues where the
 * platform shows the same to all. Source: Nahum, Noti, Parkes, Rosenfeld, Decongestion by Representation, ICLR 2024.
 */
package civitas.scenarios.decongestion;
