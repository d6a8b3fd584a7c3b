/**
 * Drivers under tolls: a population that learns routes from day to day on a congested road network, and a platform that
 * sets tolls and decides what drivers get to know. Sources: Wardrop 1952; Beckmann, McGuire, Winsten 1956; Maheshwari,
 * Kulkarni, Pai, Yang, Wu, Sastry and co-authors on tolls that learn, 2021-2024.
 */
package civitas.scenarios.tolls;
