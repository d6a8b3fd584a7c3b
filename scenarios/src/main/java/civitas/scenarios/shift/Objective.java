package civitas.scenarios.shift;

/** Whether people and platform want the same. */
public enum Objective {
    /** People seek what the platform tries to deny: they climb its loss. */
    COMPETING,
    /** Both descend the same loss. */
    ALIGNED
}
