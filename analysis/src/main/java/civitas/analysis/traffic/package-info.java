/**
 * Static traffic assignment: which link flows settle on a road network whose links slow down with traffic, when drivers
 * choose least-cost paths (user equilibrium), when a planner chooses for them (system optimum), and under tolls paid by
 * drivers with different values of time. Exact benchmarks for learning drivers; nothing here learns or draws.
 */
package civitas.analysis.traffic;
