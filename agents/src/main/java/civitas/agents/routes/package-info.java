/**
 * Drivers who choose among numbered routes, day after day, and learn from what the routes cost. Pure algorithms: they
 * know no network and no file. A group (an origin-destination pair and a class of users) shares a choice set that may
 * grow; everything else is arrays over groups, routes and drivers.
 * <p>One day, with any number of threads between the lines marked "blocks":
 * <pre>
 *   learner.prepare(day);
 *   learner.choose(day, from, to);                blocks
 *   drivers.recount();                            or addCounts in blocks, then setCounts
 *   costs = ... of drivers.count(index) ...       outside this package
 *   learner.learnGroups(day, costs);
 *   learner.learnDrivers(day, costs, from, to);   blocks
 *   learner.routeAdded(group, sets.add(group), cost) where a better route was found
 * </pre>
 * How drivers are cut into blocks changes no result: draws are keyed by day and driver, group-level steps run once a
 * day, and a block writes only what belongs to its own drivers.
 */
package civitas.agents.routes;
